/**
 * Targets judged: versions, milestones, verdicts, progress, plans.
 *
 * <p>Knows {@code table.data} and the reading of numbers in {@code table.read}. Start at {@link
 * org.zonemark.table.target.Attainments}; what is said of a target is made by {@link
 * org.zonemark.method.target.Review}.
 */
package org.zonemark.table.target;
