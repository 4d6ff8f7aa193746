package org.zonemark.method.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Reason;
import org.zonemark.method.rank.Ranks.Entry;
import org.zonemark.method.rank.Ranks.Place;
import org.zonemark.method.rank.Ranks.RankList;

class RanksTest {

  @Test
  void shouldTieWhatIsPrintedAlike() {
    List<Ranks.Entry> scores =
        List.of(
            Ranks.Entry.of("a", 0.9604),
            Ranks.Entry.of("b", 0.9596),
            Ranks.Entry.of("c", 0.9605),
            Ranks.Entry.of("d", null));

    assertThat(
            Ranks.of(scores, Direction.LARGER_IS_BETTER, 3).places().stream()
                .map(Ranks.Place::rank))
        .containsExactly(1, 1, 1, null);
    assertThat(
            Ranks.of(scores, Direction.LARGER_IS_BETTER, 4).places().stream()
                .map(Ranks.Place::rank))
        .containsExactly(2, 3, 1, null);
  }

  @Test
  void shouldGiveEqualRankToEqualValuesAndLeaveThePlaceAfterThemEmpty() {
    assertThat(Ranks.of(entries(5, 3, 3, 1), Direction.LARGER_IS_BETTER).places())
        .extracting(Place::key, Place::rank, Place::rankOf, Place::tiedWith, Place::percentile)
        .containsExactly(
            tuple("a", 1, 4, 0, 0.75),
            tuple("b", 2, 4, 1, 0.5),
            tuple("c", 2, 4, 1, 0.5),
            tuple("d", 4, 4, 0, 0.0));
  }

  @Test
  void shouldRankSmallValuesFirstWhereSmallerIsBetter() {
    assertThat(Ranks.of(entries(5, 3, 3, 1), Direction.SMALLER_IS_BETTER).places())
        .extracting(Place::rank)
        .containsExactly(4, 2, 2, 1);
  }

  @Test
  void shouldKeepWhoHasNoValueUnrankedWithItsReasonAndOutOfTheDenominator() {
    RankList list =
        Ranks.of(
            List.of(new Entry("c", null, Reason.WITHHELD), Entry.of("b", null), Entry.of("a", 0.0)),
            Direction.LARGER_IS_BETTER);

    assertThat(list.rankOf()).isEqualTo(1);
    assertThat(list.places())
        .containsExactly(
            new Place("a", 0.0, 1, 1, 0, 0.0, null),
            new Place("b", null, null, 1, null, null, Reason.NO_VALUE),
            new Place("c", null, null, 1, null, null, Reason.WITHHELD));
  }

  @Test
  void shouldTieDecimalsAndNotFloatingNoise() {
    assertThat(Ranks.of(entries(0.1 + 0.2, 0.3, 0.0, -0.0), Direction.LARGER_IS_BETTER).places())
        .extracting(Place::rank)
        .containsExactly(1, 1, 3, 3);
  }

  @Test
  void shouldKeepApartWhatAPublicationPrintsApart() {
    assertThat(
            Ranks.ofStated(
                    entries(55_975_504_229_000.0, 55_975_504_228_000.0), Direction.LARGER_IS_BETTER)
                .places())
        .extracting(Place::rank)
        .containsExactly(1, 2);
  }

  @Test
  void shouldTieScoresThatDifferByNoMoreThanWhatComputingLeavesBehind() {
    assertThat(Ranks.of(entries(1.0, 1.0 + 1e-13), Direction.LARGER_IS_BETTER, null).places())
        .extracting(Place::rank)
        .containsExactly(1, 1);
  }

  @Test
  void shouldEndTheFirstTenPercentOf169AtRank16() {
    assertThat(Ranks.percentile(16, 169)).isGreaterThanOrEqualTo(0.9);
    assertThat(Ranks.percentile(17, 169)).isLessThan(0.9);
    assertThat(Ranks.percentile(17, 170)).isEqualTo(0.9);
    assertThat(Ranks.percentile(1, 1)).isZero();
  }

  @Test
  void shouldTakeNoChangeAcrossAChangeOfMethod() {
    RankList before = Ranks.stated(Map.of("a", 3), 157);
    RankList after = Ranks.stated(Map.of("a", 2), 169);

    assertThat(RankMove.acrossBreak(before, after))
        .containsExactly(
            new RankMove("a", 3, 157, 2, 169, null, null, null, null, null, Reason.METHOD_BREAK));
  }

  @Test
  void shouldRankNobodyInAnEmptyList() {
    RankList list = Ranks.of(List.of(), Direction.LARGER_IS_BETTER);

    assertThat(list.places()).isEmpty();
    assertThat(list.rankOf()).isZero();
  }

  @Test
  void shouldRefuseWhatCannotBeRanked() {
    assertThatIllegalArgumentException().isThrownBy(() -> Entry.of("a", Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ranks.of(entries(1, 2), Direction.NEUTRAL));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Ranks.of(
                    List.of(Entry.of("a", 1.0), Entry.of("a", 2.0)), Direction.LARGER_IS_BETTER))
        .withMessageContaining("twice: a");
  }

