package org.zonemark.job.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.text.Problems;
import org.zonemark.job.paper.Messages;
import org.zonemark.report.model.Lang;
import org.zonemark.schema.Field;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.TableSchema;
import org.zonemark.store.Snapshot;

/** Answers questions to a snapshot, and writes its tables and views in formats of others. */
public final class Queries {

  /** How an answer is written. */
  public enum Format {
    TEXT(""),
    JSON("json"),
    CSV("csv"),
    XLSX("xlsx"),
    SDMX("csv");

    private final String ending;

    Format(String ending) {
      this.ending = ending;
    }
  }

  private final Snapshot snapshot;
  private final SparkConf settings;
  private final Lang lang;
  private final Messages messages;

  /** Questions to one snapshot, answered in a language. */
  public Queries(Snapshot snapshot, SparkConf settings, String lang) {
    this.snapshot = snapshot;
    this.settings = settings;
    this.lang = Lang.of(lang);
    this.messages = Messages.in(lang);
  }

  /**
   * Answers a question in SQL.
   *
   * @param out where the answer is written
   * @return what is said beside the answer
   */
  public List<String> answer(String sql, Format format, PrintStream out)
      throws UsageProblem, IOException {
    try (SnapshotSql tables = new SnapshotSql(snapshot, settings)) {
      Dataset<Row> rows = tables.answer(sql);
      List<String> names = List.of(rows.columns());
      if (format == Format.TEXT) {
        TextAnswer text = new TextAnswer(names, out);
        write(rows, text, tables);
        List<String> said = new ArrayList<>();
        said.add(
            text.count() > TextAnswer.ROWS_MOST
                ? messages.of("sql.more", text.count(), TextAnswer.ROWS_MOST)
                : messages.of("sql.rows", text.count()));
        if (text.isCut()) {
          said.add(messages.of("sql.cut", TextAnswer.WIDTH_MOST));
        }
        return said;
      }
      write(
          rows,
          format == Format.JSON ? new JsonAnswer(names, out) : new CsvAnswer(names, out, false),
          tables);
      return List.of();
    }
  }

  /**
   * Writes a table or view into a file.
   *
   * @param file where; null for the name of the table with the ending of the format
   * @return what was written
   */
  public List<String> export(String name, Format format, String file)
      throws UsageProblem, IOException {
    try (SnapshotSql tables = new SnapshotSql(snapshot, settings)) {
      if (!tables.names().contains(name)) {
        throw UsageProblem.of(
            "There is no table or view `" + name + "`",
            "use one of "
                + String.join(", ", tables.names())
                + Problems.suggestion(name, tables.names()));
      }
      Path path = Path.of(file == null ? name + "." + format.ending : file);
      Dataset<Row> unordered = tables.answer("SELECT * FROM " + name);
      TableSchema schema = ViewSchema.ofTableOrView(name, unordered.schema());
      Dataset<Row> rows =
          unordered.sort(schema.primaryKey().stream().map(unordered::col).toArray(Column[]::new));
      long count;
      try (OutputStream out = Files.newOutputStream(path)) {
        count = write(rows, answer(schema, List.of(rows.columns()), format, out), tables);
      }
      List<String> lines = new ArrayList<>(List.of(messages.of("export.done", path, count)));
      if (format == Format.SDMX) {
        Path structure = path.resolveSibling(name + ".structure.xml");
        SdmxStructure.write(schema, structure);
        lines.add(messages.of("export.structure", structure));
      }
      return lines;
    }
  }

  private Answer answer(TableSchema schema, List<String> columns, Format format, OutputStream out)
      throws IOException {
    return switch (format) {
      case XLSX -> new WorkbookAnswer(schema.name(), columns, fields(columns), lang, out);
      case SDMX -> new SdmxAnswer(schema, columns, out);
      case CSV -> new CsvAnswer(columns, out, true);
      case JSON -> new JsonAnswer(columns, out);
      case TEXT -> throw new IllegalArgumentException("A text goes to no file");
    };
  }

  private static List<Optional<Field>> fields(List<String> columns) {
    return columns.stream()
        .map(
            column ->
                Schemas.standard().fields().stream()
                    .filter(field -> field.name().equals(column))
                    .findFirst())
        .toList();
  }

  private static long write(Dataset<Row> rows, Answer answer, SnapshotSql tables)
      throws UsageProblem, IOException {
    long count = 0;
    try (answer) {
      Iterator<Row> each = rows.toLocalIterator();
      while (each.hasNext()) {
        Row row = each.next();
        Object[] values = new Object[row.size()];
        for (int at = 0; at < values.length; at++) {
          values[at] = row.get(at);
        }
        answer.write(values);
        count++;
      }
    } catch (RuntimeException failed) {
      // A value that does not fit its expression: a division by zero, a text that is no number.
      throw tables.mistakes().in(failed).orElseThrow(() -> failed);
    }
    return count;
  }
}
