package org.zonemark.conf.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zonemark.testing.ConfFiles;

class SourceReaderTest {

  private static final String PATH = "sources/yearbook.yaml";

  @Test
  void shouldReadADeclarationWithItsDefaults() {
    SourceDeclaration source = ConfFiles.sound().accepted().source("yearbook").orElseThrow();
    assertThat(source.text()).isEqualTo(TextForm.AUTO);
    assertThat(source.sheets()).isEqualTo("*");
    assertThat(source.headerRows()).containsExactly(1);
    assertThat(source.titleRows()).isEmpty();
    assertThat(source.isTargets()).isFalse();
    assertThat(source.fields()).containsExactly(Map.entry("indicator", "指标"));
    assertThat(source.missing()).containsEntry("--", new MissingMeaning("Q", "withheld"));
    assertThat(source.files().get(0).publishedOn()).isEqualTo("2021");
  }

  @Test
  void shouldReadAWideTable() {
    SourceDeclaration source =
        ConfFiles.sound()
            .with(
                PATH,
                ConfFiles.SOURCE.substring(0, ConfFiles.SOURCE.indexOf("values:"))
                    + "value_headers: {pattern: \"^[0-9]{4}$\", field: period}\n")
            .accepted()
            .source("yearbook")
            .orElseThrow();
    assertThat(source.values()).isEmpty();
    assertThat(source.valueHeaders().pattern().matcher("2006").find()).isTrue();
    assertThat(source.valueHeaders().field()).isEqualTo("period");
  }

  private static final String INFERRED =
      """
      source_id: yearbook
      kind: observations
      publisher: "-"
      title: 统计年鉴
      series: yearbook
      authority: 20
      files: [{path: "汇编????.csv"}]
      format: csv
      inferred: true
      """;

  @Test
  void shouldReadATableThatSpeaksForItselfWithTheAnswersOfAPerson() {
    SourceDeclaration source =
        ConfFiles.sound()
            .with(
                PATH,
                INFERRED
                    + """
                    named_in:
                      - {place: file, pattern: "([0-9]{4})", field: period, years: -1}
                    bare_names: zones
                    set: {unit: 亿元}
                    """)
            .accepted()
            .source("yearbook")
            .orElseThrow();
    assertThat(source.isInferred()).isTrue();
    assertThat(source.shape().inferred().bareNames())
        .isEqualTo(TableShape.Inferred.BareNames.ZONES);
    assertThat(source.shape().namedIn().get(0).in("汇编2024.csv")).contains("2023");
    assertThat(source.constants()).containsExactly(Map.entry("unit", "亿元"));
    assertThat(source.files().get(0).edition()).isEqualTo(UndeclaredSource.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"高新区,ZONES", "市,CITIES", "省,PROVINCES", "provinces,PROVINCES"})
  void shouldTakeWhatBareNamesAreInChineseToo(String written, TableShape.Inferred.BareNames names) {
    SourceDeclaration source =
        ConfFiles.sound()
            .with(PATH, INFERRED + "bare_names: " + written + "\n")
            .accepted()
            .source("yearbook")
            .orElseThrow();
    assertThat(source.shape().inferred().bareNames()).isEqualTo(names);
  }

  @Test
  void shouldReportEachQuestionThatNobodyHasAnswered() {
    assertThat(
            ConfFiles.sound()
                .with(
                    PATH,
                    INFERRED
                        + """
                        named_in:
                          - {place: file, pattern: "([0-9]{4})", field: period, years: "?"}
                        bare_names: "?"
                        set: {zone: "?"}
                        """)
                .problems())
        .extracting(problem -> problem.replaceAll(".*yaml:|(?<=question).*", ""))
        .containsExactly(
            "11:64: `years` is an open question",
            "12:13: `bare_names` is an open question",
            "13:13: `zone` is an open question");
  }

  @Test
  void shouldRefuseColumnsOfTablesThatSpeakForThemselvesAndAnswersToOthers() {
    assertThat(ConfFiles.sound().with(PATH, INFERRED + "header_rows: [2]\n").problems())
        .singleElement()
        .asString()
        .contains("`header_rows` has no meaning with inferred: true - remedy: remove it");
    assertThat(ConfFiles.sound().with(PATH, ConfFiles.SOURCE + "bare_names: zones\n").problems())
        .singleElement()
        .asString()
        .contains("`bare_names` has no meaning without inferred: true - remedy: remove it");
  }

  @Test
  void shouldTakePeriodsInTheFormsOfTables() {
    for (String period : List.of("2016/2020", "2016-2020", "2020年", "十三五")) {
      assertThat(
              ConfFiles.sound()
                  .replacing(PATH, "period: \"2020\"", "period: \"" + period + "\"")
                  .problems())
          .as(period)
          .isEmpty();
    }
  }