  @Test
  void shouldNotDependOnTheOrderOfTheInputNorOnTheUnit() {
    Random random = new Random(20261122);
    for (int i = 0; i < 200; i++) {
      List<Entry> entries = new ArrayList<>();
      List<Entry> inMillions = new ArrayList<>();
      for (int zone = 0; zone < 178; zone++) {
        Double value = random.nextInt(10) == 0 ? null : random.nextInt(100) / 10.0;
        entries.add(Entry.of("zone-" + zone, value));
        inMillions.add(Entry.of("zone-" + zone, value == null ? null : value * 2000 / 3));
      }
      RankList list = Ranks.of(entries, Direction.LARGER_IS_BETTER);
      Collections.shuffle(entries, random);

      assertThat(Ranks.of(entries, Direction.LARGER_IS_BETTER)).isEqualTo(list);
      assertThat(Ranks.of(inMillions, Direction.LARGER_IS_BETTER).places())
          .extracting(Place::key, Place::rank, Place::tiedWith)
          .isEqualTo(
              list.places().stream()
                  .map(place -> tuple(place.key(), place.rank(), place.tiedWith()))
                  .toList());
    }
  }

  @Test
  void shouldCopyAPublishedListAndNeverRankItAnew() {
    // Given three of the 169 zones of the evaluation of 2020
    RankList list = Ranks.stated(Map.of("zhengzhou", 17, "xinxiang", 66, "zhongguancun", 1), 169);

    // Then their ranks stay, and ties with the others are not known
    assertThat(list.complete()).isFalse();
    assertThat(list.places())
        .extracting(Place::key, Place::rank, Place::rankOf, Place::tiedWith, Place::reason)
        .containsExactly(
            tuple("xinxiang", 66, 169, null, Reason.LIST_INCOMPLETE),
            tuple("zhengzhou", 17, 169, null, Reason.LIST_INCOMPLETE),
            tuple("zhongguancun", 1, 169, null, Reason.LIST_INCOMPLETE));
    assertThat(list.places().get(1).percentile()).isEqualTo(152 / 169.0);
  }

  @Test
  void shouldGiveNoPercentileOfAnUnknownNumber() {
    Place place = Ranks.stated(Map.of("xinxiang", 92), null).places().get(0);

    assertThat(place)
        .isEqualTo(new Place("xinxiang", null, 92, null, null, null, Reason.RANK_OF_UNKNOWN));
  }

  @Test
  void shouldCountPlacesWonEvenWhereTheNumberOfZonesIsUnknown() {
    // Given 新乡高新区 92nd in 2017, of an unknown number, and 66th of 169 in 2020
    List<RankMove> moves =
        RankMove.of(
            Ranks.stated(Map.of("xinxiang", 92), null), Ranks.stated(Map.of("xinxiang", 66), 169));

    // Then it won 26 places; among common zones nothing can be said
    assertThat(moves)
        .containsExactly(
            new RankMove(
                "xinxiang", 92, null, 66, 169, 26, null, null, null, null, Reason.LIST_INCOMPLETE));
  }

  @Test
  void shouldRankAnewAmongCommonZonesSoThatEntriesMoveNobody() {
    // Given d enters at the top and b leaves
    RankList before =
        Ranks.of(
            List.of(Entry.of("a", 9.0), Entry.of("b", 8.0), Entry.of("c", 7.0)),
            Direction.LARGER_IS_BETTER);
    RankList after =
        Ranks.of(
            List.of(Entry.of("d", 99.0), Entry.of("a", 9.0), Entry.of("c", 7.0)),
            Direction.LARGER_IS_BETTER);

    // Then a lost a place in the list and none among the common zones
    assertThat(RankMove.of(before, after))
        .containsExactly(
            new RankMove("a", 1, 3, 2, 3, -1, 1, 1, 2, 0, null),
            new RankMove("b", 2, 3, null, 3, null, null, null, 2, null, Reason.NOT_IN_LIST),
            new RankMove("c", 3, 3, 3, 3, 0, 2, 2, 2, 0, null),
            new RankMove("d", null, 3, 1, 3, null, null, null, 2, null, Reason.NOT_IN_LIST));
  }

  @Test
  void shouldSayWhyAZoneHasNoRankToMoveFrom() {
    RankList withheld =
        Ranks.of(
            List.of(Entry.of("a", 1.0), new Entry("b", null, Reason.WITHHELD)),
            Direction.LARGER_IS_BETTER);
    RankList both =
        Ranks.of(List.of(Entry.of("a", 1.0), Entry.of("b", 2.0)), Direction.LARGER_IS_BETTER);

    assertThat(RankMove.of(withheld, both))
        .extracting(RankMove::key, RankMove::change, RankMove::reason)
        .containsExactly(tuple("a", -1, null), tuple("b", null, Reason.WITHHELD));
    assertThat(RankMove.of(withheld, withheld)).extracting(RankMove::key).containsExactly("a");
  }

  @Test
  void shouldNotCallAZoneAbsentFromAListThatIsNotFullyKnown() {
    assertThat(
            RankMove.of(
                Ranks.stated(Map.of("a", 3), 157), Ranks.stated(Map.of("a", 2, "b", 9), 169)))
        .extracting(RankMove::key, RankMove::change, RankMove::reason)
        .containsExactly(
            tuple("a", 1, Reason.LIST_INCOMPLETE), tuple("b", null, Reason.LIST_INCOMPLETE));
  }

  private static List<Entry> entries(double... values) {
    Map<String, Double> byKey = new TreeMap<>();
    Arrays.stream(values)
        .forEach(value -> byKey.put(String.valueOf((char) ('a' + byKey.size())), value));
    return byKey.entrySet().stream()
        .map(entry -> Entry.of(entry.getKey(), entry.getValue()))
        .toList();
  }

  @Test
  void shouldTellApartWhatIsStatedWithMoreThanTwelveDigits() {
    assertThat(
            Ranks.ofStated(entries(1e15, 1e15 + 1000, 0.1 + 0.2, 0.3), Direction.LARGER_IS_BETTER)
                .places())
        .extracting(Place::rank)
        .containsExactly(2, 1, 3, 3);
  }
}
