/**
 * Cells to statements, as a source declares them: each cell becomes an observation, a target, a
 * finding or furniture, and the counts add up.
 *
 * <p>Knows {@code table.data} and {@code table.quality}. Start at {@link
 * org.zonemark.table.read.ObservationReader}.
 */
package org.zonemark.table.read;
