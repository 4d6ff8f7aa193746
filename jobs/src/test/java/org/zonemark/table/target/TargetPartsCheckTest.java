package org.zonemark.table.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.StatedValue;
import org.zonemark.table.data.Provenance;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.Target;
import org.zonemark.table.quality.Finding;
import org.zonemark.testing.Stated;

/** What a plan promises of the parts of an indicator beside what it promises of the whole. */
class TargetPartsCheckTest {

  private static final Configuration CONF =
      Stated.conf("components: [{whole: revenue, parts: [services, goods]}]\n");

  /** A target a line: indicator | measure | period | value as printed | zone | operator. */
  private static TreeMap<String, List<Finding>> odd(Configuration conf, String lines) {
    List<Target> targets = new ArrayList<>();
    for (String line : lines.lines().toList()) {
      String[] cells = line.strip().split(" *\\| *");
      boolean share = cells[1].equals("share");
      targets.add(
          new Target(
              "T" + targets.size(),
              1,
              new Series(
                  cells.length > 4 ? cells[4] : "a",
                  cells[0],
                  cells[1],
                  "-",
                  share ? "revenue" : "-",
                  "-",
                  share ? "-" : "current",
                  "-"),
              Target.InList.NONE,
              new StatedValue(
                  Operator.of(cells.length > 5 ? cells[5] : ">="),
                  Double.valueOf(cells[3]) * (share ? 1 : 1e8),
                  null,
                  null,
                  share ? "%" : "元"),
              Target.Terms.USUAL,
              Period.parse(cells[2]).value(),
              Target.Base.NONE,
              new Target.InPlan("plan", null, null, "2020", null),
              Target.Revision.NONE,
              new Provenance(
                  "book", "book.csv!A" + targets.size(), cells[3], share ? "%" : "亿元", false)));
    }
    return TargetPartsCheck.of(targets.stream().map(Target::toRow).toList(), conf);
  }

  @Test
  void shouldFindPartsThatComeToMoreThanTheWhole() {
    TreeMap<String, List<Finding>> odd =
        odd(
            CONF,
            """
            services | level | 2025 | 70
            revenue  | level | 2025 | 100
            goods    | level | 2025 | 40
            """);
    assertThat(odd).containsOnlyKeys("revenue");
    assertThat(odd.get("revenue"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("target_parts_exceed_whole");
              assertThat(finding.sourceRef()).isEqualTo("book.csv!A1");
              assertThat(finding.value()).isEqualTo("100亿元");
              assertThat(finding.details())
                  .containsEntry("expected", "11000000000元")
                  .containsEntry("other_place", "book.csv!A0");
            });
  }

  @Test
  void shouldForgiveTheRoundingOfWhatIsPrinted() {
    String lines =
        """
        services | level | 2025 | 66.7
        goods    | level | 2025 | 33.4
        revenue  | level | 2025 | %s
        """;
    assertThat(odd(CONF, lines.formatted("100.0"))).isEmpty();
    assertThat(odd(CONF, lines.formatted("99.9"))).containsOnlyKeys("revenue");
  }

  @Test
  void shouldDoubtOnePartAloneOnlyWhereItIsMoreThanTheWhole() {
    assertThat(odd(CONF, "services | level | 2025 | 99\nrevenue | level | 2025 | 100")).isEmpty();
    assertThat(odd(CONF, "services | level | 2025 | 110\nrevenue | level | 2025 | 100"))
        .containsOnlyKeys("revenue");
  }

  @Test
  void shouldCompareOnlyWithinAZoneAndAPeriod() {
    assertThat(odd(CONF, "services | level | 2025 | 110 | b\nrevenue | level | 2025 | 100"))
        .isEmpty();
    assertThat(odd(CONF, "services | level | 2030 | 110\nrevenue | level | 2025 | 100")).isEmpty();
  }

  @Test
  void shouldFindSharesThatComeToMoreThanAll() {
    String lines = "services | share | 2025 | 55\ngoods | share | 2025 | %s";
    assertThat(odd(CONF, lines.formatted("45"))).isEmpty();
    assertThat(odd(CONF, lines.formatted("50")).get("services"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.value()).isEqualTo("100%");
              assertThat(finding.details())
                  .containsEntry("expected", "105%")
                  .containsEntry("other_place", "book.csv!A1");
            });
  }

  @Test
  void shouldLookAtNoPartsThatNobodyDeclares() {
    assertThat(
            odd(
                Stated.conf("windows: [yoy]\n"),
                "services | level | 2025 | 110\nrevenue | level | 2025 | 100"))
        .isEmpty();
  }

  @Test
  void shouldTakeTheTierOfTheWholeThatLeavesMostRoomAndTheLeastOfEachPart() {
    String lines =
        """
        revenue  | level | 2025 | 100
        revenue  | level | 2025 | 120
        services | level | 2025 | 55
        services | level | 2025 | 90
        goods    | level | 2025 | %s
        """;
    assertThat(odd(CONF, lines.formatted("55"))).isEmpty();
    assertThat(odd(CONF, lines.formatted("70")).get("revenue"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.value()).isEqualTo("120亿元"));
  }

  @Test
  void shouldLeaveOutPartsThatAreToStayBelowSomething() {
    String lines =
        """
        revenue  | level | 2025 | 100 | a | <=
        services | level | 2025 | 70  | a | %1$s
        goods    | level | 2025 | 60  | a | %1$s
        """;
    assertThat(odd(CONF, lines.formatted("<="))).isEmpty();
    assertThat(odd(CONF, lines.formatted("<"))).isEmpty();
    assertThat(odd(CONF, lines.formatted(">="))).containsOnlyKeys("revenue");
    String shares = "services | share | 2025 | 70 | a | <=\ngoods | share | 2025 | 60 | a | %s";
    assertThat(odd(CONF, shares.formatted("<="))).isEmpty();
    assertThat(odd(CONF, shares.formatted(">="))).isEmpty();
  }

  @Test
  void shouldFindSharesOfAPeriodForWhichTheFirstPartHasNone() {
    Configuration three =
        Stated.conf("components: [{whole: revenue, parts: [services, goods, research]}]\n");
    TreeMap<String, List<Finding>> odd =
        odd(
            three,
            """
            services | share | 2025 | 30
            goods    | share | 2030 | 60
            research | share | 2030 | 60
            """);
    assertThat(odd).containsOnlyKeys("goods");
    assertThat(odd.get("goods"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.sourceRef()).isEqualTo("book.csv!A1");
              assertThat(finding.details())
                  .containsEntry("expected", "120%")
                  .containsEntry("other_place", "book.csv!A2");
            });
  }
}
