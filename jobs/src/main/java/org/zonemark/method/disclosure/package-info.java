/**
 * What may be published of sums over few firms, and what a reader could conclude from the rest.
 *
 * <p>Knows nothing of Zonemark. Start at {@link org.zonemark.method.disclosure.Suppression}.
 */
package org.zonemark.method.disclosure;
