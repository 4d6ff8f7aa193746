/**
 * Rates of growth of a series over each window asked for, beside those printed.
 *
 * <p>Knows {@code table.data}. Start at {@link org.zonemark.table.growth.GrowthRates}.
 */
package org.zonemark.table.growth;
