package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zonemark.schema.CodeList;
import org.zonemark.schema.Field;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.TableSchema;
import org.zonemark.schema.View;
import org.zonemark.testing.DuckDb;
import org.zonemark.testing.Hashes;
import org.zonemark.testing.SampleRun;
import org.zonemark.testing.TestFolders;
import org.zonemark.testing.Told;

/** The contract of a snapshot: its papers, and what holds in every table. */
@ExtendWith(SampleRun.Shared.class)
class SnapshotIT {

  private static final Schemas SCHEMAS = Schemas.standard();

  private final SampleRun sample;
  private final DuckDb tables;

  SnapshotIT(SampleRun sample) {
    this.sample = sample;
    this.tables = sample.tables();
  }

  /** The tables of this version's contract that a run fills. */
  static List<String> filled() {
    return List.of(
        "zones",
        "zone_groups",
        "zone_events",
        "indicators",
        "sources",
        "plans",
        "lists",
        "indices",
        "index_nodes",
        "observations",
        "revisions",
        "targets",
        "target_members",
        "milestones",
        "findings",
        "rankings",
        "rank_moves",
        "growth",
        "comparisons",
        "group_totals",
        "contributions",
        "dispersion",
        "scores",
        "rank_uncertainty",
        "rank_probabilities",
        "index_steps",
        "index_inputs",
        "index_weights",
        "index_diagnostics",
        "outranking",
        "attainment",
        "plan_progress");
  }

  // ---- every table ------------------------------------------------------------------------------

  @ParameterizedTest
  @MethodSource("filled")
  void shouldShowEveryTableWithTheColumnsOfItsSchema(String table) {
    assertThat(tables.column("SELECT column_name FROM (DESCRIBE " + table + ")"))
        .containsExactlyInAnyOrderElementsOf(SCHEMAS.table(table).fieldNames());
  }

  @ParameterizedTest
  @MethodSource("filled")
  void shouldGiveEveryColumnTheTypeOfItsField(String table) {
    for (Field field : SCHEMAS.table(table).fields()) {
      String type =
          switch (field.type()) {
            case STRING -> "VARCHAR";
            case INTEGER -> "INTEGER";
            case NUMBER -> "DOUBLE";
            case BOOLEAN -> "BOOLEAN";
            case DATE -> "DATE";
          };
      assertThat(
              tables.column(
                  "SELECT column_type FROM (DESCRIBE "
                      + table
                      + ") WHERE column_name = '"
                      + field.name()
                      + "'"))
          .as(field.name())
          .containsExactly(type);
    }
  }

  static List<String> views() {
    return SCHEMAS.views().stream().map(View::name).toList();
  }

  @ParameterizedTest
  @MethodSource("views")
  void shouldShowEveryViewToStartFromWithWhatItsRowsAre(String view) {
    assertThat(tables.number("SELECT count(*) FROM " + view))
        .isGreaterThan(view.equals("index_scores_by_dimension") ? -1 : 0);
    assertThat(
            tables
                .one("SELECT comment FROM duckdb_views() WHERE view_name = '" + view + "'")
                .get(0))
        .asString()
        .contains("一行是", "One row is");
  }

  @Test
  void shouldAnswerFromACopyToo(@TempDir Path elsewhere) throws Exception {
    Path copy = TestFolders.copy(sample.snapshot(), elsewhere.resolve("a copy"));
    assertThat(Files.readString(copy.resolve("views.sql")))
        .doesNotContain(sample.lake().toString());
    try (DuckDb copied = DuckDb.over(copy)) {
      assertThat(copied.rows("SELECT * FROM latest_rankings ORDER BY ALL"))
          .isEqualTo(tables.rows("SELECT * FROM latest_rankings ORDER BY ALL"))
          .isNotEmpty();
    }
  }

