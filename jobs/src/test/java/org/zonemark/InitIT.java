package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.testing.DuckDb;
import org.zonemark.testing.Told;

/** A working place that has no source declared: its tables speak for themselves. */
class InitIT {

  @TempDir Path folder;

  @Test
  void shouldReadWhatSpeaksForItselfInANewPlace() throws IOException, SQLException {
    Path place = folder.resolve("place");
    Told made = Told.by("init", place.toString(), "--lang", "en");
    assertThat(made.exitCode()).as(made.everything()).isZero();
    Files.writeString(
        place.resolve("inputs/income.csv"),
        "高新区,年份,营业收入(亿元)\n郑州高新区,2022,1803.2\n洛阳高新区,2022,512.6\n");

    Told told = Told.by("run", "--conf", place.resolve("conf").toString());

    assertThat(told.exitCode()).as(told.everything()).isZero();
    try (DuckDb tables = DuckDb.over(Path.of(told.after("Snapshot:")))) {
      assertThat(
              tables.rows(
                  "SELECT zone_id, indicator_id, period, value FROM observations ORDER BY zone_id"))
          .containsExactly(
              DuckDb.row("htz-luoyang", "revenue", "2022", 512.6e8),
              DuckDb.row("htz-zhengzhou", "revenue", "2022", 1803.2e8));
    }
  }
}
