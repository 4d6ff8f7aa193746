package org.zonemark.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.model.IndexLeads;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.RankingTable;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.ZoneProfile;

/**
 * What leaders ask first of a report that is nobody's, beside what its sentences tell: who the
 * peers are, whether places can be told apart, which data are missing.
 */
final class Questions {
  private static final int NAMED = 3;

  private final Report report;
  private final Labels labels;
  private final Figures figures;
  private final ZoneLinks links;
  private final IndexLeads leads;

  Questions(Report report, Labels labels, Figures figures, ZoneLinks links) {
    this.report = report;
    this.labels = labels;
    this.figures = figures;
    this.links = links;
    this.leads = IndexLeads.of(report.zones());
  }

  /** The answers, those without anything to tell left out. */
  List<Brief.Answer> answers(Headlines headlines, List<ZonePages.Gaps> zones) {
    List<Brief.Answer> answers = new ArrayList<>();
    add(answers, "focus-peers", peers(headlines));
    add(answers, "ask-trust", trust());
    add(answers, "focus-gaps", gaps(zones));
    return answers;
  }

  private void add(List<Brief.Answer> answers, String question, String html) {
    if (!html.isEmpty()) {
      answers.add(new Brief.Answer(labels.text(question), html + labels.text("full-stop")));
    }
  }

  /**
   * The peers of the zone that fell most, or else of the first with an index; where the others'
   * are.
   */
  private String peers(Headlines headlines) {
    Name fallen = headlines.fallen().orElse(null);
    return Stream.concat(
            report.zones().stream().filter(zone -> zone.name().equals(fallen)),
            report.zones().stream().filter(zone -> zone.index() != null))
        .findFirst()
        .map(
            zone -> {
              String peers = new Focus(report, labels, figures, links, zone).peers();
              return peers.isEmpty() ? "" : labels.text("ask-peers", links.of(zone.name()), peers);
            })
        .orElse("");
  }

  /** Whether places can be told apart, of the leading lists; the drawn ones a sentence tells of. */
  private String trust() {
    return report.zones().stream()
        .flatMap(ZonePages::leading)
        .filter(place -> place.interval() == null)
        .map(this::trust)
        .distinct()
        .limit(2)
        .collect(Collectors.joining(labels.text("clauses")));
  }

  private String trust(ZoneProfile.Standing place) {
    String list = ZoneLinks.escaped(place.list().in(report.lang()));
    if (place.stated()) {
      return labels.text("focus-stated", list);
    }
    if (!leads.isOf(place.list(), place.year()) || leads.next().isEmpty()) {
      return labels.text("focus-undrawn", list);
    }
    String told =
        labels.text("ask-leads", list, Figures.number(leads.medianPoints()))
            + (leads.isWeighted()
                ? labels.text(
                    "ask-leads-shift",
                    Figures.count(leads.next().size()),
                    Figures.count(leads.swappedBy(1)))
                : "");
    List<Name> lists = report.rankings().stream().map(RankingTable::list).toList();
    String anchor = ZoneLinks.ofRanking(lists.indexOf(place.list()));
    return told + labels.text("ask-leads-where", anchor);
  }

  /** How many zones miss data, and which miss most. */
  private String gaps(List<ZonePages.Gaps> zones) {
    List<ZonePages.Gaps> open =
        zones.stream()
            .filter(zone -> zone.missing() > 0)
            .sorted(Comparator.comparingInt(ZonePages.Gaps::missing).reversed())
            .toList();
    if (open.isEmpty()) {
      return zones.isEmpty() ? "" : labels.text("focus-gaps-none");
    }
    return labels.text(
        "ask-gaps",
        Figures.count(open.size()),
        Figures.count(zones.size()),
        Figures.count(open.stream().mapToInt(ZonePages.Gaps::missing).sum()),
        open.stream()
            .limit(NAMED)
            .map(
                zone ->
                    labels.text(
                        "ask-gaps-of",
                        zone.page(),
                        ZoneLinks.escaped(zone.name()),
                        Figures.count(zone.missing())))
            .collect(Collectors.joining(labels.text("enumeration"))));
  }
}
