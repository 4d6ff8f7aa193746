package org.zonemark.conf.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zonemark.testing.ConfFiles;

class RankingReaderTest {

  private static final String FILE = "rankings.yaml";

  @Test
  void shouldRankInsideProvincesByDefault() {
    assertThat(ConfFiles.sound().accepted().rankings()).isEqualTo(RankingSettings.STANDARD);
  }

  @Test
  void shouldReadWhatIsAskedFor() {
    assertThat(
            ConfFiles.sound()
                .with(
                    FILE,
                    """
                    whole: cn
                    peer_groups: [region, approved_year]
                    regions: {central: [prov-henan]}
                    ties: [ordinal]
                    tie_break: [previous_rank, approved_year]
                    """)
                .accepted()
                .rankings())
        .isEqualTo(
            new RankingSettings(
                "cn",
                List.of(PeerGrouping.REGION, PeerGrouping.APPROVED_YEAR),
                Map.of("central", List.of("prov-henan")),
                List.of("ordinal"),
                List.of("previous_rank", "approved_year")));
  }

  @Test
  void shouldReportAllFaultsAtOnce() {
    assertThat(
            ConfFiles.sound()
                .with(
                    FILE,
                    """
                    peer_groups: [province, size]
                    whole: htz-al
                    regions: {a: [prov-henan, prov-hunan], b: [prov-henan]}
                    tie_break: [approved_year]
                    """)
                .problems())
        .extracting(problem -> problem.replaceAll(" - remedy.*", ""))
        .containsExactly(
            "conf/rankings.yaml:1:25: unknown value `size`",
            "conf/rankings.yaml:2:8: unknown whole `htz-al`",
            "conf/rankings.yaml:3:27: unknown province `prov-hunan`",
            "conf/rankings.yaml:3:44: province `prov-henan` is in `a` too",
            "conf/rankings.yaml:4:1: `tie_break` is of no use without ordinal ranks");
    assertThat(ConfFiles.sound().with(FILE, "peer_groups: [region]\n").problems())
        .singleElement()
        .asString()
        .contains("rankings.yaml:1:1: there are no regions to rank in", "add regions");
  }
}
