package org.zonemark.table.firm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.firm.FirmAggregate;
import org.zonemark.conf.firm.FirmColumns;
import org.zonemark.conf.firm.FirmTable;
import org.zonemark.conf.settings.CheckSettings;
import org.zonemark.method.disclosure.DisclosureRule;
import org.zonemark.method.number.Amounts;

/** Made-up firms, of which some are odd. */
class FirmSensesTest {

  private static final FirmTable TABLE =
      new FirmTable(
          new FirmColumns(
              "代码",
              "名称",
              "高新区",
              "",
              "",
              "年份",
              Map.of("revenue", new FirmColumns.Amount("营收", "元")),
              Map.of()),
          FirmTable.InTwoZones.WHOLE,
          List.of(),
          new DisclosureRule(3, 85, 10),
          10,
          List.of(
              new FirmAggregate(
                  "firms",
                  FirmAggregate.Function.COUNT,
                  "",
                  "",
                  List.of(),
                  Set.of(FirmAggregate.Level.ZONE),
                  false,
                  Map.of(FirmAggregate.Statement.PLAIN, "-"))));

  private final Map<String, List<FirmYear>> firms = new LinkedHashMap<>();

  private void firm(String firm, int year, String zone, String name, String revenue) {
    Amounts amounts = new Amounts(1);
    assertThat(revenue.isEmpty() || amounts.put(0, revenue)).isTrue();
    FirmYear.Place place = new FirmYear.Place(zone, "", null, true);
    firms
        .computeIfAbsent(firm, any -> new ArrayList<>())
        .add(new FirmYear(year, place, 0, name, null, new String[0], amounts));
  }

  private List<String> seen(CheckSettings checks) {
    FirmSenses senses = new FirmSenses(TABLE, checks, zone -> zone + "园");
    firms.forEach(senses::see);
    return senses.cases().stream()
        .map(cases -> cases.code() + " " + cases.firms() + ": " + cases.examples())
        .toList();
  }

  private List<String> seen() {
    return seen(CheckSettings.STANDARD);
  }

  @Test
  void shouldCountAFirmOnceHoweverOftenItsUnitSlips() {
    firm("F1", 2020, "a", "一", "1000");
    firm("F1", 2021, "a", "一", "1");
    firm("F1", 2022, "a", "一", "2000");
    firm("F2", 2020, "a", "二", "5");
    firm("F2", 2021, "a", "二", "50000");
    assertThat(seen()).containsExactly("firm_unit_slip 2: F2 营收 2021 ×10,000; F1 营收 2022 ×2,000");
  }

  @Test
  void shouldFindNoSlipBelowTheFactorBesideAGapOrBesideNothing() {
    firm("F1", 2020, "a", "一", "1000");
    firm("F1", 2021, "a", "一", "499000");
    firm("F2", 2020, "a", "二", "1");
    firm("F2", 2022, "a", "二", "100000");
    firm("F3", 2020, "a", "三", "0");
    firm("F3", 2021, "a", "三", "100000");
    firm("F4", 2020, "a", "四", "");
    firm("F4", 2021, "a", "四", "-100000");
    assertThat(seen()).isEmpty();
  }

  @Test
  void shouldTellAFirmThatMovedFromOneThatStandsInSeveralZones() {
    firm("F1", 2020, "a", "一", "1");
    firm("F1", 2021, "b", "一", "1");
    firm("F2", 2020, "a", "二", "1");
    firm("F2", 2020, "b", "二", "1");
    // It stays in one of its zones.
    firm("F2", 2021, "a", "二", "1");
    assertThat(seen())
        .containsExactly("firm_in_two_zones 1: F2 a园 + b园", "firm_moved 1: F1 a园 → b园");
  }

  @Test
  void shouldFindAnIdOfSeveralNames() {
    firm("F1", 2020, "a", "一", "1");
    firm("F1", 2024, "a", "壹", "1");
    firm("F2", 2020, "a", "二", "1");
    firm("F2", 2021, "a", null, "1");
    assertThat(seen()).containsExactly("firm_renamed 1: F1");
  }

  @Test
  void shouldSayNothingOfWhatIsNotAsked() {
    firm("F1", 2020, "a", "一", "1");
    firm("F1", 2021, "b", "壹", "1000");
    Map<String, CheckSettings.Rule> rules = new LinkedHashMap<>(CheckSettings.STANDARD.rules());
    rules.replaceAll(
        (code, rule) ->
            new CheckSettings.Rule(
                code.equals(FirmChecks.MOVED),
                rule.severity(),
                rule.corrects(),
                rule.limits(),
                rule.except()));
    assertThat(seen(new CheckSettings(rules))).containsExactly("firm_moved 1: F1 a园 → b园");
  }
}
