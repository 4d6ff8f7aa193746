package org.zonemark.job.query;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zonemark.job.paper.Messages;
import org.zonemark.report.Dictionary;
import org.zonemark.report.Labels;
import org.zonemark.report.model.Lang;
import org.zonemark.schema.Field;

/**
 * A workbook: rows under a frozen, filtered header, on a further sheet where one is full, and a
 * sheet that explains the columns. Rows leave memory as they come.
 */
final class WorkbookAnswer implements Answer {

  private static final int ROWS_OF_A_SHEET = 1_048_576;
  private static final int ROWS_IN_MEMORY = 1000;
  private static final int NAME_MOST = 25;
  private static final double WIDTH = 18;

  private final String name;
  private final List<String> columns;
  private final List<Optional<Field>> fields;
  private final Lang lang;
  private final OutputStream out;
  private final Workbook book;
  private Worksheet sheet;
  private int sheets;
  private int row;

  /**
   * Begins the first sheet.
   *
   * @param fields what is known of the columns, in their order
   */
  WorkbookAnswer(
      String name, List<String> columns, List<Optional<Field>> fields, Lang lang, OutputStream out)
      throws IOException {
    this.name = name.substring(0, Math.min(NAME_MOST, name.length()));
    this.columns = columns;
    this.fields = fields;
    this.lang = lang;
    this.out = out;
    this.book = new Workbook(out, "Zonemark", null);
    explain(book.newWorksheet(Messages.of(lang).of("export.columns")));
    begin();
  }

  private void explain(Worksheet explained) throws IOException {
    for (int at = 0; at < columns.size(); at++) {
      explained.value(at, 0, columns.get(at));
      if (fields.get(at).isPresent()) {
        Field field = fields.get(at).get();
        explained.value(at, 1, lang == Lang.ZH ? field.title() : field.titleEn());
        explained.value(at, 2, lang == Lang.ZH ? field.description() : field.descriptionEn());
        explained.value(at, 3, Dictionary.unit(field, Labels.of(lang)));
      } else {
        explainName(explained, at);
      }
    }
    explained.width(0, WIDTH);
    explained.width(1, WIDTH);
    explained.width(2, 5 * WIDTH);
    explained.finish();
  }

  /** A name that a view adds beside an id. */
  private void explainName(Worksheet explained, int at) {
    String column = columns.get(at);
    String id = column.replaceFirst("_(zh|en)$", "_id");
    if (!id.equals(column)) {
      String language = column.substring(column.length() - 2);
      explained.value(at, 1, Messages.of(lang).of("export.name." + language));
      explained.value(at, 2, Messages.of(lang).of("export.name." + language + ".of", id));
    }
  }

  private void begin() {
    sheets++;
    sheet = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
    sheet.freezePane(0, 1);
    for (int at = 0; at < columns.size(); at++) {
      sheet.value(0, at, columns.get(at));
      sheet.width(at, WIDTH);
    }
    sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
    row = 1;
  }

  @Override
  public void write(Object[] values) throws IOException {
    if (row == ROWS_OF_A_SHEET) {
      end();
      begin();
    }
    for (int at = 0; at < values.length; at++) {
      Object value = values[at];
      if (value instanceof Number number) {
        sheet.value(row, at, number);
      } else if (value instanceof Boolean truth) {
        sheet.value(row, at, truth);
      } else if (value instanceof LocalDate day) {
        sheet.value(row, at, day);
        sheet.style(row, at).format("yyyy-mm-dd").set();
      } else if (value != null) {
        sheet.value(row, at, value.toString());
      }
    }
    row++;
    if (row % ROWS_IN_MEMORY == 0) {
      sheet.flush();
    }
  }

  private void end() throws IOException {
    sheet.setAutoFilter(0, 0, row - 1, columns.size() - 1);
    sheet.finish();
  }

  @Override
  public void close() throws IOException {
    end();
    book.finish();
    out.close();
  }
}
