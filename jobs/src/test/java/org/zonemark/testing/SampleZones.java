package org.zonemark.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zonemark.report.model.IndexProfile;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.RankMove;
import org.zonemark.report.model.RankPath;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.TargetRow;
import org.zonemark.report.model.ZoneProfile;

/** Reports with pages for their zones. */
public final class SampleZones {

  private static final Name EXPORTS = new Name("出口", "Exports");
  public static final Name INDEX = new Name("综合指数", "Composite index");
  private static final Name OFFICIAL = new Name("测算，非官方", "computed, not official");
  private static final Name HENAN = new Name("河南省", "Henan");
  private static final Name SHAANXI = new Name("陕西省", "Shaanxi");
  private static final Name GROUP = new Name("郑洛新自创区", "Zheng-Luo-Xin NIDZ");
  private static final Name INNOVATION = new Name("创新能力", "Innovation");
  private static final Name ENERGY = new Name("单位能耗", "Energy use");

  private SampleZones() {}

  /** Three zones in an index, and the targets of the small sample. */
  public static Report three(Lang lang, String focus) {
    Name zhengzhou = new Name("郑州高新区", "Zhengzhou High-tech Zone");
    Name xinxiang = new Name("新乡高新区", "Xinxiang High-tech Zone");
    Name xian = new Name("西安高新区", "Xi'an High-tech Zone");
    return with(
        lang,
        List.of(
            profile("htz-zhengzhou", zhengzhou, HENAN, 2, 1, -1.25, -3.5, List.of(GROUP)),
            profile("htz-xinxiang", xinxiang, HENAN, 3, 3, 0.1, 4.0, List.of(GROUP)),
            profile("htz-xian", xian, SHAANXI, 1, 2, 0.75, 1.0, List.of())),
        SampleReports.targets().stream()
            .map(target -> renamed(target, zhengzhou, xinxiang))
            .toList(),
        focus);
  }

  /** The three zones, with what has become worse since a report of the year before. */
  public static Report threeWithNews(Lang lang, String focus) {
    Report now = three(lang, focus);
    List<TargetRow> missed =
        now.targets().stream()
            .filter(target -> target.counted() && target.status().equals("missed"))
            .toList();
    List<TargetRow> behind = now.targets().stream().filter(TargetRow::isBehind).toList();
    return new Report(
        now.edition(),
        now.summary(),
        now.lists(),
        now.growths(),
        new Report.Promises(
            now.targets(),
            now.targetCounts(),
            new Report.News(LocalDate.of(2025, 11, 29), missed, behind)),
        now.data(),
        now.zones(),
        now.focus());
  }

  /** The same zone over and over, so many times. */
  public static Report many(Lang lang, int zones) {
    List<ZoneProfile> profiles = new ArrayList<>();
    for (int number = 1; number <= zones; number++) {
      Name name = new Name("合成园区" + number, "Synthetic zone " + number);
      profiles.add(profile("htz-" + number, name, HENAN, 1, 1, 0.1, 1, List.of()));
    }
    return with(lang, profiles, List.of(), null);
  }

  /** A zone of which only months are known. */
  public static Report monthly(Lang lang) {
    return with(
        lang,
        List.of(
            bare(
                "htz-monthly",
                List.of(),
                List.of(
                    new ZoneProfile.Part(ENERGY, "吨标准煤", "2025-01/2025-10", 12, 3.5, 4.0),
                    new ZoneProfile.Part(EXPORTS, "元", "2025-10", 3e9, null, 7.0)))),
        List.of(),
        null);
  }

  /** A zone with a score of one dimension of two, and so nobody alike. */
  public static Report partlyScored(Lang lang) {
    Name name = new Name("甲高新区", "First High-tech Zone");
    ZoneProfile zone = profile("htz-first", name, HENAN, 1, 1, 0.1, 1, List.of());
    IndexProfile index = zone.index();
    return with(
        lang,
        List.of(
            new ZoneProfile(
                zone.id(),
                name,
                zone.aliases(),
                zone.province(),
                zone.groups(),
                zone.approvedYear(),
                zone.standings(),
                new IndexProfile(
                    index.index(),
                    index.label(),
                    index.year(),
                    index.score(),
                    index.rank(),
                    index.rankOf(),
                    List.of(
                        index.dimensions().get(0),
                        new IndexProfile.Dimension(
                            ENERGY, null, 58, 59, null, null, null, List.of())),
                    index.strengths(),
                    index.weaknesses(),
                    index.ahead(),
                    List.of(),
                    index.lifts()),
                zone.values(),
                zone.parts(),
                zone.unranked(),
                zone.absent())),
        List.of(),
        null);
  }

