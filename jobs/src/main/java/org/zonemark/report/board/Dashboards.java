package org.zonemark.report.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zonemark.report.model.Dashboard;
import org.zonemark.report.model.FindingCount;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.RankRow;
import org.zonemark.report.model.RankingTable;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.TargetRow;
import org.zonemark.report.model.ZoneProfile;
import org.zonemark.report.page.Brief;

/** Brings a report down to what one screen holds. */
public final class Dashboards {

  private static final int FIRST = 12;
  private static final int MOVES = 5;

  private final Report report;

  private Dashboards(Report report) {
    this.report = report;
  }

  /**
   * The dashboard of a report.
   *
   * @param zh its brief in Chinese
   * @param en its brief in English, which says the same
   */
  public static Dashboard of(Report report, Brief zh, Brief en) {
    return new Dashboards(report).dashboard(zh, en);
  }

  private Dashboard dashboard(Brief zh, Brief en) {
    List<Dashboard.Sentence> sentences = new ArrayList<>();
    for (int at = 0; at < zh.sentences().size(); at++) {
      sentences.add(
          new Dashboard.Sentence(
              zh.sentences().get(at).tone(),
              new Name(zh.sentences().get(at).text(), en.sentences().get(at).text())));
    }
    return new Dashboard(
        Dashboard.FORMAT,
        report.runId(),
        report.asOf(),
        report.synthetic(),
        report.summary().zones(),
        sentences,
        report.rankings().stream()
            .filter(list -> !list.rows().isEmpty())
            .map(Dashboards::top)
            .toList(),
        report.targetCounts(),
        due(),
        provinces(),
        severities());
  }

  private static Dashboard.Top top(RankingTable list) {
    List<RankRow> moved =
        list.rows().stream()
            .filter(row -> row.move() != null && row.move().change() != null)
            .toList();
    Comparator<RankRow> up = Comparator.comparingInt(row -> row.move().change());
    return new Dashboard.Top(
        list.list(),
        list.year(),
        list.unofficial(),
        places(list.rows().stream().limit(FIRST)),
        places(
            moved.stream()
                .filter(row -> row.move().change() > 0)
                .sorted(up.reversed())
                .limit(MOVES)),
        places(moved.stream().filter(row -> row.move().change() < 0).sorted(up).limit(MOVES)));
  }

  private static List<Dashboard.Place> places(Stream<RankRow> rows) {
    return rows.map(
            row ->
                new Dashboard.Place(
                    row.zone(),
                    row.rank(),
                    row.rankOf(),
                    row.move() == null ? null : row.move().change()))
        .toList();
  }

  private List<Dashboard.Due> due() {
    Map<Integer, List<TargetRow>> byYear = new TreeMap<>();
    report.targets().stream()
        .filter(target -> target.counted() && target.dueYear() > 0)
        .forEach(
            target ->
                byYear.computeIfAbsent(target.dueYear(), any -> new ArrayList<>()).add(target));
    return byYear.entrySet().stream()
        .map(
            year ->
                new Dashboard.Due(
                    year.getKey(),
                    with(year.getValue(), "attained"),
                    with(year.getValue(), "missed"),
                    behind(year.getValue()),
                    with(year.getValue(), "not_due") - behind(year.getValue()),
                    with(year.getValue(), "not_judgeable")))
        .toList();
  }

  private static long with(List<TargetRow> targets, String status) {
    return targets.stream().filter(target -> target.status().equals(status)).count();
  }

  private static long behind(List<TargetRow> targets) {
    return targets.stream().filter(TargetRow::isOffCourse).count();
  }

  /** Of the list that ranks most zones. */
  private List<Dashboard.Province> provinces() {
    Name longest =
        report.rankings().stream()
            .max(Comparator.comparingInt(list -> list.rows().size()))
            .map(RankingTable::list)
            .orElse(null);
    Map<Name, ZoneProfile.Standing> best = new LinkedHashMap<>();
    for (ZoneProfile zone : report.zones()) {
      zone.standings().stream()
          .filter(place -> zone.province() != null && place.list().equals(longest))
          .forEach(
              place ->
                  best.merge(
                      zone.province(),
                      place,
                      (one, other) -> one.rank() <= other.rank() ? one : other));
    }
    return best.entrySet().stream()
        .map(
            entry ->
                new Dashboard.Province(
                    entry.getKey(), entry.getValue().rank(), entry.getValue().rankOf()))
        .toList();
  }

  private List<Dashboard.SeverityCount> severities() {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (FindingCount count : report.findingCounts()) {
      counts.merge(count.severity(), count.count(), Long::sum);
    }
    return counts.entrySet().stream()
        .map(entry -> new Dashboard.SeverityCount(entry.getKey(), entry.getValue()))
        .toList();
  }
}
