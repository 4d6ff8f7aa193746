/**
 * What changed from one snapshot to another, and what may be behind it.
 *
 * <p>Knows {@code store} and {@code job.paper}. Start at {@link
 * org.zonemark.job.diff.SnapshotDiff}.
 */
package org.zonemark.job.diff;
