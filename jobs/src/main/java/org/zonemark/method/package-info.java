/**
 * The arithmetic of Zonemark: growth, ranks, attainment, normalisation, aggregation, periods and
 * printed numbers. Plain Java: nothing here knows Spark, files or configuration, and every formula
 * exists once.
 *
 * <p>A result is a number or a {@link org.zonemark.method.Reason}, never NaN and never infinite.
 * Powers go through {@link StrictMath} and sums run in the order given, so that the same input
 * gives the same bits on every machine.
 */
package org.zonemark.method;
