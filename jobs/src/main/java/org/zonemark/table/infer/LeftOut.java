package org.zonemark.table.infer;

import org.zonemark.table.quality.Bilingual;

/**
 * A part of a table that is not read.
 *
 * @param code the finding's code
 * @param row the row, from 0
 * @param column the column, from 0
 * @param value what is left out, in words of the table
 * @param expected why, or what would be read
 */
record LeftOut(String code, int row, int column, String value, Bilingual expected) {}
