package org.zonemark.conf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zonemark.testing.ConfFiles;

/** Values that no person means: each is one mistake, at its place, at once. */
class OddSettingsTest {

  @Test
  void shouldTellANumberOfAbsurdSizeOnce() {
    assertThat(
            ConfFiles.sound()
                .with(
                    "run.yaml",
                    "gates: {duplicate_conflict: 1e30}\n"
                        + "keep: {snapshots: 3, hours: 1e300}\n"
                        + "changes: {growth: 1e999}\n")
                .problems())
        .containsExactly(
            "conf/run.yaml:1:29: `1e30` is no number of usable size - remedy: write it in plain"
                + " digits",
            "conf/run.yaml:2:29: `1e300` is no number of usable size - remedy: write it in plain"
                + " digits",
            "conf/run.yaml:3:19: `1e999` is no number of usable size - remedy: write it in plain"
                + " digits");
  }

  @Test
  void shouldRefuseWhatIsNoFiniteNumber() {
    for (String odd : new String[] {".nan", ".inf", "-.inf"}) {
      assertThat(ConfFiles.sound().with("run.yaml", "changes: {growth: " + odd + "}\n").problems())
          .singleElement()
          .asString()
          .contains("`" + odd + "` is no finite number - remedy: write one such as 0.5");
    }
  }

  @Test
  @Timeout(200)
  void shouldRefuseALineOfMillionsOfCharactersAtOnce() {
    assertThat(
            ConfFiles.sound()
                .with("run.yaml", "lang: en\nfocus: \"" + "x".repeat(7_000_000) + "\"\n")
                .problems())
        .containsExactly(
            "conf/run.yaml:2:1: the line has 7000009 characters, a line may have 100000 - remedy:"
                + " put data into inputs, and settings only here");
  }

  @Test
  @Timeout(200)
  void shouldMatchAPatternOfManyStarsInTimeThatGrowsWithTheText() {
    String stars = "note_pattern: \"^(.*)*(.*)*(a|a)*(b+)+$\"\nset: {zone:";
    Configuration conf =
        ConfFiles.sound().replacing("sources/yearbook.yaml", "set: {zone:", stars).accepted();
    assertThat(conf.sources().get(0).notePattern().matcher("ab".repeat(20_000) + "c").find())
        .isFalse();
  }

  @Test
  void shouldRefuseAPatternThatCannotBeMatchedSo() {
    String ahead = "note_pattern: \"^(?=x)y\"\nset: {zone:";
    assertThat(
            ConfFiles.sound().replacing("sources/yearbook.yaml", "set: {zone:", ahead).problems())
        .singleElement()
        .asString()
        .contains("not a regular expression: `^(?=x)y`: ");
  }
}
