/**
 * What stands behind one number, in words.
 *
 * <p>Knows the words and figures of {@code report}. Start at {@link
 * org.zonemark.report.explain.Explanation}.
 */
package org.zonemark.report.explain;
