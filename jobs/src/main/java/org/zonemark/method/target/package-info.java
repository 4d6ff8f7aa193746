/**
 * Whether a promise is kept, how far it is, how fast it goes, where it leads.
 *
 * <p>Knows {@code method.number} and {@code method.growth}. Start at {@link
 * org.zonemark.method.target.Review}, which says all of this of one promise; {@link
 * org.zonemark.method.target.MethodView} is what a method beside the verdict says.
 */
package org.zonemark.method.target;
