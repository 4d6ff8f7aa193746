package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.schema.Schemas;
import org.zonemark.testing.DuckDb;
import org.zonemark.testing.Hashes;
import org.zonemark.testing.SampleRun;
import org.zonemark.testing.TestFolders;
import org.zonemark.testing.Told;

/** The same tables, whichever way they are made. */
@ExtendWith(SampleRun.Shared.class)
class ChainIT {

  static final List<String> JOBS = List.of("ingest", "rank", "growth", "attain", "index", "report");

  @TempDir Path folder;

  @Test
  void shouldGiveTheBytesOfOneRunWhereEachJobRunsAlone(SampleRun sample) throws IOException {
    Path snapshot = null;
    for (String job : JOBS) {
      Told told =
          Told.by(
              job, "--conf", "conf", "--lake", folder.resolve("chain").toString(), "--lang", "zh");
      assertThat(told.exitCode()).as(job + ": " + told.everything()).isZero();
      snapshot = Path.of(told.after("快照："));
    }
    assertThat(Hashes.differing(snapshot, sample.snapshot())).isEmpty();
    for (String report : List.of("report.zh.html", "report.en.html")) {
      assertThat(withoutRun(snapshot, report)).isEqualTo(withoutRun(sample.snapshot(), report));
    }
    assertThat(Files.readAllBytes(snapshot.resolve("report/findings.xlsx")))
        .isEqualTo(Files.readAllBytes(sample.snapshot().resolve("report/findings.xlsx")));
  }

  /** The report names its run; nothing else may differ. */
  private static String withoutRun(Path snapshot, String report) throws IOException {
    return Files.readString(snapshot.resolve("report").resolve(report))
        .replace(snapshot.getFileName().toString(), "RUN");
  }

  @Test
  void shouldGiveTheSameBytesOnOneCore(SampleRun sample) throws IOException {
    Told told =
        Told.on("local[1]", "run", "--conf", "conf", "--lake", folder.resolve("one").toString());

    assertThat(told.exitCode()).as(told.everything()).isZero();
    assertThat(Hashes.differing(Path.of(told.after("Snapshot:")), sample.snapshot())).isEmpty();
  }

  @Test
  void shouldGiveTheSameBytesInAnotherTimeZoneAndLocale(SampleRun sample) throws IOException {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    Told told;
    try {
      // A day ahead of UTC, and a language with other letters in upper case and other digits.
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
      told = Told.by("run", "--conf", "conf", "--lake", folder.resolve("far").toString());
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }

    assertThat(told.exitCode()).as(told.everything()).isZero();
    assertThat(Hashes.differing(Path.of(told.after("Snapshot:")), sample.snapshot())).isEmpty();
  }

  @Test
  void shouldDeriveTheSameFromRowsInAnotherOrder(SampleRun sample)
      throws IOException, SQLException {
    Path inputs = TestFolders.copy(Told.INPUTS, folder.resolve("inputs"));
    for (String file :
        List.of("press-zone-values.csv", "press-national.csv", "national-evaluation-ranks.csv")) {
      shuffle(inputs.resolve(file));
    }

    Told told =
        Told.by(
            "run",
            "--conf",
            "conf",
            "--inputs",
            inputs.toString(),
            "--lake",
            folder.resolve("shuffled").toString());

    assertThat(told.exitCode()).as(told.everything()).isZero();
    try (DuckDb tables = DuckDb.over(Path.of(told.after("Snapshot:")))) {
      for (String table :
          List.of("rankings", "rank_moves", "growth", "comparisons", "attainment")) {
        String columns =
            Schemas.standard().table(table).fieldNames().stream()
                // The ids of observations follow their places, which differ here.
                .filter(column -> !column.contains("observation"))
                .map(column -> "\"" + column + "\"")
                .collect(Collectors.joining(", "));
        String all = "SELECT " + columns + " FROM " + table + " ORDER BY ALL";
        assertThat(tables.rows(all)).as(table).isEqualTo(sample.tables().rows(all));
      }
    }
  }

  private static void shuffle(Path file) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
    Collections.shuffle(rows, new Random(20));
    rows.add(0, lines.get(0));
    Files.write(file, rows);
  }
}
