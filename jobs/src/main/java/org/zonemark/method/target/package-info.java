/**
 * Whether a target is met, how far it is, where it is heading.
 *
 * <p>Knows {@code method.number} and {@code method.growth}. Start at {@link
 * org.zonemark.method.target.Attainment}.
 */
package org.zonemark.method.target;
