/**
 * Rates of growth over windows, trends, contributions, concentration and convergence.
 *
 * <p>Knows {@code method.number}. Start at {@link org.zonemark.method.growth.Growth}.
 */
package org.zonemark.method.growth;
