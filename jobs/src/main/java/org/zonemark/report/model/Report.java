package org.zonemark.report.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zonemark.method.disclosure.DisclosureRule;
import org.zonemark.method.target.Verdict.Status;

/**
 * Everything one ranking report says. The lists are printed in the order given, except targets,
 * which are grouped by zone and status.
 *
 * @param edition which report it is
 * @param summary the key figures
 * @param lists the ranks to show
 * @param growths the growth to show
 * @param promises the targets to show
 * @param data what the data are, and what is odd in them
 * @param zones what is told of each zone, in the order of the directory; none where zones have no
 *     pages
 * @param focus the id of the zone whose report this is; null where it is nobody's
 */
public record Report(
    Edition edition,
    Summary summary,
    Lists lists,
    Growths growths,
    Promises promises,
    Data data,
    List<ZoneProfile> zones,
    String focus) {
  public Report {
    Objects.requireNonNull(edition, "A report says which one it is");
    Objects.requireNonNull(summary, "A report has key figures");
    zones = List.copyOf(zones);
  }

  /** What the id of a run begins with: 20260701T220154117Z-3286fc. */
  private static final Pattern DAY = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})T");

  /**
   * Which report it is: its language, its run, its day.
   *
   * @param lang the language
   * @param title the title; null for the usual one
   * @param label a line below the title, such as whose data this is; null for none
   * @param runId the run that published the snapshot
   * @param version the version of Zonemark
   * @param asOf the day on which targets are judged, such as 2026-06-30
   * @param knownOn only what was published by this day counts; null for all that is known
   * @param synthetic whether any of the data is synthetic; the report then says so wherever it
   *     shows data
   */
  public record Edition(
      Lang lang,
      Name title,
      Name label,
      String runId,
      String version,
      String asOf,
      String knownOn,
      boolean synthetic) {
    public Edition {
      Objects.requireNonNull(lang, "A report has a language");
      Objects.requireNonNull(runId, "A report names its run");
      Objects.requireNonNull(version, "A report names the version of Zonemark");
      Objects.requireNonNull(asOf, "A report says as of which day it judges");
    }

    Edition in(Lang other) {
      return new Edition(other, title, label, runId, version, asOf, knownOn, synthetic);
    }
  }

  /**
   * The ranks to show.
   *
   * @param rankings the ranking tables to show
   * @param paths the ways of single zones through the years of one list
   * @param indices how sure the ranks of indices are
   */
  public record Lists(List<RankingTable> rankings, List<RankPath> paths, List<IndexTable> indices) {
    public Lists {
      rankings = List.copyOf(rankings);
      paths = List.copyOf(paths);
      indices = List.copyOf(indices);
    }
  }

  /**
   * The growth to show.
   *
   * @param growth the rates to show
   * @param known how many there are of the indicators and years of which some are shown
   * @param groups how groups of zones grew; none where it was not asked for
   */
  public record Growths(List<GrowthRow> growth, long known, List<GroupGrowth> groups) {
    public Growths {
      growth = List.copyOf(growth);
      groups = List.copyOf(groups);
    }
  }

  /**
   * The targets to show.
   *
   * @param targets the targets to show
   * @param targetCounts how many targets have which status, over all targets and not only those
   *     shown, each promise counted once
   * @param news what stands worse than in an earlier report; null where nothing is known of one
   */
  public record Promises(List<TargetRow> targets, List<StatusCount> targetCounts, News news) {
    /** Targets of which nothing is known from before. */
    public Promises(List<TargetRow> targets, List<StatusCount> targetCounts) {
      this(targets, targetCounts, null);
    }

    public Promises {
      targets = List.copyOf(targets);
      targetCounts = List.copyOf(targetCounts);
      if (targetCounts.stream().map(StatusCount::status).distinct().count() < targetCounts.size()) {
        throw new IllegalArgumentException("Each status is counted once, was " + targetCounts);
      }
    }
  }

  /**
   * The promises that stand worse than in an earlier report, each counted once.
   *
   * @param since the day of that report
   * @param missed were not missed then
   * @param behind were not behind schedule then
   */
  public record News(LocalDate since, List<TargetRow> missed, List<TargetRow> behind) {
    public News {
      missed = List.copyOf(missed);
      behind = List.copyOf(behind);
    }
  }

  /**
   * What the data are, and what is odd in them.
   *
   * @param findingCounts how many findings have which code
   * @param findings examples of findings
   * @param sources the publications read
   * @param firms the sources of firms, and what was made of them
   */
  public record Data(
      List<FindingCount> findingCounts,
      List<FindingRow> findings,
      List<SourceRow> sources,
      List<FirmSource> firms) {
    /** Without sources of firms. */
    public Data(
        List<FindingCount> findingCounts, List<FindingRow> findings, List<SourceRow> sources) {
      this(findingCounts, findings, sources, List.of());
    }

    public Data {
      findingCounts = List.copyOf(findingCounts);
      findings = List.copyOf(findings);
      sources = List.copyOf(sources);
      firms = List.copyOf(firms);
    }
  }

  /**
   * A source whose rows are firms.
   *
   * @param title of the publication
   * @param synthetic whether its rows are made up
   * @param files how many files it has
   * @param rows how many rows they have
   * @param firms how many different firms; null where that is not told
   * @param rule what is withheld
   * @param aggregates what was made of the firms
   * @param findings what is odd in rows, between rows of a firm, and in files
   */
  public record FirmSource(
      Name title,
      boolean synthetic,
      int files,
      long rows,
      Integer firms,
      DisclosureRule rule,
      List<FirmAggregate> aggregates,
      List<FindingRow> findings) {
    public FirmSource {
      aggregates = List.copyOf(aggregates);
      findings = List.copyOf(findings);
    }
  }

  /**
   * What one aggregate of a source of firms gave.
   *
   * @param indicator of what
   * @param function how, a code
   * @param statement over which firms, a code
   * @param of the column that is added up; null where there is none
   * @param over the column below a ratio; null of others
   * @param where which firms count; null where all do
   * @param span years, areas and industries
   * @param counts how many observations are published, and how many are withheld
   */
  public record FirmAggregate(
      Name indicator,
      String function,
      String statement,
      String of,
      String over,
      Name where,
      Span span,
      Counts counts) {

    /** The years, and how many areas and industries; 0 where no industries are apart. */
    public record Span(int fromYear, int toYear, int areas, int industries) {}

    /** How many are published, have too few firms, are dominated, or are withheld for others. */
    public record Counts(int published, int few, int dominated, int complementary) {}
  }

  /** The same in another language. */
  public Report in(Lang lang) {
    return new Report(edition.in(lang), summary, lists, growths, promises, data, zones, focus);
  }

  public Lang lang() {
    return edition.lang();
  }

  public Name title() {
    return edition.title();
  }

  public Name label() {
    return edition.label();
  }

  /** The zone whose report it is; empty where it is nobody's. */
  public Optional<ZoneProfile> focused() {
    return zones.stream().filter(zone -> zone.id().equals(focus)).findFirst();
  }

  public String runId() {
    return edition.runId();
  }

  /** The day of the run, such as 2026-07-01, where its id begins with one. */
  public Optional<String> madeOn() {
    Matcher day = DAY.matcher(runId());
    return day.find()
        ? Optional.of(String.join("-", day.group(1), day.group(2), day.group(3)))
        : Optional.empty();
  }

  public String version() {
    return edition.version();
  }

  public String asOf() {
    return edition.asOf();
  }

  public String knownOn() {
    return edition.knownOn();
  }

  public boolean synthetic() {
    return edition.synthetic();
  }

  public List<RankingTable> rankings() {
    return lists.rankings();
  }

  public List<RankPath> paths() {
    return lists.paths();
  }

  public List<IndexTable> indices() {
    return lists.indices();
  }

  public List<GrowthRow> growth() {
    return growths.growth();
  }

  public List<GroupGrowth> groups() {
    return growths.groups();
  }

  public List<TargetRow> targets() {
    return promises.targets();
  }

  public List<StatusCount> targetCounts() {
    return promises.targetCounts();
  }

  /** The same counts, with what is open apart as it stands. */
  public List<StatusCount> standings() {
    Map<String, Long> open =
        targets().stream()
            .filter(target -> target.counted() && target.is(Status.NOT_DUE))
            .collect(
                Collectors.groupingBy(TargetRow::standing, TreeMap::new, Collectors.counting()));
    return Stream.concat(
            targetCounts().stream().filter(count -> !count.status().equals(Status.NOT_DUE.code())),
            open.entrySet().stream()
                .map(count -> new StatusCount(count.getKey(), count.getValue())))
        .toList();
  }

  /** What stands worse than in an earlier report; null where nothing is known of one. */
  public News news() {
    return promises.news();
  }

  public List<FindingCount> findingCounts() {
    return data.findingCounts();
  }

  public List<FindingRow> findings() {
    return data.findings();
  }

  public List<SourceRow> sources() {
    return data.sources();
  }
}
