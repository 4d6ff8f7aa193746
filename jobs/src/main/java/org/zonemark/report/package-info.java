/**
 * The ranking report: plain records in, one HTML file out.
 *
 * <p>The records hold numbers as the tables hold them: unrounded, in canonical units (money in 元 or
 * 美元, shares and rates in percent), and the codes of reasons and statuses. They are rounded, scaled
 * and put into words here and nowhere else. A component that may be null says so; null means
 * unknown, never zero, and is printed as its reason.
 */
package org.zonemark.report;
