package org.zonemark.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zonemark.method.target.Verdict.Status;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.chart.ScheduleBar;
import org.zonemark.report.chart.StackedBar;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.TargetRow;
import org.zonemark.report.promise.PromiseGaps;
import org.zonemark.report.promise.TargetSection;

/** All promises at a glance: what was missed, newest first; what is behind; what is not judged. */
final class PromiseBoard {

  /**
   * The board; lists that are empty are left out.
   *
   * @param legend the standings that occur, in the order of a bar
   */
  record Board(
      List<Standing> legend,
      List<Counts> years,
      List<Counts> plans,
      List<Counts> owners,
      List<Year> missed,
      List<Row> behind,
      List<Row> open,
      String openCount,
      List<Row> attained,
      String attainedCount,
      List<Cause> causes) {

    boolean hasPlans() {
      return plans.size() > 1;
    }

    boolean hasOwners() {
      return owners.size() > 1;
    }

    boolean hasMissed() {
      return !missed.isEmpty();
    }

    boolean hasOpen() {
      return hasBehind() || hasOthers();
    }

    boolean hasBehind() {
      return !behind.isEmpty();
    }

    boolean hasOthers() {
      return !open.isEmpty();
    }

    boolean hasAttained() {
      return !attained.isEmpty();
    }

    boolean hasCauses() {
      return !causes.isEmpty();
    }
  }

  /** A standing, and its name beside its colour. */
  record Standing(String code, String name) {}

  /** How the promises of a year, a plan or an owner stand. */
  record Counts(String name, String total, String bar, String words) {}

  /** The promises missed in a year; only the newest is shown at once. */
  record Year(String title, boolean newest, List<Row> rows) {}

  /** One promise. */
  record Row(
      String due,
      String zone,
      String indicator,
      String text,
      String sign,
      String status,
      String statusName,
      TargetSection.Noted observed,
      TargetSection.Gap gap,
      String bar,
      String pace) {}

  /** What is missing, of how many promises, and of which zones and indicators. */
  record Cause(String count, String reason, String missing) {}

  private static final String BEHIND = TargetRow.OFF_COURSE;

  /** In the order of a bar. */
  private static final List<String> STATUSES =
      List.of(
          "attained",
          TargetRow.EARLY,
          "not_due",
          TargetRow.AWAITING,
          BEHIND,
          "missed",
          "not_judgeable");

  private final Lang lang;
  private final Labels labels;
  private final Figures figures;
  private final ZoneLinks links;
  private final TargetSection targets;
  private final List<TargetRow> counted;

  /** A table of the board has at most so many rows. */
  private final int most;

  PromiseBoard(
      Report report, Labels labels, Figures figures, ZoneLinks links, TargetSection targets) {
    this.lang = report.lang();
    this.labels = labels;
    this.figures = figures;
    this.links = links;
    this.targets = targets;
    this.most = links.apart() ? links.paging().rows() : Integer.MAX_VALUE;
    this.counted = report.targets().stream().filter(TargetRow::counted).toList();
  }

  Board board() {
    List<Counts> plans =
        counts(target -> target.plan() == null ? null : labels.title(target.plan()), false);
    List<Counts> owners =
        counts(target -> target.way() == null ? null : target.way().owner(), false);
    List<Row> behind = rows(with(BEHIND));
    List<Row> open =
        rows(TargetRow.OPEN.stream().flatMap(standing -> with(standing).stream()).toList());
    List<Row> attained = rows(with("attained"));
    List<Year> missed = missed();
    List<Cause> causes = causes();
    return new Board(
        legend(),
        counts(target -> target.dueYear() == 0 ? null : figures.year(target.dueYear()), true),
        plans,
        owners,
        missed,
        first(behind),
        first(open),
        labels.text(
            "board-others",
            Figures.count(open.size()),
            Figures.count(open.stream().filter(row -> row.pace() != null).count())),
        first(attained),
        labels.text("board-attained", Figures.count(attained.size())),
        causes);
  }

  private List<Standing> legend() {
    Set<String> known = counted.stream().map(TargetRow::standing).collect(Collectors.toSet());
    return STATUSES.stream()
        .filter(known::contains)
        .map(standing -> new Standing(standing, labels.standing(standing)))
        .toList();
  }

  /** The promises of a zone that press most: missed, then behind, newest due first. */
  List<Row> pressing(Name zone, int most) {
    return Stream.of("missed", BEHIND, TargetRow.AWAITING, "not_due")
        .flatMap(standing -> with(standing).stream())
        .filter(target -> target.zone().equals(zone))
        .limit(most)
        .map(this::row)
        .toList();
  }

  /** Newest due first, then what is missed by most, the others by zone as they come. */
  private List<TargetRow> with(String standing) {
    return counted.stream()
        .filter(target -> target.standing().equals(standing))
        .sorted(
            Comparator.comparingInt(TargetRow::dueYear)
                .reversed()
                .thenComparing(
                    standing.equals("missed")
                        ? PromiseGaps.LARGEST_FIRST
                        : Comparator.comparing(TargetRow::dueYear)))
        .toList();
  }

  private List<Row> rows(List<TargetRow> some) {
    return some.stream().map(this::row).toList();
  }

