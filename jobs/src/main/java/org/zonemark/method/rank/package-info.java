/**
 * Ranks with ties, ranks from incomplete lists, agreement and uncertainty of ranks.
 *
 * <p>Knows {@code method.number}. Start at {@link org.zonemark.method.rank.Ranks}.
 */
package org.zonemark.method.rank;