  @Test
  void shouldReportUnknownWordsFieldsMarksAndTypes() {
    assertThat(
            ConfFiles.sound()
                .replacing(PATH, "measure: growth", "measure: grwth")
                .replacing(PATH, "fields: {indicator: 指标}", "fields: {indicatr: 指标, indicator: 名}")
                .replacing(PATH, "authority: 20", "authority: high")
                .replacing(PATH, "reason: withheld", "reason: secret")
                .replacing(PATH, "\"\": {", "\"0.0\": {")
                .replacing(PATH, "period: \"2020\"", "period: 某年")
                .problems())
        .extracting(problem -> problem.substring("conf/sources/".length()))
        .satisfiesExactly(
            each -> assertThat(each).startsWith("yearbook.yaml:6:12: `high` of `authority` has"),
            each -> assertThat(each).startsWith("yearbook.yaml:11:19: `某年` is no period"),
            each ->
                assertThat(each)
                    .startsWith("yearbook.yaml:14:10: unknown key `indicatr`")
                    .endsWith("(did you mean `indicator`?)"),
            each ->
                assertThat(each)
                    .startsWith("yearbook.yaml:19:20: unknown value `grwth` of `measure`")
                    .endsWith("(did you mean `growth`?)"),
            each -> assertThat(each).startsWith("yearbook.yaml:21:29: unknown value `secret`"),
            each -> assertThat(each).startsWith("yearbook.yaml:22:3: a zero is a value"));
  }

  @Test
  void shouldReportStatementsWithoutUnitZoneOrPeriod() {
    String text =
        ConfFiles.SOURCE
            .replace("fields: {indicator: 指标}", "fields: {note: 备注}")
            .replace("set: {zone: 郑州高新区}", "set: {indicator: 生产总值}")
            .replace("    set: {period: \"2020\"}\n", "")
            .replace("measure: level, unit: 亿元", "measure: level")
            .replace("header: 绝对额", "header: 绝对额(亿元)")
            .replace("of_measure: level, unit: \"%\"", "of_measure: level");
    assertThat(ConfFiles.sound().with(PATH, text).problems())
        .extracting(problem -> problem.substring(13, problem.indexOf(" - remedy")))
        .containsExactly(
            "yearbook.yaml:1:12: nothing says the period of the statements",
            "yearbook.yaml:1:12: nothing says the zone of the statements",
            "yearbook.yaml:17:13: `unit` is missing for column `同比`");
  }

  @Test
  void shouldCompareDeclaredPathsOfManyStarsAtOnce() {
    String stars = "a*".repeat(30) + "b.csv";
    assertThat(
            ConfFiles.sound()
                .with(
                    "sources/zz.yaml",
                    ConfFiles.SOURCE
                        .replace("source_id: yearbook", "source_id: zz")
                        .replace("yearbook.csv", stars))
                .with(
                    "sources/zzz.yaml",
                    ConfFiles.SOURCE
                        .replace("source_id: yearbook", "source_id: zzz")
                        .replace("yearbook.csv", "a".repeat(60) + ".csv"))
                .problems())
        .isEmpty();
  }

  @Test
  void shouldReportFilesAndSourcesDeclaredTwice() {
    List<String> problems =
        ConfFiles.sound()
            .with("sources/zz.yaml", ConfFiles.SOURCE.replace("yearbook.csv", "year*.csv"))
            .problems();
    assertThat(problems)
        .containsExactly(
            "conf/sources/zz.yaml:1:12: source_id `yearbook` is that of conf/sources/yearbook.yaml"
                + " - remedy: choose another id",
            "conf/sources/zz.yaml:8:11: `year*.csv` is read by conf/sources/yearbook.yaml"
                + " (`yearbook.csv`) already - remedy: declare each file once");
  }

  @Test
  void shouldReportPathsThatLeaveTheInputsAndFieldsOfTargets() {
    assertThat(
            ConfFiles.sound()
                .replacing(PATH, "path: yearbook.csv", "path: ../*/yearbook.csv")
                .replacing(PATH, "set: {zone: 郑州高新区}", "set: {zone: 郑州高新区, owner: 经发局}")
                .replacing(PATH, "format: csv", "format: csv\nsheets: \"*\"\nnote_pattern: \"(注\"")
                .problems())
        .extracting(problem -> problem.substring(13, problem.indexOf(" - remedy")))
        .containsExactly(
            "yearbook.yaml:8:11: `../*/yearbook.csv` does not lie below the inputs",
            "yearbook.yaml:8:11: `../*/yearbook.csv` has a wildcard in a folder",
            "yearbook.yaml:13:1: `sheets` has no meaning for csv",
            "yearbook.yaml:14:15: not a regular expression: `(注`: missing closing )",
            "yearbook.yaml:15:20: `owner` is a field of targets");
  }

  @Test
  void shouldReportDuplicateKeysWithBothLines() {
    assertThat(
            ConfFiles.sound()
                .replacing(PATH, "series: yearbook", "series: yearbook\ntitle: 又一个")
                .problems())
        .containsExactly(
            "conf/sources/yearbook.yaml:6:1: key `title` stands twice - remedy: keep one of them;"
                + " it stands in line 4 already");
  }

  @Test
  void shouldReportYamlThatCannotBeParsedWithItsLine() {
    List<String> problems =
        ConfFiles.sound().replacing(PATH, "title: 统计年鉴", "title: a: b").problems();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0)).startsWith("conf/sources/yearbook.yaml:4:").contains("not YAML: ");
  }

  @Test
  void shouldRefuseYamlAliasesAndSecondDocuments() {
    assertThat(
            ConfFiles.sound()
                .replacing(PATH, "publisher: 统计局", "publisher: &a 统计局")
                .replacing(PATH, "title: 统计年鉴", "title: *a")
                .with("run.yaml", "lang: zh\n---\nlang: en\n")
                .problems())
        .satisfiesExactly(
            each -> assertThat(each).startsWith("conf/run.yaml:3:1: a second document"),
            each -> assertThat(each).startsWith("conf/sources/yearbook.yaml:4:8: a YAML alias"));
  }
}