  /** A zone with one value of the year before, and marks in the place of others. */
  public static Report lacking(Lang lang) {
    return with(
        lang,
        List.of(
            new ZoneProfile(
                "htz-lacking",
                new Name("园区htz-lacking", "Zone htz-lacking"),
                List.of(),
                HENAN,
                List.of(),
                null,
                List.of(),
                null,
                List.of(
                    new ZoneProfile.Value(
                        ENERGY, "吨标准煤", 2023, 100, 1, 3, null, -1, false, List.of())),
                List.of(),
                List.of(new ZoneProfile.Missing(INDEX, 2024, ZoneProfile.COVERAGE_TOO_LOW)),
                List.of(
                    new ZoneProfile.Absent(ENERGY, 2024, "not_available"),
                    new ZoneProfile.Absent(EXPORTS, 2024, "withheld"),
                    new ZoneProfile.Absent(INNOVATION, 2024, "not_applicable")))),
        List.of(),
        null);
  }

  /**
   * Two zones alike by the index, and of an evaluation that is published a year later the places of
   * the first now and of the second the year before.
   */
  public static Report evaluated(Lang lang) {
    Name first = new Name("甲高新区", "First High-tech Zone");
    ZoneProfile own = profile("htz-first", first, HENAN, 1, 1, 0.1, 1, List.of());
    ZoneProfile alike = bare("htz-alike", List.of(), List.of());
    Name peer = new Name("同类", "Peer");
    return with(
        lang,
        List.of(placed(own, first, stated(2025, 17)), placed(alike, peer, stated(2024, 145))),
        List.of(),
        null);
  }

  /** A zone that moved so far in a list, and so far among the zones of both years. */
  public static Report moved(Lang lang, int change, int common) {
    ZoneProfile.Standing place = stated(2025, 17);
    RankMove move =
        new RankMove(2024, 17 + change, 178, 2025, 17, 178, change, common, null, null, null);
    ZoneProfile.Standing moved =
        new ZoneProfile.Standing(
            place.list(),
            false,
            true,
            false,
            place.year(),
            place.rank(),
            place.rankOf(),
            null,
            move,
            place.history());
    return with(lang, List.of(bare("htz-moved", List.of(moved), List.of())), List.of(), null);
  }

  private static ZoneProfile placed(ZoneProfile zone, Name name, ZoneProfile.Standing place) {
    return new ZoneProfile(
        zone.id(),
        name,
        zone.aliases(),
        zone.province(),
        zone.groups(),
        zone.approvedYear(),
        List.of(place),
        zone.index(),
        zone.values(),
        zone.parts(),
        zone.unranked(),
        zone.absent());
  }

  private static ZoneProfile.Standing stated(int year, int rank) {
    return new ZoneProfile.Standing(
        SampleReports.EVALUATION,
        false,
        true,
        false,
        year,
        rank,
        178,
        null,
        null,
        List.of(new RankPath.Point(year, rank, 178, null)));
  }

  /** Three zones in a computed list that ranks few, one of them in an earlier year. */
  public static Report few(Lang lang, String focus) {
    return with(
        lang,
        List.of(
            bare("htz-first", List.of(place(2024, 1)), List.of()),
            bare("htz-earlier", List.of(place(2023, 2)), List.of()),
            bare("htz-next", List.of(place(2024, 3)), List.of())),
        List.of(),
        focus);
  }

  /**
   * Sixteen zones whose pieces grow by 1 to 16 percent, the best two alike, one that grew from one
   * piece to two, and a net amount of each.
   */
  public static Report growing(Lang lang, String focus) {
    List<ZoneProfile> zones = new ArrayList<>();
    for (int number = 1; number <= 16; number++) {
      zones.add(grown("htz-" + number, 100 + number, number == 15 ? 16 : number));
    }
    zones.add(grown("htz-tiny", 2, 100));
    return with(lang, zones, List.of(), focus);
  }

  private static ZoneProfile grown(String id, double value, double growth) {
    ZoneProfile bare = bare(id, List.of(), List.of());
    return new ZoneProfile(
        id,
        bare.name(),
        List.of(),
        HENAN,
        List.of(),
        null,
        List.of(),
        null,
        List.of(
            new ZoneProfile.Value(INNOVATION, "个", 2024, value, 1, 17, growth, 1, false, List.of()),
            new ZoneProfile.Value(EXPORTS, "元", 2024, 5e8, 1, 17, null, 1, true, List.of())),
        List.of(),
        List.of(),
        List.of());
  }

