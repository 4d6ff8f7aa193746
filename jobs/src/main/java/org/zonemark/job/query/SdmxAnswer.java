package org.zonemark.job.query;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.zonemark.schema.TableSchema;

/**
 * SDMX-CSV 2.0 (SDMX 3.0): the columns STRUCTURE, STRUCTURE_ID and ACTION, then the dimensions,
 * measures and attributes as the structure file names them.
 *
 * @see SdmxStructure
 */
final class SdmxAnswer implements Answer {

  private final CsvWriter csv;
  private final List<String> start;
  private final List<Integer> order = new ArrayList<>();

  /**
   * Begins with the header.
   *
   * @param columns the columns of the rows that come
   */
  SdmxAnswer(TableSchema table, List<String> columns, OutputStream out) {
    this.csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.start = List.of("dataflow", SdmxStructure.urn(table), "I");
    List<String> header = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
    for (String component : SdmxStructure.components(table)) {
      order.add(columns.indexOf(component));
      header.add(SdmxStructure.id(component));
    }
    csv.writeRecord(header);
  }

  @Override
  public void write(Object[] values) {
    List<String> record = new ArrayList<>(start);
    order.forEach(at -> record.add(TextAnswer.shown(values[at])));
    csv.writeRecord(record);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