  @Test
  void shouldTellTheMovesBetweenAnyTwoYearsButNoneAcrossAChangeOfMethod() {
    assertThat(tables.number("SELECT count(*) FROM rank_history WHERE method_break"))
        .isGreaterThan(0);
    assertThat(tables.rows("SELECT * FROM rank_history WHERE method_break AND change IS NOT NULL"))
        .isEmpty();
    assertThat(
            tables.rows(
                "SELECT from_year, to_year, from_rank, to_rank, change FROM rank_history"
                    + " WHERE list_id = 'national_evaluation' AND zone_id = 'htz-zhengzhou'"))
        .containsExactly(DuckDb.row(2019, 2020, 20, 17, 3));
  }

  @Test
  void shouldNeedNoQuotesForAnyColumn() {
    Set<Object> reserved =
        new TreeSet<>(
            tables.column(
                "SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category = 'reserved'"));
    for (TableSchema table : SCHEMAS.tables()) {
      assertThat(table.fieldNames()).as(table.name()).noneMatch(reserved::contains);
    }
  }

  @ParameterizedTest
  @MethodSource("filled")
  void shouldIdentifyEveryRowByItsPrimaryKey(String table) {
    String key = quoted(SCHEMAS.table(table).primaryKey());
    assertThat(
            tables.rows("SELECT " + key + " FROM " + table + " GROUP BY ALL HAVING count(*) > 1"))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("filled")
  void shouldLeaveNoRequiredColumnEmpty(String table) {
    TableSchema schema = SCHEMAS.table(table);
    for (String column : schema.fieldNames()) {
      if (schema.isRequired(column)) {
        assertThat(
                tables.number(
                    "SELECT count(*) FROM " + table + " WHERE \"" + column + "\" IS NULL"))
            .as(table + "." + column)
            .isZero();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("filled")
  void shouldWriteOnlyCodesThatTheirListHas(String table) {
    for (Field field : SCHEMAS.table(table).fields()) {
      if (!field.codeList().isEmpty() && field.type() == Field.Type.STRING) {
        Set<Object> known = new TreeSet<>(codes(field.codeList()));
        // Parts of a key that do not apply hold '-'.
        known.add("-");
        assertThat(
                tables.column(
                    "SELECT DISTINCT \""
                        + field.name()
                        + "\" FROM "
                        + table
                        + " WHERE \""
                        + field.name()
                        + "\" IS NOT NULL"))
            .as(table + "." + field.name() + " of " + field.codeList())
            .isSubsetOf(known);
      }
    }
  }

  private static Set<String> codes(String list) {
    if (list.equals("units")) {
      return units();
    }
    return SCHEMAS.codeList(list).codes().stream()
        .map(CodeList.Code::code)
        .collect(Collectors.toSet());
  }

  private static Set<String> units() {
    try (Stream<String> lines = Files.lines(Told.CONF.resolve("units.csv"))) {
      return lines.skip(1).map(line -> line.split(",")[0]).collect(Collectors.toSet());
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  @ParameterizedTest
  @MethodSource("filled")
  void shouldReferOnlyToRowsThatExist(String table) {
    for (TableSchema.ForeignKey key : SCHEMAS.table(table).foreignKeys()) {
      if (!filled().contains(key.table())) {
        continue;
      }
      List<String> pairs = new ArrayList<>();
      List<String> present = new ArrayList<>();
      for (int at = 0; at < key.fields().size(); at++) {
        String own = "a.\"" + key.fields().get(at) + "\"";
        pairs.add(own + " = b.\"" + key.reference().get(at) + "\"");
        present.add(own + " IS NOT NULL AND " + own + " <> '-'");
      }
      assertThat(
              tables.rows(
                  "SELECT a.* FROM "
                      + table
                      + " a WHERE "
                      + String.join(" AND ", present).replace("a.\"version\" <> '-'", "true")
                      + " AND NOT EXISTS (SELECT 1 FROM "
                      + key.table()
                      + " b WHERE "
                      + String.join(" AND ", pairs)
                      + ") LIMIT 3"))
          .as(table + key.fields() + " -> " + key.table())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("filled")
  void shouldHoldNoNumberThatIsNone(String table) {
    for (Field field : SCHEMAS.table(table).fields()) {
      if (field.type() == Field.Type.NUMBER) {
        assertThat(
                tables.number(
                    "SELECT count(*) FROM "
                        + table
                        + " WHERE isnan(\""
                        + field.name()
                        + "\") OR isinf(\""
                        + field.name()
                        + "\")"))
            .as(table + "." + field.name())
            .isZero();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("filled")
  void shouldExplainEveryColumnInsideTheFiles(String table) throws IOException {
    Path file;
    try (Stream<Path> files = Files.walk(sample.snapshot().resolve(table))) {
      file = files.filter(path -> path.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
    String schema =
        (String)
            tables
                .one(
                    "SELECT decode(value) FROM parquet_kv_metadata('"
                        + file
                        + "') WHERE decode(key) = 'org.apache.spark.sql.parquet.row.metadata'")
                .get(0);
    JsonNode columns = new ObjectMapper().readTree(schema).path("fields");
    List<Field> inside = SCHEMAS.table(table).fileFields();
    assertThat(columns.size()).isGreaterThanOrEqualTo(inside.size());
    for (int at = 0; at < inside.size(); at++) {
      Field field = inside.get(at);
      JsonNode metadata = columns.path(at).path("metadata");
      assertThat(columns.path(at).path("name").asText()).isEqualTo(field.name());
      assertThat(metadata.path("comment").asText())
          .contains(field.description())
          .contains(field.descriptionEn());
      assertThat(metadata.path("unit").asText()).isEqualTo(field.unit());
      assertThat(metadata.path("role").asText()).isEqualTo(field.role().code());
    }
  }

  private static String quoted(List<String> columns) {
    return columns.stream().map(column -> "\"" + column + "\"").collect(Collectors.joining(", "));
  }

  // ---- papers -----------------------------------------------------------------------------------

  @Test
  void shouldSayInTheManifestWhatWasReadAndWritten() throws Exception {
    JsonNode manifest = sample.json("manifest.json");

    assertThat(manifest.path("run_id").asText())
        .isEqualTo(sample.snapshot().getFileName().toString());
    assertThat(manifest.path("version").asText()).isNotEmpty();
    assertThat(manifest.path("jobs"))
        .extracting(JsonNode::asText)
        .containsExactly("ingest", "rank", "growth", "attain", "index", "report");
    assertThat(manifest.path("configuration").path("lake").path("value").asText())
        .isEqualTo(sample.lake().toString());
    assertThat(manifest.path("configuration").path("lake").path("from").asText())
        .isEqualTo("flag --lake");
    for (JsonNode input : manifest.path("inputs")) {
      Path file = Told.INPUTS.resolve(input.path("file").asText());
      assertThat(input.path("sha256").asText()).isEqualTo(Hashes.sha256(file));
      assertThat(input.path("bytes").asLong()).isEqualTo(Files.size(file));
    }
  }

  @Test
  void shouldCountTheRowsAndBytesOfEveryTableInTheManifest() throws Exception {
    JsonNode written = sample.json("manifest.json").path("tables");
    for (String table : filled()) {
      assertThat(written.path(table).path("rows").asDouble())
          .as(table)
          .isEqualTo(tables.number("SELECT count(*) FROM " + table));
      long bytes = 0;
      for (Path file : Hashes.dataFiles(sample.snapshot().resolve(table))) {
        bytes += Files.size(file);
      }
      assertThat(written.path(table).path("bytes").asLong()).as(table).isEqualTo(bytes);
    }
  }

  @Test
  void shouldCountTheFindingsByCodeInTheManifest() throws Exception {
    JsonNode counts = sample.json("manifest.json").path("findings");
    List<List<Object>> found =
        tables.rows("SELECT code, count(*) FROM findings GROUP BY code ORDER BY code");
    assertThat(counts.size()).isEqualTo(found.size());
    for (List<Object> code : found) {
      assertThat(counts.path((String) code.get(0)).asLong()).isEqualTo(code.get(1));
    }
  }

  @Test
  void shouldDescribeEveryTableInTheDataPackage() throws Exception {
    JsonNode resources = sample.json("datapackage.json").path("resources");
    assertThat(resources)
        .extracting(resource -> resource.path("name").asText())
        .containsExactlyElementsOf(filled());
    for (JsonNode resource : resources) {
      TableSchema schema = SCHEMAS.table(resource.path("name").asText());
      assertThat(resource.path("schema")).isEqualTo(schema.toFrictionless());
    }
  }

  @Test
  void shouldLeaveItsOutcomeForClustersThatLoseExitCodes() throws Exception {
    JsonNode outcome = sample.json("outcome.json");
    assertThat(outcome.path("outcome").asText()).isEqualTo("published");
    assertThat(outcome.path("exit_code").asInt()).isZero();
    assertThat(outcome.path("run_id").asText())
        .isEqualTo(sample.snapshot().getFileName().toString());
  }

  @Test
  void shouldWriteAReportInBothLanguages() throws IOException {
    assertThat(sample.snapshot().resolve("report/report.zh.html"))
        .content()
        .contains("新乡高新区")
        .doesNotContainPattern("(src|href)=\"https?://");
    assertThat(sample.snapshot().resolve("report/report.en.html"))
        .content()
        .contains("lang=\"en\"");
  }

  @Test
  void shouldLeaveNothingBesideTheSnapshotItsPointerAndWhatIsToldOfTheRun() throws IOException {
    try (Stream<Path> all = Files.walk(sample.lake(), 2)) {
      assertThat(
              all.map(path -> sample.lake().relativize(path).toString())
                  .filter(path -> !path.matches("(readings|tables)/[0-9a-f]{64}\\.lz4")))
          .containsExactlyInAnyOrder(
              "",
              "LATEST.json",
              "current",
              "outcome.json",
              "readings",
              "runs.jsonl",
              "snapshots",
              "snapshots/" + sample.snapshot().getFileName(),
              "tables",
              "tonight.en.txt",
              "tonight.zh.txt");
    }
  }

  @Test
  void shouldRepeatInTheLakeHowTheLastRunEnded() throws IOException {
    JsonNode outcome = new ObjectMapper().readTree(sample.lake().resolve("outcome.json").toFile());
    assertThat(outcome.path("exit_code").asInt()).isZero();
    assertThat(outcome.path("messages"))
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(sample.told().out());
  }

  @Test
  void shouldEndWithASummaryOfRowsFindingsTablesAndTimes() {
    assertThat(sample.told().out())
        .anyMatch(line -> line.matches("读取 \\d+ 个文件、[\\d,]+ 行、[\\d,]+ 个单元格 = .*"))
        .anyMatch(line -> line.matches("数据问题：\\d+"))
        .anyMatch(line -> line.matches(" +\\d+  unknown_zone 园区不明"))
        .anyMatch(line -> line.matches(" +observations +[\\d,]+ 行 +观测值"))
        .anyMatch(line -> line.matches(" +每一条的位置和改法：report/findings.xlsx，.*"))
        .anyMatch(line -> line.matches("另有 \\d+ 张表没有行："))
        .anyMatch(line -> line.equals("  没有前后不一的版本：修订 revisions"))
        .noneMatch(line -> line.matches(" +[a-z_]+ +0 行.*"))
        .anyMatch(line -> line.matches("用时.*启动 Spark [\\d.]+.*"))
        .anyMatch(line -> line.startsWith("报告：") && line.contains("report.zh.html"));
    assertThat(sample.told().err()).noneMatch(line -> line.startsWith("\tat "));
  }
}