  private static ZoneProfile.Standing place(int year, int rank) {
    return new ZoneProfile.Standing(
        ENERGY,
        false,
        false,
        true,
        year,
        rank,
        3,
        null,
        null,
        List.of(new RankPath.Point(year, rank, 3, null)));
  }

  private static ZoneProfile bare(
      String id, List<ZoneProfile.Standing> standings, List<ZoneProfile.Part> parts) {
    return new ZoneProfile(
        id,
        new Name("园区" + id, "Zone " + id),
        List.of(),
        HENAN,
        List.of(),
        null,
        standings,
        null,
        List.of(),
        parts,
        List.of(),
        List.of());
  }

  private static Report with(
      Lang lang, List<ZoneProfile> zones, List<TargetRow> targets, String focus) {
    Report none = SampleReports.with(lang, true, List.of(), List.of(), targets, List.of());
    return new Report(
        new Report.Edition(lang, null, null, none.runId(), none.version(), none.asOf(), null, true),
        none.summary(),
        new Report.Lists(List.of(), List.of(), List.of()),
        new Report.Growths(List.of(), 0, List.of()),
        new Report.Promises(targets, none.targetCounts()),
        new Report.Data(List.of(), List.of(), List.of()),
        zones,
        focus);
  }

  /** The targets of the small sample are of zones by other names. */
  private static TargetRow renamed(TargetRow target, Name zhengzhou, Name xinxiang) {
    Name zone = target.zone().equals(SampleReports.XINXIANG) ? xinxiang : zhengzhou;
    return new TargetRow(
        zone,
        target.plan(),
        target.indicator(),
        target.comparator(),
        target.promise(),
        target.verdict(),
        new TargetRow.Pace(
            target.progressPct(),
            target.elapsedPct(),
            target.requiredGrowthPct(),
            target.projected(),
            target.projectedReason(),
            target.illustration()),
        target.aliasNote(),
        target.duplicateOf(),
        target.sourceRef(),
        target.outlook(),
        target.way());
  }

  private static ZoneProfile profile(
      String id,
      Name name,
      Name province,
      int rank,
      int before,
      double change,
      double growth,
      List<Name> groups) {
    return new ZoneProfile(
        id,
        name,
        List.of(name.zh() + "管委会"),
        province,
        groups,
        1991,
        List.of(
            new ZoneProfile.Standing(
                INDEX,
                true,
                false,
                false,
                2024,
                rank,
                3,
                new ZoneProfile.Interval(1, 3, 1, List.of(new ZoneProfile.Chance(1, 0.25)), 0.62),
                new RankMove(2023, before, 3, 2024, rank, 3, before - rank, null, null, null, null),
                List.of(
                    new RankPath.Point(2023, before, 3, null),
                    new RankPath.Point(2024, rank, 3, null)))),
        new IndexProfile(
            INDEX,
            OFFICIAL,
            2024,
            60 - rank,
            rank,
            3,
            List.of(
                new IndexProfile.Dimension(
                    INNOVATION,
                    60.0 - rank,
                    58,
                    59,
                    rank,
                    3,
                    change,
                    List.of(new IndexProfile.Part(INNOVATION, 62, 59.5, change)))),
            List.of(new IndexProfile.Place(INNOVATION, rank, 3)),
            List.of(new IndexProfile.Place(ENERGY, 3, 3)),
            rank == 1
                ? null
                : new IndexProfile.Ahead(
                    new Name("前位", "Next"),
                    rank - 1,
                    1,
                    new IndexProfile.Shift(INNOVATION, ENERGY, 0.8)),
            List.of(new IndexProfile.Peer(new Name("同类", "Peer"), 2, List.of(59.5))),
            List.of(new IndexProfile.Lift(1, INNOVATION, 10, 12, "个", 20.0))),
        List.of(
            new ZoneProfile.Value(
                ENERGY,
                "吨标准煤",
                2024,
                100,
                rank,
                3,
                growth,
                -1,
                false,
                List.of(new ZoneProfile.Beside(HENAN, 2.5, 12.0)))),
        List.of(),
        List.of(new ZoneProfile.Missing(EXPORTS, 2024, "withheld")),
        List.of());
  }
}
