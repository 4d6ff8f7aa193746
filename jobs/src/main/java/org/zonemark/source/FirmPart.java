package org.zonemark.source;

import java.util.List;

/**
 * Some rows of one of the files of a table of firms.
 *
 * @param file the position of the file among those of the table
 * @param account what else is known of the file from this part: its length and hash, or faults
 * @param rows the rows
 */
public record FirmPart(int file, SourceFile account, List<FirmRow> rows) {}
