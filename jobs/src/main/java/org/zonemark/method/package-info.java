/**
 * The arithmetic of Zonemark by subject: numbers, growth, ranks, targets, indices. Nothing here
 * knows Spark, files or configuration, and every formula exists once.
 *
 * <p>A result is a number or a {@link org.zonemark.method.number.Reason}, never NaN and never
 * infinite. Powers go through {@link StrictMath} and sums run in the order given, so that the same
 * input gives the same bits on every machine.
 */
package org.zonemark.method;
