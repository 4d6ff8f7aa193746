/**
 * Tells those who watch data of runs, in the words of OpenLineage.
 *
 * <p>Knows {@code conf}, {@code store} and {@code job.paper}. Start at {@link
 * org.zonemark.job.lineage.Lineage}.
 */
package org.zonemark.job.lineage;