  private List<Year> missed() {
    Map<Integer, List<TargetRow>> byYear = new TreeMap<>(Comparator.reverseOrder());
    for (TargetRow target : with("missed")) {
      byYear.computeIfAbsent(target.dueYear(), year -> new ArrayList<>()).add(target);
    }
    List<Year> years = new ArrayList<>();
    byYear.forEach(
        (year, some) ->
            years.add(
                new Year(
                    labels.text(
                        "board-missed-of",
                        year == 0 ? labels.text("unknown") : figures.year(year),
                        Figures.count(some.size())),
                    years.isEmpty(),
                    first(rows(some)))));
    return years;
  }

  private <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(most, all.size()));
  }

  /** What a reader must know of tables that are cut; null where none is. */
  String cut() {
    return most < counted.size() ? labels.text("board-cut", Figures.count(most)) : null;
  }

  private Row row(TargetRow target) {
    TargetSection.Row words = targets.row(target);
    boolean paced = target.is(Status.NOT_DUE) && PromiseGaps.isPaced(target);
    boolean drawn = paced && target.progressPct() >= 0;
    return new Row(
        figures.period(target.period()),
        links.of(target.zone()),
        words.indicator(),
        words.text(),
        words.status().sign(),
        words.status().status(),
        words.status().name(),
        words.observed(),
        words.gap(),
        drawn ? ScheduleBar.of(target.progressPct(), target.elapsedPct()) : null,
        paced ? paced(target) : null);
  }

  /** Progress, time passed, and of which year the value is where it is an old one. */
  private String paced(TargetRow target) {
    return labels.text(
        "board-pace",
        Figures.percent(target.progressPct()),
        Figures.percent(target.elapsedPct()),
        figures.period(target.observedPeriod() == null ? "" : target.observedPeriod()));
  }

  /** How the promises stand by a key, those with most first, or by the key from the latest on. */
  private List<Counts> counts(Function<TargetRow, String> key, boolean byKey) {
    Map<String, Map<String, Long>> groups = new TreeMap<>(Comparator.reverseOrder());
    for (TargetRow target : counted) {
      String name = key.apply(target);
      if (name != null) {
        groups
            .computeIfAbsent(name, any -> new LinkedHashMap<>())
            .merge(target.standing(), 1L, Long::sum);
      }
    }
    Comparator<Map.Entry<String, Map<String, Long>>> most =
        Comparator.comparingLong(entry -> -total(entry.getValue()));
    long largest = groups.values().stream().mapToLong(PromiseBoard::total).max().orElse(0);
    return groups.entrySet().stream()
        .sorted(byKey ? (one, other) -> 0 : most)
        .map(entry -> counts(entry.getKey(), entry.getValue(), largest))
        .toList();
  }

  private static long total(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private Counts counts(String name, Map<String, Long> counts, long largest) {
    Map<String, Long> parts = new LinkedHashMap<>();
    STATUSES.stream()
        .filter(counts::containsKey)
        .forEach(status -> parts.put(status, counts.get(status)));
    String words =
        parts.entrySet().stream()
            .map(
                part ->
                    labels.text(
                        "board-part",
                        labels.standing(part.getKey()),
                        Figures.count(part.getValue())))
            .collect(Collectors.joining(labels.text("enumeration")));
    return new Counts(name, Figures.count(total(counts)), StackedBar.of(parts, largest), words);
  }

  /** What is missing, so that the list is a work order: one line a cause and period. */
  private List<Cause> causes() {
    Map<List<String>, List<TargetRow>> byCause = new LinkedHashMap<>();
    for (TargetRow target : with("not_judgeable")) {
      byCause
          .computeIfAbsent(
              List.of(String.valueOf(target.reason()), lacking(target).period()),
              any -> new ArrayList<>())
          .add(target);
    }
    return byCause.entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                (Map.Entry<List<String>, List<TargetRow>> entry) -> -entry.getValue().size()))
        .map(entry -> cause(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The statement that is missing; where none is named, the one that the promise is of. */
  private static TargetRow.Missing lacking(TargetRow target) {
    TargetRow.Missing named = target.verdict().missing();
    return named == null
        ? new TargetRow.Missing(target.zone(), target.indicator(), target.period())
        : named;
  }

  private Cause cause(List<String> key, List<TargetRow> some) {
    return new Cause(
        Figures.count(some.size()),
        labels.text(
            "board-cause",
            figures.period(key.get(1)),
            labels.wordOrCode("attainment_reason", key.get(0))),
        missing(some));
  }

  /** Each zone with the indicators of which a value is missing, each once. */
  private String missing(List<TargetRow> some) {
    Map<Name, Set<String>> byZone = new LinkedHashMap<>();
    for (TargetRow target : some) {
      TargetRow.Missing lacking = lacking(target);
      byZone
          .computeIfAbsent(lacking.zone(), zone -> new LinkedHashSet<>())
          .add(ZoneLinks.escaped(lacking.indicator().in(lang)));
    }
    String named =
        byZone.entrySet().stream()
            .limit(most)
            .map(
                zone ->
                    labels.text(
                        "board-lacking",
                        links.of(zone.getKey()),
                        String.join(labels.text("enumeration"), zone.getValue())))
            .collect(Collectors.joining(labels.text("clauses")));
    return byZone.size() > most
        ? labels.text("head-and-more", named, Figures.count(byZone.size()))
        : named;
  }
}
