/**
 * Composite indices as declared: tree, steps, methods, weights, draws, and what is asked about
 * them.
 *
 * <p>Knows {@code conf.text}. Start at {@link org.zonemark.conf.index.IndexDeclaration}.
 */
package org.zonemark.conf.index;
