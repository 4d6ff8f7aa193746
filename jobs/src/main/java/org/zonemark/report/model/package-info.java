/**
 * What a report says, as records. Numbers are as the tables hold them: unrounded, in canonical
 * units (money in 元 or 美元, shares and rates in percent), beside the codes of reasons and statuses.
 * A component that may be null says so; null means unknown, never zero, and is printed as its
 * reason.
 *
 * <p>Knows nothing else of report. Start at {@link org.zonemark.report.model.Report}.
 */
package org.zonemark.report.model;
