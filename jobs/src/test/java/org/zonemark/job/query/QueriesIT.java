package org.zonemark.job.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.zonemark.conf.UsageProblem;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.View;
import org.zonemark.store.Lake;
import org.zonemark.store.LocalFiles;
import org.zonemark.testing.SampleRun;
import org.zonemark.testing.Told;

/** What `sql` answers, and what `export` writes. */
@ExtendWith(SampleRun.Shared.class)
class QueriesIT {

  private static final String PLACES =
      "SELECT zone_id, year, rank, complete FROM rankings_ranked"
          + " WHERE list_id = 'national_evaluation' AND zone_id = 'htz-zhengzhou' ORDER BY year";

  private static final Path PYTHON = Path.of("/usr/bin/python3");

  @TempDir Path folder;

  private final SampleRun sample;
  private final Queries queries;

  QueriesIT(SampleRun sample) throws IOException {
    this.sample = sample;
    this.queries =
        new Queries(
            Lake.at(sample.lake().toString(), LocalFiles.configuration()).latest().orElseThrow(),
            new SparkConf()
                .setMaster("local[2]")
                .setAppName("queries")
                .set("spark.ui.enabled", "false"),
            "zh");
  }

  private List<String> answer(String sql, Queries.Format format) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<String> said;
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      said = queries.answer(sql, format, out);
    }
    List<String> lines = new ArrayList<>(bytes.toString(StandardCharsets.UTF_8).lines().toList());
    lines.addAll(said);
    return lines;
  }

  @Test
  void shouldPrintAnAnswerAsATableOfText() throws Exception {
    assertThat(answer(PLACES, Queries.Format.TEXT))
        .containsExactly(
            "zone_id       | year | rank | complete",
            "--------------+------+------+---------",
            "htz-zhengzhou | 2019 |   20 | false",
            "htz-zhengzhou | 2020 |   17 | false",
            "（2 行）");
  }

  @Test
  void shouldSayThatAValueIsShownInPart() throws Exception {
    assertThat(answer("SELECT repeat('高', 40) AS a", Queries.Format.TEXT))
        .contains("高".repeat(30) + "…")
        .last()
        .isEqualTo("（宽过 60 格的内容以 … 截断；全文用 --csv 或 --json）");
    assertThat(answer("SELECT repeat('高', 30) AS a", Queries.Format.TEXT))
        .last()
        .isEqualTo("（1 行）");
  }

  @Test
  void shouldPrintAnAnswerAsCsvAndJson() throws Exception {
    assertThat(answer(PLACES, Queries.Format.CSV))
        .containsExactly(
            "zone_id,year,rank,complete",
            "htz-zhengzhou,2019,20,false",
            "htz-zhengzhou,2020,17,false");
    JsonNode rows =
        new ObjectMapper().readTree(String.join("\n", answer(PLACES, Queries.Format.JSON)));
    assertThat(rows).hasSize(2);
    assertThat(rows.path(1).toString())
        .isEqualTo("{\"zone_id\":\"htz-zhengzhou\",\"year\":2020,\"rank\":17,\"complete\":false}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DROP VIEW zones|zonemark sql only answers questions - remedy: begin with SELECT",
        "SELECT * FROM rankngs|There is no table or view `rankngs` - remedy: did you mean rankings?",
        "SELECT rank FROM rankings ORDER year|The question cannot be read from `year` on",
        "SELECT (1|The question ends before it is whole",
        "SELECT z.name_zh FROM zones y|There is no column `z.name_zh` here - remedy: `zonemark sql",
        "SELECT middle(rank) FROM rankings|There is no function `middle`",
        "SELECT * FROM read_parquet('x')|There is no function `read_parquet`",
        "SELECT sum(rank), zone_id FROM rankings|It is not said how rows are put together",
        "SELECT zone_id, year FROM rankings GROUP BY zone_id|together in `year`",
        "SELECT zone_id FROM zones a CROSS JOIN zones b|is in more than one table here - remedy: say in which: a.zone_id, b.zone_id",
        "SELECT rank + zone_id FROM rankings|The value 'htz-",
        "SELECT rank AND TRUE FROM rankings|Kinds of values do not fit together in `(rank AND true)`",
        "SELECT rnak FROM rankings|There is no column `rnak` here - remedy: did you mean rank?",
        "SELECT zone_zh FROM observations|There is no column `zone_zh` here - remedy: the views current_values,",
        "SELECT 1 / (rank - rank) FROM rankings_ranked|The question divides by zero"
      })
  void shouldTellInOneLineWhyAQuestionHasNoAnswer(String sql, String said) {
    assertThatThrownBy(() -> answer(sql, Queries.Format.CSV))
        .isInstanceOf(UsageProblem.class)
        .hasMessageContaining(said)
        .hasMessageContaining(" - remedy: ")
        .satisfies(
            problem ->
                assertThat(((UsageProblem) problem).lines())
                    .singleElement()
                    .asString()
                    .doesNotContain("SQLSTATE", "\n"));
  }

  @Test
  void shouldTellItInTheLanguageOfTheReader() {
    Told told =
        Told.by(
            "sql", "SELECT * FROM rankngs", "--conf", "conf", "--lake", sample.lake().toString());

    assertThat(told.exitCode()).isEqualTo(2);
    assertThat(told.mistakes())
        .singleElement()
        .asString()
        .startsWith("没有表或视图 `rankngs` - 改法：是否要写 rankings？");
  }

  @Test
  void shouldExportAViewAsCsvThatExcelReads() throws Exception {
    Path file = folder.resolve("最近.csv");

    assertThat(queries.export("latest_rankings", Queries.Format.CSV, file.toString()))
        .containsExactly("已写出 " + file + "：" + rows("latest_rankings") + " 行");

    List<String> lines = Files.readAllLines(file);
    assertThat(lines.get(0)).startsWith("\uFEFFlist_id,list_zh,");
    assertThat(lines).hasSize(rows("latest_rankings") + 1);
  }

  @Test
  void shouldExportATableAsAWorkbookWithItsColumnsExplained() throws Exception {
    Path file = folder.resolve("rankings.xlsx");

    queries.export("zones", Queries.Format.XLSX, file.toString());

    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      XSSFSheet columns = book.getSheet("字段");
      assertThat(columns.getRow(1).getCell(0).getStringCellValue()).isEqualTo("name_zh");
      assertThat(columns.getRow(1).getCell(1).getStringCellValue()).isEqualTo("中文名称");
      XSSFSheet zones = book.getSheet("zones");
      assertThat(zones.getLastRowNum()).isEqualTo(rows("zones"));
      assertThat(zones.getRow(0).getCell(0).getStringCellValue()).isEqualTo("zone_id");
      assertThat(zones.getPaneInformation().isFreezePane()).isTrue();
      assertThat(zones.getCTWorksheet().getAutoFilter()).isNotNull();
    }
  }

  @Test
  void shouldExplainTheNamesThatAViewAddsToIds() throws Exception {
    Path file = folder.resolve("latest.xlsx");

    queries.export("latest_rankings", Queries.Format.XLSX, file.toString());

    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      XSSFSheet columns = book.getSheet("字段");
      assertThat(columns.getRow(1).getCell(0).getStringCellValue()).isEqualTo("list_zh");
      assertThat(columns.getRow(1).getCell(1).getStringCellValue()).isEqualTo("中文名称");
      assertThat(columns.getRow(1).getCell(2).getStringCellValue()).isEqualTo("list_id 的中文名称");
    }
  }

  @Test
  void shouldExportEveryTableAndViewAsSdmxWithTheStructureThatItsHeaderNames() throws Exception {
    List<Object> names = sample.tables().column("SELECT name FROM (SHOW TABLES)");
    assertThat(names)
        .contains("observations", "findings")
        .containsAll(Schemas.standard().views().stream().map(View::name).toList());
    for (Object name : names) {
      exportAsSdmx(name.toString());
    }
  }

  private void exportAsSdmx(String name) throws Exception {
    Path file = folder.resolve(name + ".csv");

    queries.export(name, Queries.Format.SDMX, file.toString());

    List<List<String>> lines = new ArrayList<>();
    try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file)) {
      records.forEach(record -> lines.add(record.getFields()));
    }
    assertThat(lines).hasSize(rows(name) + 1);
    assertThat(lines.subList(1, lines.size()))
        .allMatch(
            line -> line.get(1).startsWith("ZONEMARK:" + name.toUpperCase(Locale.ROOT) + "("));
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document structure =
        factory.newDocumentBuilder().parse(folder.resolve(name + ".structure.xml").toFile());
    List<String> components = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
    for (String kind : List.of("Dimension", "Measure", "Attribute")) {
      NodeList found = structure.getElementsByTagNameNS("*", kind);
      for (int at = 0; at < found.getLength(); at++) {
        components.add(found.item(at).getAttributes().getNamedItem("id").getNodeValue());
      }
    }
    assertThat(components).isEqualTo(lines.get(0));
  }

  /**
   * Read by sdmx1 (https://github.com/khaeru/sdmx), where python3 can import it: pip install sdmx1,
   * or PYTHONPATH at a copy. It keeps one measure of several, so that only keys, attributes and the
   * last measure are compared.
   */
  @Test
  void shouldExportWhatAPublicLibraryOfSdmxReads() throws Exception {
    assumeTrue(python("import sdmx").isEmpty(), "skipped: python3 has no sdmx (pip install sdmx1)");
    for (String name : List.of("observations", "targets", "rankings", "growth", "rank_history")) {
      queries.export(name, Queries.Format.SDMX, folder.resolve(name + ".csv").toString());
    }
    assertThat(
            python(
                """
                import csv, sdmx
                for name in ("observations", "targets", "rankings", "growth", "rank_history"):
                    structure = sdmx.read_sdmx(name + ".structure.xml")
                    (made,) = structure.structure.values()
                    data = sdmx.read_sdmx(name + ".csv", structure=made).data[0].obs
                    with open(name + ".csv", encoding="utf-8", newline="") as file:
                        lines = list(csv.DictReader(file))
                    parts = [made.dimensions, made.measures, made.attributes]
                    named = [part.id for parts in parts for part in parts.components]
                    assert named == list(lines[0])[3:], (name, named)
                    assert len(data) == len(lines), name
                    for one, line in zip(data, lines):
                        told = {key: each.value for key, each in one.dimension.values.items()}
                        told |= {key: each.value for key, each in one.attached_attribute.items()}
                        if made.measures.components:
                            told[made.measures.components[-1].id] = one.value
                        assert all(line[key] == value for key, value in told.items()), (name, line)
                """))
        .isEmpty();
  }

  /** What Python says to a program, as errors do; nothing where it ends well. */
  private String python(String program) throws Exception {
    Process python =
        new ProcessBuilder(PYTHON.toString(), "-W", "ignore", "-c", program)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return python.waitFor() == 0 ? "" : said + "ended with " + python.exitValue();
  }

  @Test
  void shouldRefuseToExportWhatIsNotThere() {
    assertThatThrownBy(() -> queries.export("ranking", Queries.Format.CSV, null))
        .hasMessageContaining("There is no table or view `ranking` - remedy: use one of ")
        .hasMessageContaining("did you mean `rankings`?");
  }

  @Test
  void shouldAnswerAQuestionOfTheDocumentsOnTheCommandLine() throws Exception {
    Told told =
        Told.by(
            "sql",
            Files.readString(Path.of("docs/queries/07-coverage.sql")),
            "--conf",
            "conf",
            "--lake",
            sample.lake().toString());
    assertThat(told.exitCode()).as(told.everything()).isZero();
    assertThat(told.out().get(0)).isEqualTo("year | zones | indicators | observations");
  }

  @Test
  void shouldAnswerOnTheCommandLine() {
    Told told =
        Told.by("sql", "--conf", "conf", "--lake", sample.lake().toString(), "--csv", PLACES);

    assertThat(told.exitCode()).as(told.everything()).isZero();
    assertThat(told.out()).startsWith("zone_id,year,rank,complete").hasSize(3);
    assertThat(told.err()).isEmpty();
  }

  private int rows(String table) {
    return (int) sample.tables().number("SELECT count(*) FROM " + table);
  }
}
