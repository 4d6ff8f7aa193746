/**
 * What a table says that nobody declared: a declaration made from its own words, or the questions
 * that are open.
 *
 * <p>Knows {@code table.read}. Start at {@link org.zonemark.table.infer.Inspector}.
 */
package org.zonemark.table.infer;
