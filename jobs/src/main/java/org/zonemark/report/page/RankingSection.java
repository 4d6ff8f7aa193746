package org.zonemark.report.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.ListFacts;
import org.zonemark.report.UnitScale;
import org.zonemark.report.chart.RankHistory;
import org.zonemark.report.chart.RankInterval;
import org.zonemark.report.model.IndexLeads;
import org.zonemark.report.model.IndexProfile;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.RankMove;
import org.zonemark.report.model.RankRow;
import org.zonemark.report.model.RankingTable;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.UnrankedRow;
import org.zonemark.report.model.ZoneProfile;

/** The ranking tables in words. */
final class RankingSection {

  /** One table; columns that would be empty throughout are left out. */
  record Table(
      String anchor,
      String title,
      List<String> facts,
      RankingTable.Kind kind,
      String coverageNote,
      Columns columns,
      List<Row> rows,
      String restTitle,
      List<Row> rest,
      List<ZoneLinks.Block> blocks,
      List<Unranked> unranked) {

    /** Whether its intervals are drawn, and not only how far each is ahead of the next. */
    boolean isDrawn() {
      return rows.stream()
          .anyMatch(row -> row.interval() != null && row.interval().startsWith("<"));
    }

    boolean hasRows() {
      return !rows.isEmpty();
    }

    boolean hasRest() {
      return !rest.isEmpty();
    }

    boolean hasBlocks() {
      return !blocks.isEmpty();
    }

    /** The same with other rows after the first, and these files with more of them. */
    Table with(List<Row> others, List<ZoneLinks.Block> files) {
      return new Table(
          anchor,
          title,
          facts,
          kind,
          coverageNote,
          columns,
          rows,
          restTitle,
          others,
          files,
          unranked);
    }

    boolean hasUnranked() {
      return !unranked.isEmpty();
    }
  }

  /** Which columns a table has; the head of its values is null where it has none. */
  record Columns(
      String valueHeader,
      boolean hasMoves,
      boolean hasCommon,
      boolean hasPositions,
      boolean hasSources,
      boolean hasLines,
      String intervalHeader) {

    boolean hasIntervals() {
      return intervalHeader != null;
    }

    boolean hasValues() {
      return valueHeader != null;
    }
  }

  /** One ranked zone; its name is markup, and so are its line and its interval. */
  record Row(
      String zone,
      String rank,
      boolean tied,
      String value,
      boolean knownPosition,
      String position,
      String previous,
      Move move,
      String sourceRef,
      String line,
      String interval,
      String tier) {}

  /** A move among the zones of both years, and as listed where that is another; or why unknown. */
  record Move(String tone, String sign, String words, String reason, String common, Claim claim) {

    /** Whether a move, if there is one, is another among the zones of both years. */
    static boolean isCommon(Move move) {
      return move != null && move.common() != null;
    }
  }

  /** A printed claim about a move. */
  record Claim(String text, String verdict, String tone) {}

  /** The zones that share one reason for having no rank. */
  record Unranked(String reason, String count, String zones) {}

  /** A move across a change of method, which is none. */
  static final String BREAK = "method_break";

  private static final int POSITION_WIDTH = 84;

  /** A list longer than this shows its first places, and the others when asked for. */
  private static final int SHORT = 30;

  private static final int TOP = 20;

  /** More unranked zones of one reason than this are counted and not named. */
  private static final int MOST_NAMED = 30;

  private final Lang lang;
  private final Labels labels;
  private final Figures figures;
  private final boolean synthetic;
  private final ZoneLinks links;
  private final IndexLeads leads;

  /** Zone to list to the place there. */
  private final Map<Name, Map<Name, ZoneProfile.Standing>> standings = new HashMap<>();

  RankingSection(Report report, Labels labels, Figures figures, ZoneLinks links) {
    this.lang = report.lang();
    this.links = links;
    this.leads = IndexLeads.of(report.zones());
    for (ZoneProfile zone : report.zones()) {
      Map<Name, ZoneProfile.Standing> places = new HashMap<>();
      zone.standings().forEach(place -> places.put(place.list(), place));
      standings.put(zone.name(), places);
    }
    this.labels = labels;
    this.figures = figures;
    this.synthetic = report.synthetic();
  }

  List<Table> tables(List<RankingTable> rankings) {
    List<Table> tables = new ArrayList<>();
    for (RankingTable ranking : rankings) {
      tables.add(table(ranking, ZoneLinks.ofRanking(tables.size())));
    }
    return tables;
  }

