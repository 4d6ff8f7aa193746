package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zonemark.testing.ConfFiles;
import org.zonemark.testing.DuckDb;
import org.zonemark.testing.Told;

/** Long tables of any length: wherever they are cut, the same comes out as when read whole. */
class LongTablesIT {

  private static final String SPLIT = "spark.hadoop.mapreduce.input.fileinputformat.split.maxsize";
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** Everything of an observation but where it stands and what is told by that. */
  private static final String OBSERVATIONS =
      "SELECT * EXCLUDE (observation_id, source_ref, dup_of) FROM observations ORDER BY ALL";

  private static final String SOURCE =
      ConfFiles.SOURCE
              .replaceFirst("(?s)set: \\{zone.*", "")
              .replace("set: {period: \"2020\"}", "set: {unit: 亿元}")
              .replace("yearbook.csv", "%s")
              .replace("format: csv", "format: %s")
          + "fields: {zone: 高新区, indicator: 指标, period: 年份}\n"
          + "values: [{header: 数值}]\n"
          + "furniture_columns: [备注]\n"
          + "missing: {\"--\": {status: Q, reason: withheld}, \"\": {status: L, reason:"
          + " not_transcribed}}\n";

  @TempDir Path folder;

  private Path inputs;

  @BeforeEach
  void makeInputs() throws IOException {
    inputs = Files.createDirectories(folder.resolve("inputs"));
  }

  /** Rows with everything a line can hold: quotes, marks, unknown names, lines of other lengths. */
  private static String table(String end) {
    StringBuilder text = new StringBuilder("高新区,年份,指标,数值,备注" + end);
    for (int year = 1980; year < 2020; year++) {
      text.append("郑州高新区,").append(year).append(",地区生产总值,\"1,234.").append(year).append("\",");
      text.append(year % 3 == 0 ? "\"约\"\"数\"\",是\"" : "").append(end);
      text.append("郑州市,").append(year).append("年,生产总值,");
      text.append(year % 5 == 0 ? "--" : year % 7 == 0 ? "" : "3.5").append(",𠮷").append(end);
      if (year % 10 == 0) {
        text.append(end).append("无名区,").append(year).append(",地区生产总值,1,").append(end);
        text.append("郑州市,").append(year).append("年,增加值,2,,多").append(end);
      }
    }
    return text.toString();
  }

  private DuckDb night(String name, String format, String more) throws IOException, SQLException {
    Path conf = folder.resolve("conf-" + System.nanoTime());
    ConfFiles.sound()
        .with("run.yaml", "gates: {unread_cells_pct: 100}\n")
        .with("sources/yearbook.yaml", SOURCE.formatted(name, format) + more)
        .into(conf);
    Told told = Told.ofRun(conf, inputs, folder.resolve("lake-" + System.nanoTime()));
    assertThat(told.exitCode()).as(told.everything()).isZero();
    assertThat(told.everything()).contains("(balanced)");
    return DuckDb.over(Path.of(told.after("Snapshot:")));
  }

