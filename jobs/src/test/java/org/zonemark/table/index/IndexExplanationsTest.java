package org.zonemark.table.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.method.index.Shapley;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.rank.Rankings;
import org.zonemark.testing.Printed;
import scala.Tuple2;

class IndexExplanationsTest {

  private static final String ZHENGZHOU = "htz-zhengzhou";
  private static final String LUOYANG = "htz-luoyang";
  private static final String XINXIANG = "htz-xinxiang";
  private static final String WUHAN = "htz-wuhan";

  private static final String INDEX =
      """
      index_id: strength
      name_zh: 实力
      name_en: Strength
      label_zh: 测算，非官方
      coverage_threshold: 0.2
      normalisation: {method: goalposts, lower: 0, upper: 100}
      dimensions:
        - id: all
          name_zh: 全部
          name_en: All
          indicators:
            - {indicator: revenue, weight: 3}
            - {indicator: firms, weight: 1}
      """;

  private final List<Row> values = new ArrayList<>();

  private IndexExplanationsTest given(String indicator, int year, Map<String, Double> byZone) {
    byZone.forEach((zone, value) -> value(indicator, year, zone, value, value));
    return this;
  }

  private IndexExplanationsTest value(
      String indicator, int year, String zone, double now, double first) {
    Rankings.Entry entry = new Rankings.Entry(zone, year, now, "observation", null);
    values.add(IndexInputs.input(indicator, entry, first, 5.0));
    return this;
  }

  /** The rows that answer what is asked, by table. */
  private Map<String, List<Map<String, Object>>> asked(String questions) {
    return asked(INDEX, questions);
  }

  private Map<String, List<Map<String, Object>>> asked(String declared, String questions) {
    Configuration conf = Printed.as(Printed.LONG).index(declared + questions).conf();
    IndexDeclaration index = conf.indices().get(0);
    IndexHistory history = IndexHistory.of(index, conf, values);
    Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
    for (IndexTask answer : IndexTask.of(index, history, 2)) {
      for (Tuple2<String, Row> row : answer.rows(index, conf)) {
        rows.computeIfAbsent(row._1(), any -> new ArrayList<>())
            .add(Printed.byColumn(row._1(), row._2()));
      }
    }
    return rows;
  }

  private static Map<String, Object> only(List<Map<String, Object>> rows, Object... keys) {
    return rows.stream()
        .filter(
            row -> {
              boolean fits = true;
              for (int i = 0; i < keys.length; i += 2) {
                fits = fits && keys[i + 1].equals(row.get(keys[i]));
              }
              return fits;
            })
        .reduce(
            (one, other) -> {
              throw new AssertionError("more than one: " + one + other);
            })
        .orElseThrow();
  }

  @Test
  void shouldNameWhereAZoneStandsBestAndWorst() {
    given("revenue", 2021, Map.of(ZHENGZHOU, 90.0, LUOYANG, 50.0, XINXIANG, 10.0))
        .given("firms", 2021, Map.of(ZHENGZHOU, 5.0, LUOYANG, 20.0, XINXIANG, 30.0));

    List<Map<String, Object>> rows = asked("why: {strengths: 3}\n").get(Tables.STRENGTHS);

    assertThat(rows).hasSize(6);
    assertThat(only(rows, Columns.ZONE_ID, ZHENGZHOU, Columns.SIDE, "strength"))
        .containsEntry(Columns.NODE_ID, "revenue")
        .containsEntry(Columns.RANK, 1)
        .containsEntry(Columns.RANK_OF, 3)
        .containsEntry(Columns.PEER_MEDIAN, 50.0)
        .containsEntry(Columns.DIFFERENCE, 40.0);
    assertThat(only(rows, Columns.ZONE_ID, ZHENGZHOU, Columns.SIDE, "weakness"))
        .containsEntry(Columns.NODE_ID, "firms")
        .containsEntry(Columns.RANK, 3);
  }

  @Test
  void shouldNameStrengthsBesideTheDeclaredPeersAlone() {
    // Wuhan, first in firms, is no peer: Xinxiang is then, and the median is of Henan
    given("revenue", 2021, Map.of(ZHENGZHOU, 90.0, LUOYANG, 50.0, XINXIANG, 10.0, WUHAN, 70.0))
        .given("firms", 2021, Map.of(ZHENGZHOU, 5.0, LUOYANG, 20.0, XINXIANG, 30.0, WUHAN, 99.0));

    List<Map<String, Object>> rows =
        asked("peer: {groups: [prov-henan]}\nwhy: {strengths: 1}\n").get(Tables.STRENGTHS);

    assertThat(rows).noneMatch(row -> row.get(Columns.ZONE_ID).equals(WUHAN));
    assertThat(only(rows, Columns.ZONE_ID, XINXIANG, Columns.SIDE, "strength"))
        .containsEntry(Columns.NODE_ID, "firms")
        .containsEntry(Columns.RANK, 1)
        .containsEntry(Columns.RANK_OF, 3)
        .containsEntry(Columns.PEER_MEDIAN, 20.0)
        .containsEntry(Columns.DIFFERENCE, 10.0);
    // Among all, Zhengzhou's firms are the last of four
    assertThat(only(rows, Columns.ZONE_ID, ZHENGZHOU, Columns.SIDE, "weakness"))
        .containsEntry(Columns.RANK, 3)
        .containsEntry(Columns.RANK_OF, 3);
  }

