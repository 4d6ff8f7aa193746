/**
 * The ranking report: plain records in, HTML and a workbook out. Numbers are rounded, scaled and
 * put into words here and nowhere else.
 *
 * <p>Knows {@code report.model}, {@code schema}, {@code method}; no Spark. Start at {@link
 * org.zonemark.report.page.HtmlReport}.
 */
package org.zonemark.report;
