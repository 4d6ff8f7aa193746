package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.testing.ConfFiles;
import org.zonemark.testing.Hashes;
import org.zonemark.testing.SparkCluster;

/** Made-up firms on a master with two workers, of which one is killed in the middle. */
class FirmsClusterIT {

  private static final int FILES = 12;
  private static final int FIRMS = 2_000;

  @TempDir Path folder;

  private void prepare() throws IOException {
    ConfFiles.sound()
        .with(
            "zones.csv",
            ConfFiles.ZONES + "htz-other,甲高新区,Other HTZ,zone,prov-henan,,,1992,,synthetic\n")
        .with("units.csv", ConfFiles.UNITS + "家,,enterprises,count,家,1,1\n")
        .with(
            "indicators.csv",
            ConfFiles.INDICATORS + "firms,企业数,Enterprises,家,1,stock,sum,-,-,-,,,\n")
        .without("sources/yearbook.yaml")
        .with(
            "sources/census.yaml",
            """
            source_id: census
            kind: microdata
            publisher: 统计局
            title: 企业调查(合成)
            series: census
            authority: 10
            synthetic: true
            files: [{path: "firms*.csv", edition: "2023", published_on: "2024"}]
            format: csv
            columns:
              firm: firm
              zone: zone
              year: year
              values: {value: {header: value, unit: 元}}
            aggregates:
              - {indicator: gdp, function: sum, value: value, by: [zone, province, nation]}
              - {indicator: firms, function: count, by: [zone, nation]}
            """)
        .into(folder.resolve("conf"));
    Path inputs = Files.createDirectories(folder.resolve("inputs"));
    Random random = new Random(3);
    for (int file = 0; file < FILES; file++) {
      StringBuilder rows = new StringBuilder("firm,zone,year,value\n");
      for (int firm = 0; firm < FIRMS; firm++) {
        String zone = random.nextInt(3) == 0 ? "甲高新区" : "郑州高新区";
        rows.append(
            "F%d,%s,%d,%.2f%n".formatted(firm, zone, 2012 + file, random.nextDouble() * 1e8));
      }
      Files.writeString(inputs.resolve("firms%02d.csv".formatted(file)), rows);
    }
  }

  private String[] ingest(String lake) {
    return new String[] {
      "ingest",
      "--conf",
      folder.resolve("conf").toString(),
      "--inputs",
      folder.resolve("inputs").toString(),
      "--lake",
      folder.resolve(lake).toString(),
      "--lang",
      "en"
    };
  }

  private static Path published(SparkCluster.Submitted submitted) throws Exception {
    int exitCode = submitted.exitCode();
    assertThat(exitCode).as(submitted.text()).isZero();
    return submitted.snapshot();
  }

  private static boolean hasShuffled(Path local) throws IOException {
    try (Stream<Path> files = Files.walk(local)) {
      return files.anyMatch(file -> file.getFileName().toString().matches("shuffle_.*\\.data"));
    } catch (UncheckedIOException vanished) {
      return false;
    }
  }

  @Test
  void shouldGiveTheSameBytesOnTwoWorkersAndWhereOneIsKilledInTheMiddle() throws Exception {
    prepare();
    try (SparkCluster cluster =
        SparkCluster.of(Files.createDirectories(folder.resolve("cluster")), 2)) {
      Path here = published(cluster.submit("local[1]", ingest("here")));
      Path there = published(cluster.submit(cluster.master(), ingest("there")));
      assertThat(Hashes.differing(there, here)).isEmpty();

      SparkCluster.Submitted night = cluster.submit(cluster.master(), ingest("killed"));
      while (night.process().isAlive() && !hasShuffled(cluster.shuffled(1))) {
        Thread.sleep(5);
      }
      assertThat(night.process().isAlive()).as(night.text()).isTrue();
      cluster.kill(1);
      assertThat(Hashes.differing(published(night), here)).isEmpty();
    }
  }
}