  @Test
  void shouldTakeGapsApartBesideTheLeaderAndTheNext() {
    given("revenue", 2021, Map.of(ZHENGZHOU, 90.0, LUOYANG, 50.0, XINXIANG, 10.0))
        .given("firms", 2021, Map.of(ZHENGZHOU, 5.0, LUOYANG, 20.0, XINXIANG, 30.0));

    List<Map<String, Object>> rows =
        asked("why: {gaps: [leader, next, htz-luoyang]}\n").get(Tables.SCORE_GAPS);

    assertThat(
            only(
                rows,
                Columns.ZONE_ID,
                XINXIANG,
                Columns.OTHER_ZONE_ID,
                ZHENGZHOU,
                Columns.NODE_ID,
                "revenue"))
        .containsEntry(Columns.CONTRIBUTION, -60.0)
        .containsEntry(Columns.PARENT_NODE_ID, "all");
    assertThat(
            only(
                rows,
                Columns.ZONE_ID,
                XINXIANG,
                Columns.OTHER_ZONE_ID,
                LUOYANG,
                Columns.NODE_ID,
                "strength"))
        .containsEntry(Columns.CONTRIBUTION, -27.5)
        .containsEntry(Columns.SCORE, 15.0)
        .containsEntry(Columns.OTHER_SCORE, 42.5);
    assertThat(rows).noneMatch(row -> row.get(Columns.ZONE_ID).equals(row.get("other_zone_id")));
    // the leader beside Luoyang, Luoyang beside the leader, Xinxiang beside both: 4 nodes each
    assertThat(rows).hasSize(4 * 4);
  }

  @Test
  void shouldSplitAMoveIntoOwnOthersEntriesAndRevisions() {
    // Given three zones; Luoyang's first print of 2020 was too good, Wuhan enters
    value("revenue", 2020, ZHENGZHOU, 60, 60)
        .value("revenue", 2020, LUOYANG, 30, 70)
        .value("revenue", 2020, XINXIANG, 40, 40)
        .given("revenue", 2021, Map.of(ZHENGZHOU, 50.0, LUOYANG, 45.0, XINXIANG, 80.0))
        .given("revenue", 2021, Map.of(WUHAN, 90.0));

    Map<String, List<Map<String, Object>>> rows = asked("why: {changes: latest}\n");

    // Then Zhengzhou, second as printed first, is third: own and others' values and the entry
    // take places, the revision gives one
    Map<String, Object> zhengzhou = only(rows.get(Tables.RANK_CHANGES), Columns.ZONE_ID, ZHENGZHOU);
    assertThat(zhengzhou)
        .containsEntry(Columns.FROM_RANK, 2)
        .containsEntry(Columns.FROM_OF, 3)
        .containsEntry(Columns.TO_RANK, 3)
        .containsEntry(Columns.TO_OF, 4)
        .containsEntry(Columns.CHANGE, -1)
        .containsEntry(Columns.ENTRY_EXIT_CHANGE, -1.0)
        .containsEntry(Columns.METHOD_CHANGE, 0.0);
    double sum = 0;
    for (String cause :
        List.of("own_change", "others_change", "entry_exit_change", "revision_change")) {
      sum += (Double) zhengzhou.get(cause);
    }
    assertThat(sum).isCloseTo(-1, within(1e-12));
    assertThat((Double) zhengzhou.get(Columns.REVISION_CHANGE)).isPositive();
    assertThat(only(rows.get(Tables.RANK_CHANGES), Columns.ZONE_ID, WUHAN))
        .containsEntry(Columns.TO_RANK, 1)
        .containsEntry(Columns.REASON, "not_in_list")
        .doesNotContainKey(Columns.CHANGE);
    assertThat(
            only(
                rows.get(Tables.SCORE_CHANGES),
                Columns.ZONE_ID,
                XINXIANG,
                Columns.NODE_ID,
                "revenue"))
        .containsEntry(Columns.CONTRIBUTION, 40.0)
        .containsEntry(Columns.FROM_YEAR, 2020);
  }

