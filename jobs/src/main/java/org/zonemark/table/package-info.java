/**
 * Where Spark carries: files to statements, the one shuffle by indicator, and the list of derived
 * tables. The tables themselves are made in the packages below, without Spark but for its Row.
 *
 * <p>Knows {@code source}, {@code conf}, {@code method}, {@code schema}. Start at {@link
 * org.zonemark.table.DerivedTables}.
 */
package org.zonemark.table;
