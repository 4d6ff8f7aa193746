/**
 * What a table says that nobody declared: the statements of its cells made from its own words, and
 * the questions that are open.
 *
 * <p>A sheet becomes a {@code Grid} of cells by their looks and {@code Block}s (tables); a {@code
 * TextReader} says what a text means by the words of {@code org/zonemark/vocabulary}; {@code
 * Titles}, {@code Heads}, {@code Columns} and {@code RowKeys} say what stands around, over and
 * beside a number; {@code CellSubject} puts it together. What has no reading, or two, is left out
 * with a finding. Knows {@code table.read}. Start at {@link org.zonemark.table.infer.BlockReader}.
 */
package org.zonemark.table.infer;