  private Table table(RankingTable ranking, String anchor) {
    List<Double> values =
        ranking.rows().stream().map(RankRow::value).filter(Objects::nonNull).toList();
    boolean hasValues = !values.isEmpty() && ranking.unit() != null;
    UnitScale scale =
        hasValues
            ? figures.columnScale(
                values.stream().mapToDouble(Math::abs).max().orElseThrow(), ranking.unit())
            : null;
    List<Row> rows = ranking.rows().stream().map(row -> row(row, scale, ranking)).toList();
    int shown = rows.size() > SHORT ? TOP : rows.size();
    return new Table(
        anchor,
        title(ranking),
        ListFacts.of(ranking, synthetic, labels, figures),
        ranking.kind(),
        ranking.coverageNote() == null ? null : ranking.coverageNote().in(lang),
        columns(ranking, scale, rows),
        rows.subList(0, shown),
        labels.text("ranking-rest", Figures.count(rows.size())),
        rows.subList(shown, rows.size()),
        List.of(),
        unranked(ranking.unranked()));
  }

  private Columns columns(RankingTable ranking, UnitScale scale, List<Row> rows) {
    // In a complete list the rows themselves show the positions.
    boolean hasPositions =
        !ranking.complete() && ranking.rows().stream().anyMatch(row -> row.rankOf() != null);
    return new Columns(
        scale == null ? null : valueHeader(ranking, scale),
        ranking.rows().stream().anyMatch(row -> row.move() != null),
        rows.stream().anyMatch(row -> Move.isCommon(row.move())),
        hasPositions,
        rows.stream().anyMatch(row -> row.sourceRef() != null),
        rows.stream().anyMatch(row -> !row.line().isEmpty()),
        rows.stream().allMatch(row -> row.interval() == null)
            ? null
            : labels.text(
                leads.isOf(ranking.list(), ranking.year()) && !isDrawn(ranking)
                    ? leads.isWeighted() ? "lead-shift-header" : "lead-header"
                    : "index-interval-header"));
  }

  private String title(RankingTable ranking) {
    return labels.text(
        "ranking-title",
        ranking.list().in(lang),
        ranking.peerGroup().in(lang),
        figures.year(ranking.year()));
  }

  private String valueHeader(RankingTable ranking, UnitScale scale) {
    String name = ranking.valueName() == null ? labels.text("value") : ranking.valueName().in(lang);
    return scale.unit().isEmpty() ? name : labels.text("name-unit", name, scale.unit());
  }

  private Row row(RankRow row, UnitScale scale, RankingTable ranking) {
    boolean knownPosition = row.rankOf() != null;
    ZoneProfile.Standing place = standings.getOrDefault(row.zone(), Map.of()).get(ranking.list());
    boolean drawn = place != null && place.interval() != null && place.year() == ranking.year();
    return new Row(
        links.of(row.zone()),
        figures.rank(row.rank(), row.rankOf()),
        row.tiedWith() != null && row.tiedWith() > 0,
        scale == null || row.value() == null
            ? labels.text("not-stated")
            : scale.column(row.value()),
        knownPosition,
        knownPosition ? position(row.rank(), row.rankOf()) : null,
        previous(row.move()),
        row.move() == null
            ? new Move("even", null, null, labels.text("no-previous"), null, null)
            : move(row.move()),
        row.sourceRef() == null ? null : figures.place(row.sourceRef()),
        place == null ? "" : line(place),
        drawn
            ? interval(place.rank(), place.rankOf(), place.interval())
            : lead(row.zone(), ranking),
        drawn && place.interval().tier() != null ? Figures.count(place.interval().tier()) : null);
  }

  private boolean isDrawn(RankingTable ranking) {
    return standings.values().stream()
        .map(places -> places.get(ranking.list()))
        .anyMatch(place -> place != null && place.interval() != null);
  }

  /** Without draws, how far it is ahead of the next, and what weight would level them. */
  private String lead(Name zone, RankingTable ranking) {
    IndexProfile.Ahead next =
        leads.isOf(ranking.list(), ranking.year()) ? leads.next().get(zone) : null;
    if (next == null) {
      return null;
    }
    String points = Figures.number(next.points());
    return next.shift() == null
        ? points
        : labels.text("lead-shift", points, Figures.number(next.shift().points()));
  }

