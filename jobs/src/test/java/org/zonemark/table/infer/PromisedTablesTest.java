package org.zonemark.table.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.conf.source.UndeclaredSource;
import org.zonemark.source.SourceFile;
import org.zonemark.source.file.Grids;
import org.zonemark.table.data.Target;
import org.zonemark.table.read.FileReading;
import org.zonemark.testing.CorpusFile;
import org.zonemark.testing.Quirk;

/** What tables promise, read as a source of targets has it that declares nothing else. */
class PromisedTablesTest {

  private static final Configuration CONF = Quirk.all().findFirst().orElseThrow().configuration();

  private static FileReading plan(String path, byte[] bytes) {
    SourceDeclaration source = UndeclaredSource.ofTargets(path);
    Grids grids = Grids.read(path, bytes, source.format(), source.text(), source.sheets(), "*");
    SourceFile file =
        new SourceFile(
            source.sourceId(), 0, path, bytes.length, "", grids.sheets(), grids.faults());
    return Undeclared.look(file, source, CONF).reading();
  }

  private static List<String> targets(FileReading plan) {
    return plan.targets().stream().map(Target::of).map(CorpusFile::statement).sorted().toList();
  }

  private static List<String> read(String path, String table) {
    return targets(plan(path, table.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void shouldTakeNoFactOfTheCorpusForAPromise() {
    for (CorpusFile file : CorpusFile.all()) {
      assertThat(file.promises())
          .as(file.name())
          .containsAll(targets(plan(file.written().file(), file.bytes())));
    }
  }

  @Test
  void shouldReadNearlyAllThatTheCorpusPromises() {
    assertThat(CorpusFile.all())
        .flatExtracting(file -> targets(plan(file.written().file(), file.bytes())))
        .hasSizeGreaterThanOrEqualTo(66);
  }

  @Test
  void shouldReadTheYearThatAPlanEndsIn() {
    String plan =
        "昌吉高新区“十四五”规划主要目标,,,,\n指标,单位,2020年,2025年,属性\n"
            + "营业收入,亿元,402.1,800,预期性\n单位工业增加值能耗,吨标准煤/万元,0.5,0.4,约束性\n高新技术企业数,家,66,150,\n";
    assertThat(read("规划.csv", plan))
        .containsExactly(
            "htz-changji high_tech_enterprises level 2025 = 1.5E+2 个",
            "htz-changji revenue level 2025 = 8E+10 元");
    assertThat(plan("规划.csv", plan.getBytes(StandardCharsets.UTF_8)).targets())
        .map(Target::of)
        .extracting(Target::binding)
        .containsExactlyInAnyOrder("expected", null);
  }
}