  private DuckDb cut(int bytes, String name) throws IOException, SQLException {
    System.setProperty(SPLIT, Integer.toString(bytes));
    try {
      return night(name, "csv", "split: true\n");
    } finally {
      System.clearProperty(SPLIT);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void shouldReadTheSameWhereverTheFileIsCut(String end) throws Exception {
    byte[] bytes = table(end).getBytes(StandardCharsets.UTF_8);
    Files.write(inputs.resolve("a.csv"), bytes);
    try (DuckDb whole = night("a.csv", "csv", "")) {
      List<List<Object>> expected = whole.rows(OBSERVATIONS);
      assertThat(expected).hasSize(80);
      String findings = "SELECT code, value FROM findings ORDER BY ALL";
      List<List<Object>> first = null;
      for (int size : new int[] {97, 1_000, 1 << 20}) {
        try (DuckDb cut = cut(size, "a.csv")) {
          assertThat(cut.rows(OBSERVATIONS)).as("cut every %d bytes", size).isEqualTo(expected);
          assertThat(cut.rows(findings)).isEqualTo(whole.rows(findings));
          List<List<Object>> all = cut.rows("SELECT * FROM observations ORDER BY observation_id");
          first = first == null ? all : first;
          assertThat(all).isEqualTo(first);
          for (Object place : cut.column("SELECT source_ref FROM observations")) {
            String[] parts = ((String) place).substring("a.csv#B".length()).split("C");
            int offset = Integer.parseInt(parts[0]);
            assertThat(offset == 0 || bytes[offset - 1] == '\n').as("%s", place).isTrue();
          }
        }
      }
    }
  }

  @Test
  void shouldSayWhichByteBeginsALineThatDoesNotDecodeAndReadTheOthers() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("高新区,年份,指标,数值,备注\n郑州高新区,2018,地区生产总值,1,\n".getBytes(GB18030));
    int broken = bytes.size();
    bytes.write("郑州高新区,2019,地区生产总值,2,".getBytes(GB18030));
    bytes.write(0xFF);
    bytes.write("\n郑州高新区,2020,地区生产总值,3,\n郑州市,2020,\"地区生产总值,4,\n".getBytes(GB18030));
    Files.write(inputs.resolve("a.csv"), bytes.toByteArray());
    try (DuckDb cut = cut(40, "a.csv")) {
      assertThat(cut.column("SELECT value FROM observations ORDER BY period"))
          .containsExactly(1e8, 3e8);
      assertThat(cut.rows("SELECT code, source_ref FROM findings ORDER BY code DESC"))
          .first()
          .isEqualTo(DuckDb.row("undecodable_bytes", "a.csv#B" + broken));
      assertThat(cut.column("SELECT code FROM findings")).contains("open_quote").hasSize(2);
    }
  }

  @Test
  void shouldRefuseALineThatNeverEnds() throws Exception {
    StringBuilder text = new StringBuilder("高新区,年份,指标,数值,备注\n郑州高新区,2018,地区生产总值,1,\n");
    int begin = text.toString().getBytes(StandardCharsets.UTF_8).length;
    text.append("x".repeat(17 << 20)).append("\n郑州高新区,2020,地区生产总值,3,\n");
    Files.writeString(inputs.resolve("a.csv"), text);
    try (DuckDb cut = cut(1 << 20, "a.csv")) {
      assertThat(cut.column("SELECT value FROM observations ORDER BY period"))
          .containsExactly(1e8, 3e8);
      assertThat(cut.rows("SELECT code, source_ref FROM findings"))
          .containsExactly(DuckDb.row("too_large", "a.csv#B" + begin));
    }
  }

  @Test
  void shouldReadAParquetFileAsItsTextIsRead() throws Exception {
    Files.writeString(inputs.resolve("a.csv"), table("\n").replace(",多", ""));
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        DuckDb whole = night("a.csv", "csv", "")) {
      statement.execute(
          "COPY (SELECT * FROM read_csv('"
              + inputs.resolve("a.csv")
              + "', all_varchar = true, quote = '\"', null_padding = true)) TO '"
              + inputs.resolve("a.parquet")
              + "' (FORMAT parquet, ROW_GROUP_SIZE 2048)");
      Files.delete(inputs.resolve("a.csv"));
      try (DuckDb parquet = night("a.parquet", "parquet", "")) {
        assertThat(parquet.rows(OBSERVATIONS)).isEqualTo(whole.rows(OBSERVATIONS));
        assertThat(parquet.column("SELECT source_ref FROM observations WHERE period = '1980'"))
            .containsExactlyInAnyOrder("a.parquet#R1C4", "a.parquet#R2C4");
      }
    }
  }

  @Test
  void shouldTakeDecimalsDoublesAndWholeNumbersExactly() throws Exception {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      for (String type : List.of("DECIMAL(18,3)", "DECIMAL(30,3)", "DOUBLE", "VARCHAR")) {
        statement.execute(
            "COPY (SELECT '郑州高新区' AS 高新区, 2018::INTEGER AS 年份, '地区生产总值' AS 指标,"
                + " (12345678901.125)::"
                + type
                + " AS 数值, DATE '2020-01-02' AS 备注 UNION ALL SELECT '郑州高新区', 2019, '地区生产总值',"
                + " NULL, NULL) TO '"
                + inputs.resolve("a.parquet")
                + "' (FORMAT parquet)");
        try (DuckDb parquet = night("a.parquet", "parquet", "")) {
          assertThat(parquet.rows("SELECT value, missing_reason FROM observations ORDER BY period"))
              .as(type)
              .containsExactly(
                  DuckDb.row(1234567890112500000.0, null), DuckDb.row(null, "not_transcribed"));
        }
      }
    }
  }

  @Test
  void shouldRefuseADamagedParquetFile() throws Exception {
    Files.writeString(inputs.resolve("a.parquet"), "PAR1 damaged PAR1");
    try (DuckDb parquet = night("a.parquet", "parquet", "")) {
      assertThat(parquet.rows("SELECT code, source_ref FROM findings"))
          .containsExactly(DuckDb.row("unreadable_file", "a.parquet"));
    }
  }
}
