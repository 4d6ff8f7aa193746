package org.zonemark.job.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
}
