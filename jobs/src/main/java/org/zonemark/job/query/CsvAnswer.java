package org.zonemark.job.query;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Separated text in UTF-8, numbers in full. */
final class CsvAnswer implements Answer {

  /** By this Excel knows UTF-8. */
  private static final char MARK = '\uFEFF';

  private final CsvWriter csv;

  /**
   * Begins with the names of the columns.
   *
   * @param marked whether a byte order mark stands before all
   */
  CsvAnswer(List<String> names, OutputStream out, boolean marked) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    if (marked) {
      writer.write(MARK);
    }
    this.csv = CsvWriter.builder().build(writer);
    csv.writeRecord(names);
  }

  @Override
  public void write(Object[] values) {
    String[] texts = new String[values.length];
    for (int at = 0; at < texts.length; at++) {
      texts[at] = TextAnswer.shown(values[at]);
    }
    csv.writeRecord(texts);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
