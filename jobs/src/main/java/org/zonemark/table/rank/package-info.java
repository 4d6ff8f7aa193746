/**
 * Places of zones in one list and one year, and moves between two years.
 *
 * <p>Knows {@code table.data}. Start at {@link org.zonemark.table.rank.Rankings}.
 */
package org.zonemark.table.rank;
