/**
 * Workbooks: what leaders forward and analysts filter ({@link
 * org.zonemark.report.book.ReportWorkbook}), and all findings in copies of their sheets ({@link
 * org.zonemark.report.book.FindingsWorkbook}). The same model gives the same bytes.
 */
package org.zonemark.report.book;
