package org.zonemark.job.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.ConfigurationReader;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.text.ConfFolder;
import org.zonemark.conf.text.Overrides;
import org.zonemark.report.model.Name;

class ReportIndicesTest {

  @Test
  void shouldSayInWordsHowEveryIndexIsMade() throws Exception {
    Configuration conf =
        ConfigurationReader.load(ConfFolder.ofDirectory(Path.of("conf")), Overrides.none())
            .orElseThrow(problems -> new AssertionError(problems));
    assertThat(conf.indices()).isNotEmpty();
    for (IndexDeclaration index : conf.indices()) {
      Name steps = ReportIndices.steps(index);
      assertThat(steps.zh()).as(index.indexId()).doesNotContain("=", "_", "level");
      assertThat(steps.en()).as(index.indexId()).doesNotContain("=", "_");
    }
  }

  @Test
  void shouldNotCompareScoresOfOtherDimensions() {
    assertThat(ReportIndices.unlike(Set.of("4"), Set.of())).isEqualTo("dimension_missing");
    assertThat(ReportIndices.unlike(Set.of("4"), Set.of("1"))).isEqualTo("dimension_missing");
    assertThat(ReportIndices.unlike(Set.of(), Set.of("1"))).isEqualTo("dimension_missing_before");
    assertThat(ReportIndices.unlike(Set.of("4"), Set.of("4"))).isNull();
    assertThat(ReportIndices.unlike(Set.of(), Set.of())).isNull();
    assertThat(ReportIndices.unlike(Set.of("4"), null)).isNull();
  }
}
