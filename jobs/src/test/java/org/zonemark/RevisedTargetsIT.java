package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.testing.ConfFiles;
import org.zonemark.testing.DuckDb;
import org.zonemark.testing.Told;

/** Targets that another plan raises, lowers, postpones or takes back, and what is news of them. */
class RevisedTargetsIT {

  private static final String PLAN =
      """
      source_id: %1$s
      kind: targets
      publisher: 管委会
      title: 规划
      series: %1$s
      authority: 20
      files: [{path: %1$s.csv, edition: "%2$s", published_on: "%2$s"}]
      format: csv
      set: {plan_id: %1$s, stated_on: "%2$s", zone: 郑州高新区, unit: 亿元, indicator: 地区生产总值}
      fields: {target_id: 编号, period: 目标期, revises: 修订}
      values: [{header: 目标, set: {op: ">="}}]
      """;

  @TempDir Path folder;

  @Test
  void shouldKeepEveryVersionAndCountTheOneInForce() throws IOException, SQLException {
    Path inputs = Files.createDirectories(folder.resolve("inputs"));
    Files.writeString(inputs.resolve("yearbook.csv"), "指标,绝对额,同比\n地区生产总值,400,10\n");
    Files.writeString(
        inputs.resolve("first.csv"),
        "编号,目标期,目标,修订\nA,2020年,390,\nB,2020年,410,\nC,2020年,420,\nD,2020年,430,\n");
    Files.writeString(
        inputs.resolve("second.csv"),
        "编号,目标期,目标,修订\nA2,2020年,405,first:A\nB2,2020年,395,first:B\nC2,2021年,420,first:C\n"
            + "D2,2020年,取消,first:D\n");
    Path conf = folder.resolve("conf");
    ConfFiles.sound()
        .with("sources/first.yaml", PLAN.formatted("first", "2018"))
        .with("sources/second.yaml", PLAN.formatted("second", "2019"))
        .into(conf);
    Told night = Told.ofRun(conf, inputs, folder.resolve("lake"), "--as-of", "2026-06-30");
    assertThat(night.exitCode()).as(night.everything()).isZero();
    try (DuckDb tables = DuckDb.over(Path.of(night.after("Snapshot:")))) {
      assertThat(
              tables.rows(
                  "SELECT target_id, version, target_change, status, counted"
                      + " FROM targets JOIN attainment USING (target_id, version) ORDER BY ALL"))
          .containsExactly(
              DuckDb.row("first:A", 1, null, "attained", false),
              DuckDb.row("first:A", 2, "raised", "missed", true),
              DuckDb.row("first:B", 1, null, "missed", false),
              // The second plan asks for 405 too, which counts for both
              DuckDb.row("first:B", 2, "lowered", "attained", false),
              DuckDb.row("first:C", 1, null, "missed", false),
              DuckDb.row("first:C", 2, "postponed", "not_judgeable", true),
              DuckDb.row("first:D", 1, null, "missed", false),
              DuckDb.row("first:D", 2, "withdrawn", "not_judgeable", false));
    }
  }

  @Test
  void shouldTellFirstWhatIsNewlyMissedSinceTheLastNight() throws IOException {
    Path inputs = Files.createDirectories(folder.resolve("inputs"));
    Files.writeString(inputs.resolve("first.csv"), "编号,目标期,目标,修订\nA,2020年,390,\n");
    Files.writeString(inputs.resolve("other.csv"), "编号,目标期,目标,修订\nB,2020年,410,\n");
    Path conf = folder.resolve("conf");
    ConfFiles.sound()
        .with("sources/first.yaml", PLAN.formatted("first", "2018"))
        .with("sources/other.yaml", PLAN.formatted("other", "2018"))
        .into(conf);

    assertThat(front(conf, inputs, "430")).doesNotContain("newly missed");
    assertThat(front(conf, inputs, "400")).contains("1 newly missed");
    assertThat(front(conf, inputs, "401")).contains("1 newly missed");
    assertThat(front(conf, inputs, "380")).contains("1 newly missed");
    assertThat(front(conf, inputs, "412")).doesNotContain("newly missed");
  }

  /** The front page of a night that reads another amount. */
  private String front(Path conf, Path inputs, String amount) throws IOException {
    Files.writeString(inputs.resolve("yearbook.csv"), "指标,绝对额,同比\n地区生产总值," + amount + ",10\n");
    Told night =
        Told.ofRun(conf, inputs, folder.resolve("lake"), "--as-of", "2026-06-30", "--lang", "en");
    assertThat(night.exitCode()).as(night.everything()).isZero();
    return Files.readString(Path.of(night.after("Snapshot:")).resolve("report/report.en.html"));
  }
}
