package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zonemark.testing.DuckDb.row;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.testing.ConfFiles;
import org.zonemark.testing.DuckDb;
import org.zonemark.testing.Hashes;
import org.zonemark.testing.Told;

/** Far more zones than there are: a table then lies in files for ranges of zones. */
class ManyZonesIT {

  private static final int ZONES = 1_200;

  private static final String SOURCE =
      ConfFiles.SOURCE
              .replaceFirst("(?s)set: \\{zone.*", "")
              .replace("set: {period: \"2020\"}", "set: {unit: 亿元}")
          + "fields: {zone: 高新区, indicator: 指标, period: 年份}\n"
          + "values: [{header: 数值}]\n";

  @TempDir Path folder;

  private Path conf;

  @Test
  void shouldKeepEachZoneOfATableInOneFileAYearAndLoseNone() throws Exception {
    make(Stream.empty());
    Path snapshot = Path.of(told("run").after("Snapshot:"));

    for (int year : new int[] {2019, 2020}) {
      try (Stream<Path> files = Files.list(snapshot.resolve("observations/year=" + year))) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .containsExactlyInAnyOrder("part-0.parquet", "part-1.parquet", "part-2.parquet");
      }
    }
    try (DuckDb lake = DuckDb.over(snapshot)) {
      assertThat(
              lake.rows(
                  "SELECT year, count(DISTINCT zone_id) FROM observations GROUP BY 1 ORDER BY 1"))
          .containsExactly(row(2019, (long) ZONES), row(2020, (long) ZONES));
      assertThat(
              lake.rows(
                  "SELECT count(*), min(round(growth_pct, 9)), max(round(growth_pct, 9))"
                      + " FROM growth WHERE growth_pct IS NOT NULL"))
          .containsExactly(row((long) ZONES, 10.0, 10.0));
      assertThat(
              lake.rows(
                  "SELECT max(rank), max(rank_of) FROM rankings"
                      + " WHERE peer_group = 'all' AND year = 2020"))
          .containsExactly(row(ZONES, ZONES));
      String ranges =
          "SELECT filename, min(zone_id), max(zone_id), count(DISTINCT zone_id) FROM"
              + " read_parquet('%s/growth/year=2020/*.parquet', filename = true)"
                  .formatted(snapshot)
              + " GROUP BY 1 ORDER BY 1";
      List<List<Object>> files = lake.rows(ranges);
      assertThat(files).hasSize(3);
      for (int at = 1; at < files.size(); at++) {
        assertThat((String) files.get(at).get(1)).isGreaterThan((String) files.get(at - 1).get(2));
      }
    }
  }

  @Test
  void shouldKeepFewerZonesInAFileWhereThereAreManyIndicators() throws Exception {
    make(
        IntStream.rangeClosed(1, 1_100)
            .mapToObj("made_%d,合成指标%<d,Made %<d,元,1,flow,sum,CNY,current,-,,,\n"::formatted));
    Path snapshot = Path.of(told("ingest").after("Snapshot:"));

    try (DuckDb lake = DuckDb.over(snapshot)) {
      assertThat(
              lake.rows(
                  "SELECT count(*) > 9, max(zones) < 120, sum(zones) FROM (SELECT filename,"
                      + " count(DISTINCT zone_id) AS zones FROM read_parquet("
                      + "'%s/observations/year=2020/*.parquet', filename = true) GROUP BY 1)"
                          .formatted(snapshot)))
          .containsExactly(row(true, true, BigInteger.valueOf(ZONES)));
    }
  }

  @Test
  void shouldGiveTheSameFilesByJobsOneAfterTheOther() throws Exception {
    make(Stream.empty());
    Path whole = Path.of(told("run").after("Snapshot:"));
    told("ingest", "--force");
    told("growth");
    Path chained = Path.of(told("rank").after("Snapshot:"));

    assertThat(Hashes.dataFiles(whole.resolve("growth"))).hasSize(6);
    for (String table : List.of("observations", "growth", "comparisons", "rankings")) {
      assertThat(Hashes.differing(whole.resolve(table), chained.resolve(table)))
          .as(table)
          .isEmpty();
    }
  }

  private void make(Stream<String> moreIndicators) throws Exception {
    StringBuilder zones = new StringBuilder(ConfFiles.ZONES);
    zones.append("htz-all,国家高新区合计,All zones,group,,,cn,,,\n");
    StringBuilder text = new StringBuilder("高新区,年份,指标,数值\n");
    for (int zone = 1; zone <= ZONES; zone++) {
      String id = "htz-made-" + zone;
      zones.append(id + "," + id + "," + id + ",zone,prov-henan,,htz-all,1991,,\n");
      text.append(id + ",2019,地区生产总值," + 10 * (1000 + zone) + "\n");
      text.append(id + ",2020,地区生产总值," + 11 * (1000 + zone) + "\n");
    }
    Path inputs = Files.createDirectories(folder.resolve("inputs"));
    Files.writeString(inputs.resolve("yearbook.csv"), text, StandardCharsets.UTF_8);
    conf = Files.createDirectories(folder.resolve("conf"));
    ConfFiles.sound()
        .with("zones.csv", zones.toString())
        .with(
            "indicators.csv",
            moreIndicators.collect(Collectors.joining("", ConfFiles.INDICATORS, "")))
        .with("sources/yearbook.yaml", SOURCE)
        .into(conf);
  }

  private Told told(String job, String... more) {
    Stream<String> inputs =
        job.equals("run") || job.equals("ingest")
            ? Stream.of("--inputs", folder.resolve("inputs").toString())
            : Stream.of();
    Stream<String> places =
        Stream.of(job, "--conf", conf.toString(), "--lake", folder.resolve("lake").toString());
    Told told =
        Told.by(
            Stream.of(places, inputs, Stream.of(more))
                .flatMap(some -> some)
                .toArray(String[]::new));
    assertThat(told.exitCode()).as(told.everything()).isZero();
    return told;
  }
}
