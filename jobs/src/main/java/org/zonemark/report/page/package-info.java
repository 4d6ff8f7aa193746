/**
 * The report as one HTML page: a class a part, each turning records of {@code report.model} into
 * words for one Mustache template. It computes nothing but how large a drawing is. Start with
 * {@link org.zonemark.report.page.HtmlReport}; what comes first on the page is {@link
 * org.zonemark.report.page.FrontPage}.
 */
package org.zonemark.report.page;
