/**
 * Aggregates of firms: which sums are needed, which may be published, and the observations made of
 * them.
 *
 * <p>Knows {@code table.data}, {@code conf} and {@code method.disclosure}. Start at {@link
 * org.zonemark.table.firm.FirmStatements}.
 */
package org.zonemark.table.firm;
