/**
 * The papers that lie beside the tables of a snapshot and of the lake: what the run did with what,
 * what every table means, how it ended.
 *
 * <p>Knows {@code store}, {@code conf} and {@code schema}. Start at {@link
 * org.zonemark.job.paper.Manifest}.
 */
package org.zonemark.job.paper;
