package org.zonemark.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.schema.block.Blocks;
import org.zonemark.schema.block.RowBlock;
import org.zonemark.table.data.TableRow;
import org.zonemark.table.read.FileReading;

/**
 * What one input file says, or a part of it, as it travels and is kept.
 *
 * @param account the file without its observations
 * @param blocks these, each block of one indicator
 */
public record FileStatements(FileReading account, List<Block> blocks) implements Serializable {

  /** Statements about one indicator. */
  record Block(String indicatorId, RowBlock rows) implements Serializable {}

  /** The statements of a file that was read. */
  public static FileStatements of(FileReading file) {
    List<Block> blocks = new ArrayList<>();
    blocks(file.observations().iterator()).forEachRemaining(blocks::add);
    return new FileStatements(file.account(), blocks);
  }

  /** Rows of the table observations as blocks. */
  static Iterator<Block> blocks(Iterator<Row> observations) {
    int place = TableRow.place(Tables.OBSERVATIONS, Columns.INDICATOR_ID);
    return new Blocks<>(observations, row -> row.getString(place), row -> row, Block::new);
  }
}
