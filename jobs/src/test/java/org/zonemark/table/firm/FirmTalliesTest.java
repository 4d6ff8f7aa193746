package org.zonemark.table.firm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zonemark.method.number.Amounts;

class FirmTalliesTest {

  private static Amounts amount(String text) {
    Amounts amount = new Amounts(1);
    assertThat(amount.put(0, text)).isTrue();
    return amount;
  }

  private static FirmSum sum(List<String> amounts) {
    FirmSum sum = new FirmSum(0, 2023, "z", FirmCell.ALL, 2);
    amounts.forEach(text -> sum.add(1, amount(text), 0));
    return sum;
  }

  @Test
  void shouldAddUpExactlyBeyondWhatALongHolds() {
    String most = "9223372036854.775807";
    FirmStat stat = sum(List.of(most, most, most, "-" + most, "0.000001")).cell(1, 5).stat();
    assertThat(stat)
        .isEqualTo(
            new FirmStat(
                5,
                new BigDecimal("18446744073709.551615"),
                new BigDecimal("36893488147419.103229"),
                new BigDecimal(most)));
    assertThat(sum(List.of(most)).firms(0)).isZero();
  }

  @Test
  void shouldGiveTheSameSumsHoweverFirmsAreParted() {
    Random random = new Random(11);
    List<String> amounts = new ArrayList<>();
    BigDecimal plain = BigDecimal.ZERO;
    for (int each = 0; each < 2_000; each++) {
      // Some are beyond what a long holds in millionths.
      long digits = random.nextLong() >> random.nextInt(40);
      BigDecimal amount = BigDecimal.valueOf(digits, random.nextInt(7));
      amounts.add(amount.toPlainString());
      plain = plain.add(amount);
    }
    FirmStat whole = sum(amounts).cell(1, 0).stat();
    assertThat(whole.sum()).isEqualByComparingTo(plain);
    for (int cut : new int[] {1, 700, 1_999}) {
      FirmSum parts = sum(amounts.subList(cut, amounts.size()));
      FirmTally both = parts.plus(sum(amounts.subList(0, cut)));
      assertThat(((FirmSum) both).cell(1, 0).stat()).isEqualTo(whole);
    }
  }

  private static BigDecimal median(String... amounts) {
    FirmValues one = new FirmValues(0, 2023, "z", FirmCell.ALL);
    FirmValues other = new FirmValues(0, 2023, "z", FirmCell.ALL);
    for (int at = 0; at < amounts.length; at++) {
      (at % 2 == 0 ? one : other).add(amount(amounts[at]), 0);
    }
    FirmCell cell = ((FirmValues) one.plus(other)).cell();
    assertThat(cell.stat().firms()).isEqualTo(amounts.length);
    return cell.stat().sum();
  }

  @Test
  void shouldTakeTheMiddleAmountOrTheMeanOfTheTwoInTheMiddle() {
    assertThat(median("5")).isEqualByComparingTo("5");
    assertThat(median("9", "1", "5")).isEqualByComparingTo("5");
    assertThat(median("0.000001", "0")).isEqualByComparingTo("0.0000005");
    assertThat(median("99999999999999999", "3", "-7", "5")).isEqualByComparingTo("4");
  }

  @Test
  void shouldCountTheDifferentCodesOfAllFirms() {
    FirmValues one = new FirmValues(0, 2023, "z", FirmCell.ALL);
    FirmValues other = new FirmValues(0, 2023, "z", FirmCell.ALL);
    one.add("软件");
    one.add("制造");
    other.add("软件");
    FirmStat stat = ((FirmValues) one.plus(other)).cell().stat();
    assertThat(stat.firms()).isEqualTo(3);
    assertThat(stat.sum()).isEqualByComparingTo("2");
  }

  @Test
  void shouldNameTheGravestCasesAndCountTheOthers() {
    FirmCases one = new FirmCases(FirmChecks.UNIT_SLIP);
    FirmCases other = new FirmCases(FirmChecks.UNIT_SLIP);
    for (int firm = 1; firm <= 50; firm++) {
      (firm % 3 == 0 ? one : other).add(new FirmCases.Example(firm % 10, "F" + firm));
    }
    FirmCases both = (FirmCases) one.plus(other);
    assertThat(both.firms()).isEqualTo(50);
    assertThat(both.examples()).isEqualTo("F19; F29; F39");
  }
}
