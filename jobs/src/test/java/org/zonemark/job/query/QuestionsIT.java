package org.zonemark.job.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.View;
import org.zonemark.store.Lake;
import org.zonemark.store.LocalFiles;
import org.zonemark.testing.DuckDb;
import org.zonemark.testing.SampleRun;

/** The questions of docs/queries, and the views, as DuckDB and Spark SQL answer them. */
@ExtendWith(SampleRun.Shared.class)
class QuestionsIT {

  private static final Path FOLDER = Path.of("docs", "queries");

  private static SnapshotSql spark;
  private static DuckDb duck;

  @BeforeAll
  static void open(SampleRun sample) throws IOException {
    spark =
        new SnapshotSql(
            Lake.at(sample.lake().toString(), LocalFiles.configuration()).latest().orElseThrow(),
            new SparkConf()
                .setMaster("local[2]")
                .setAppName("questions")
                .set("spark.ui.enabled", "false"));
    duck = sample.tables();
  }

  @AfterAll
  static void close() {
    spark.close();
  }

  static List<Path> questions() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
  }

  static List<String> views() {
    return Schemas.standard().views().stream().map(View::name).toList();
  }

  @Test
  void shouldAskTwelveQuestionsEachInChineseAndEnglish() throws IOException {
    assertThat(questions()).hasSize(12);
    for (Path question : questions()) {
      List<String> lines = Files.readAllLines(question);
      assertThat(lines.get(0)).as(question.toString()).matches("-- .*\\p{IsHan}.*");
      assertThat(lines.get(1)).as(question.toString()).matches("-- [\\x20-\\x7e]+\\?.*");
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void shouldGiveTheSameAnswerByDuckDbAndSpark(Path question) throws Exception {
    assertSame(Files.readString(question));
  }

  @ParameterizedTest
  @MethodSource("views")
  void shouldHoldTheSameRowsInEveryView(String view) throws Exception {
    assertSame("SELECT * FROM " + view + " ORDER BY ALL");
  }

  @Test
  void shouldAnswerMostQuestionsOnTheSample() {
    assertThat(questionsWithout()).containsExactly("08-dimensions.sql", "11-revisions.sql");
  }

  private static List<String> questionsWithout() {
    try {
      return questions().stream()
          .filter(question -> duck.rows(text(question)).isEmpty())
          .map(question -> question.getFileName().toString())
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void assertSame(String sql) throws Exception {
    List<List<Object>> expected = duck.rows(sql);
    List<Row> answer =
        spark.answer(sql.replace("ORDER BY ALL", "ORDER BY ALL NULLS LAST")).collectAsList();
    assertThat(answer).hasSameSizeAs(expected);
    for (int row = 0; row < expected.size(); row++) {
      for (int column = 0; column < expected.get(row).size(); column++) {
        Object one = plain(expected.get(row).get(column));
        Object other = plain(answer.get(row).get(column));
        if (one instanceof Double number && other instanceof Double) {
          assertThat((Double) other)
              .as("row %s, column %s", row, column)
              .isCloseTo(number, within(1e-9 * Math.max(1, Math.abs(number))));
        } else {
          assertThat(other).as("row %s, column %s", row, column).isEqualTo(one);
        }
      }
    }
  }

  /** Whole numbers are of other Java types in each. */
  private static Object plain(Object value) {
    if (value instanceof Double || value instanceof Float || value instanceof BigDecimal) {
      return ((Number) value).doubleValue();
    }
    if (value instanceof Number number) {
      return (double) number.longValue();
    }
    return value;
  }
}
