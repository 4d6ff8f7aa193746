/**
 * Composite indices: screening, imputation, treatment, normalisation, weighting, aggregation, and
 * how sure their ranks are.
 *
 * <p>Knows {@code method.number} and {@code method.rank}. Start at {@link
 * org.zonemark.method.index.Composite}.
 */
package org.zonemark.method.index;
