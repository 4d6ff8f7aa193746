/**
 * Zones beside comparators and in groups: gaps, shares, totals, contributions, dispersion.
 *
 * <p>Knows {@code table.data}. Start at {@link org.zonemark.table.compare.Comparisons}.
 */
package org.zonemark.table.compare;
