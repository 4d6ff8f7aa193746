/**
 * Composite indices by year: inputs, scores, draws, diagnostics, explanations.
 *
 * <p>Knows {@code table.data} and {@code table.rank}. Start at {@link
 * org.zonemark.table.index.IndexInputs}.
 */
package org.zonemark.table.index;