  @Test
  void shouldSplitAMoveAsTheIndexMadeWhollyAnewDoesWhateverTheSteps() {
    Random random = new Random(17);
    for (String steps :
        List.of(
            "[]",
            "[{impute: {method: group-mean, group: province}}, {treat: {method: two-stage}}]",
            "[{treat: {method: log-ct}}, {custom: {name: floor, parameters: {least: 20}}}]",
            "[{impute: {method: carry-forward, limit: 1}}, {impute: {method: median}}]",
            "[{impute: {method: mean}}, {impute: {method: linear}}]",
            "[{screen: {availability: 0.6}}, {impute: {method: row-mean}}]")) {
      for (String more :
          List.of("", "normalisation: {method: z-score, scope: panel}\n", "rank_decimals: 0\n")) {
        for (int round = 0; round < 4; round++) {
          values.clear();
          for (String indicator : List.of("revenue", "firms")) {
            for (int year = 2018; year <= 2021; year++) {
              for (String zone : List.of(ZHENGZHOU, LUOYANG, XINXIANG, WUHAN)) {
                if (random.nextInt(5) > 0) {
                  double now = random.nextInt(100);
                  value(indicator, year, zone, now, random.nextInt(3) == 0 ? now + 30 : now);
                }
              }
            }
          }
          String questions = "why: {changes: latest}\nsteps: " + steps + "\n" + more;
          for (Map<String, Object> row :
              asked(unscaled(), questions).getOrDefault(Tables.RANK_CHANGES, List.of())) {
            if (row.containsKey(Columns.CHANGE)) {
              assertThat(row).as(questions).containsAllEntriesOf(parts(questions, row));
            }
          }
        }
      }
    }
  }

  /** The index without goalposts: every value moves the scale of the others. */
  private static String unscaled() {
    return INDEX.replaceAll("normalisation: .*\n", "");
  }

  /** The causes of a move, each index of the Shapley value made anew from its values. */
  private Map<String, Object> parts(String questions, Map<String, Object> row) {
    Configuration conf = Printed.as(Printed.LONG).index(unscaled() + questions).conf();
    IndexDeclaration index = conf.indices().get(0);
    int to = (Integer) row.get(Columns.YEAR);
    int from = (Integer) row.get(Columns.FROM_YEAR);
    String zone = (String) row.get(Columns.ZONE_ID);
    List<String> causes = new ArrayList<>(List.of("own", "others", "entry_exit", "revision"));
    Set<String> before = with(from);
    Set<String> after = with(to);
    double[] parts =
        Shapley.parts(
            4,
            set -> {
              List<Row> made = new ArrayList<>();
              for (String member : (set & 4) != 0 ? after : before) {
                boolean moved = (set & (member.equals(zone) ? 1 : 2)) != 0;
                boolean later = moved ? after.contains(member) : !before.contains(member);
                for (Row value : values) {
                  if (value.getString(1).equals(member) && value.getInt(2) <= (later ? to : from)) {
                    made.add(
                        Row.of(
                            value.get(0),
                            member,
                            value.getInt(2) + (later ? 0 : to - from),
                            later || (set & 8) != 0 ? value.get(3) : value.get(5),
                            null));
                  }
                }
              }
              if (!index.crossesYears()) {
                made.removeIf(value -> value.getInt(2) != to);
              }
              Integer rank = ScoredYear.of(index, conf, made, to).ranks().get(zone);
              return rank == null ? Double.NaN : -rank;
            });
    if (Arrays.stream(parts).anyMatch(Double::isNaN)) {
      return Map.of(Columns.REASON, "coverage_too_low");
    }
    Map<String, Object> expected = new HashMap<>();
    for (int at = 0; at < 4; at++) {
      expected.put(causes.get(at) + "_change", parts[at]);
    }
    return expected;
  }

  /** The zones with a value in a year. */
  private Set<String> with(int year) {
    Set<String> zones = new TreeSet<>();
    values.stream()
        .filter(value -> value.getInt(2) == year)
        .forEach(value -> zones.add(value.getString(1)));
    return zones;
  }

