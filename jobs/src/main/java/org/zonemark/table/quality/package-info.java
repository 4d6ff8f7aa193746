/**
 * Which edition counts, and what is odd about data: findings with code, place, value and remedy.
 *
 * <p>Knows {@code table.data}. Start at {@link org.zonemark.table.quality.EditionSelection}.
 */
package org.zonemark.table.quality;
