/**
 * Parts of the page on A4 as PDF, without a browser: what a PDF says is what the page says, and one
 * style sheet paints both. A run loads it where it is asked to print. Start at {@link
 * org.zonemark.report.pdf.PdfReport}.
 */
package org.zonemark.report.pdf;