  /** A place in words, with a word of warning where few of the zones are ranked. */
  String rank(ZoneProfile.Standing place) {
    String rank = figures.rank(place.rank(), place.rankOf());
    return place.partial() ? rank + labels.text("in-brackets", labels.text("incomplete")) : rank;
  }

  /** The interval of a rank as a bar and in words. */
  String interval(int rank, Integer rankOf, ZoneProfile.Interval interval) {
    int of = rankOf == null ? (int) Math.ceil(interval.high()) : rankOf;
    return RankInterval.of(rank, interval.low(), interval.high(), of)
        + "<span class=\"sub\">"
        + labels.text(
            "index-interval",
            Figures.count(Math.round(interval.low())),
            Figures.count(Math.round(interval.high())))
        + beforeNext(interval)
        + "</span>";
  }

  /** How likely a zone stands before the one that comes next; empty where that was not asked. */
  private String beforeNext(ZoneProfile.Interval interval) {
    return interval.beforeNext() == null
        ? ""
        : labels.text(
            "index-before-next", ZoneLinks.escaped(Figures.chance(interval.beforeNext())));
  }

  /** The ranks of a zone through the years as a small line. */
  static String line(ZoneProfile.Standing place) {
    RankMove move = place.move();
    return RankHistory.of(
        place.history().stream()
            .map(point -> new RankHistory.Point(point.year(), point.rank(), point.rankOf()))
            .toList(),
        move != null && BREAK.equals(move.reason()) ? List.of(move.toYear()) : List.of());
  }

  private static String position(int rank, int of) {
    int way = of == 1 ? 0 : Math.round((float) (rank - 1) * POSITION_WIDTH / (of - 1));
    return Integer.toString(3 + POSITION_WIDTH - way);
  }

  private String previous(RankMove move) {
    if (move == null || move.fromRank() == null) {
      return "—";
    }
    return labels.text(
        "year-rank", figures.year(move.fromYear()), figures.rank(move.fromRank(), move.fromOf()));
  }

  /** A move in words; its reason where the number of places is unknown. */
  Move move(RankMove move) {
    if (move.change() == null) {
      return new Move("even", null, null, reason(move), null, claim(move));
    }
    boolean alike = move.changeCommon() == null || move.changeCommon().equals(move.change());
    int first = alike ? move.change() : move.changeCommon();
    return new Move(
        tone(first),
        Figures.move(first),
        figures.moveInWords(first),
        null,
        alike ? null : labels.text("move-common", Figures.move(move.change())),
        claim(move));
  }

  private String reason(RankMove move) {
    if (move.isUnlike()) {
      return labels.unlike(move);
    }
    boolean entered = move.fromRank() == null && move.toRank() != null;
    if (entered && "not_in_list".equals(move.reason())) {
      return labels.text("new");
    }
    // A year before without a value is told like one without a row.
    return move.reason() == null || entered && "no_value".equals(move.reason())
        ? labels.text("no-previous")
        : labels.rankReason(move.reason());
  }

  /** The colour of a move; its sign says the same. */
  static String tone(int change) {
    return change > 0 ? "up" : change < 0 ? "down" : "even";
  }

  private Claim claim(RankMove move) {
    if (move.reportedChange() == null) {
      return null;
    }
    String text = labels.text("claim", Figures.signedPlaces(move.reportedChange()));
    if (move.agrees() == null) {
      return new Claim(text, labels.text("claim-unchecked"), "even");
    }
    return move.agrees()
        ? new Claim(text, labels.text("claim-agrees"), "good")
        : new Claim(text, labels.text("claim-differs"), "bad");
  }

  private List<Unranked> unranked(List<UnrankedRow> rows) {
    return rows.stream()
        .map(UnrankedRow::reason)
        .distinct()
        .map(
            reason -> {
              List<String> zones =
                  rows.stream()
                      .filter(row -> row.reason().equals(reason))
                      .map(row -> row.zone().in(lang))
                      .toList();
              return new Unranked(
                  labels.rankReason(reason),
                  Figures.count(zones.size()),
                  zones.size() > MOST_NAMED ? "" : String.join(labels.text("enumeration"), zones));
            })
        .toList();
  }

  /** The ranks of one list, in the order of the rows: for the highlights. */
  static Stream<RankRow> moved(RankingTable ranking) {
    return ranking.rows().stream().filter(row -> row.move() != null && row.move().change() != null);
  }
}
