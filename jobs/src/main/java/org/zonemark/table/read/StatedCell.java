package org.zonemark.table.read;

import java.util.Map;
import org.zonemark.source.Cell;

/**
 * A value cell of which is known what it states.
 *
 * @param cell the cell as printed
 * @param number its number in digits, where words or signs print it; else as printed
 * @param fields statement field to its word or id
 */
public record StatedCell(Cell cell, String number, Map<String, String> fields) {}
