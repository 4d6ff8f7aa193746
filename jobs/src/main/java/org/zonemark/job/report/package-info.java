/**
 * What is made of the rows of a snapshot for people: models of the report, explanations, manifest
 * and other papers beside the tables.
 *
 * <p>Knows {@code store}, {@code report} and {@code conf}. Start at {@link
 * org.zonemark.job.report.ReportModel}.
 */
package org.zonemark.job.report;