  @Test
  void shouldSayHowMuchOfAMoveAChangedMethodMakes() {
    given("revenue", 2020, Map.of(ZHENGZHOU, 60.0, LUOYANG, 50.0))
        .given("firms", 2020, Map.of(ZHENGZHOU, 10.0, LUOYANG, 90.0))
        .given("revenue", 2021, Map.of(ZHENGZHOU, 60.0, LUOYANG, 50.0))
        .given("firms", 2021, Map.of(ZHENGZHOU, 10.0, LUOYANG, 90.0));

    Map<String, Object> moved =
        only(
            asked(
                    """
                    variants:
                      - {id: old, weights: {revenue: 1, firms: 0}}
                    why: {changes: latest, earlier: {index: strength/old, until: 2020}}
                    """)
                .get(Tables.RANK_CHANGES),
            Columns.ZONE_ID,
            ZHENGZHOU);

    assertThat(moved)
        .containsEntry(Columns.CHANGE, -1)
        .containsEntry(Columns.METHOD_CHANGE, -1.0)
        .containsEntry(Columns.OWN_CHANGE, 0.0)
        .containsEntry(Columns.OTHERS_CHANGE, 0.0);
  }

  @Test
  void shouldFindTheLeastChangeOfAnIndicatorThatLiftsAZone() {
    given("revenue", 2021, Map.of(ZHENGZHOU, 90.0, LUOYANG, 50.0, XINXIANG, 10.0))
        .given("firms", 2021, Map.of(ZHENGZHOU, 5.0, LUOYANG, 20.0, XINXIANG, 30.0));

    List<Map<String, Object>> rows = asked("why: {lifts: [1, 2]}\n").get(Tables.LIFTS);

    // Luoyang has 42.5 points, Zhengzhou 68.75: 35 more of revenue make 26.25 points
    Map<String, Object> lifted =
        only(rows, Columns.ZONE_ID, LUOYANG, Columns.PLACES, 1, Columns.NODE_ID, "revenue");
    assertThat((Double) lifted.get(Columns.NEEDED_VALUE)).isCloseTo(85, within(1e-9));
    assertThat((Double) lifted.get(Columns.NEEDED_CHANGE_PCT)).isCloseTo(70, within(1e-9));
    assertThat(lifted)
        .containsEntry(Columns.FROM_RANK, 2)
        .containsEntry(Columns.TO_RANK, 1)
        .containsEntry(Columns.UNIT, "元");
    assertThat(only(rows, Columns.ZONE_ID, LUOYANG, Columns.PLACES, 1, Columns.NODE_ID, "firms"))
        .containsEntry(Columns.REASON, "not_attainable")
        .containsEntry(Columns.VALUE, 20.0);
    assertThat(only(rows, Columns.ZONE_ID, LUOYANG, Columns.PLACES, 2, Columns.NODE_ID, "revenue"))
        .containsEntry(Columns.REASON, "not_attainable");
  }

  @Test
  void shouldRankWithoutEachNode() {
    given("revenue", 2021, Map.of(ZHENGZHOU, 90.0, LUOYANG, 50.0))
        .given("firms", 2021, Map.of(ZHENGZHOU, 5.0, LUOYANG, 20.0));

    List<Map<String, Object>> rows =
        asked("why: {leave_one_out: [indicator, dimension]}\n").get(Tables.LEAVE_ONE_OUT);

    assertThat(only(rows, Columns.NODE_ID, "revenue", Columns.ZONE_ID, LUOYANG))
        .containsEntry(Columns.FROM_RANK, 2)
        .containsEntry(Columns.TO_RANK, 1)
        .containsEntry(Columns.CHANGE, 1);
    assertThat(only(rows, Columns.NODE_ID, "all", Columns.ZONE_ID, LUOYANG))
        .containsEntry(Columns.REASON, "no_value");
    assertThat(asked("why: {leave_one_out: [2]}\n").get(Tables.LEAVE_ONE_OUT))
        .extracting(row -> row.get(Columns.NODE_ID))
        .containsOnly("revenue", "firms");
    assertThat(asked("why: {leave_one_out: [all]}\n").get(Tables.LEAVE_ONE_OUT))
        .extracting(row -> row.get(Columns.NODE_ID))
        .containsOnly("all", "revenue", "firms");
  }

  @Test
  void shouldAnswerASingleZone() {
    given("revenue", 2020, Map.of(ZHENGZHOU, 90.0)).given("revenue", 2021, Map.of(ZHENGZHOU, 9.0));

    Map<String, List<Map<String, Object>>> rows =
        asked(
            "why: {strengths: 1, gaps: [leader], changes: all, lifts: [1],"
                + " leave_one_out: [indicator]}\n");

    assertThat(only(rows.get(Tables.RANK_CHANGES), Columns.ZONE_ID, ZHENGZHOU))
        .containsEntry(Columns.CHANGE, 0);
    assertThat(only(rows.get(Tables.LIFTS), Columns.NODE_ID, "revenue"))
        .containsEntry(Columns.REASON, "not_attainable");
    assertThat(rows).doesNotContainKeys(Tables.STRENGTHS, Tables.SCORE_GAPS);
  }
}
