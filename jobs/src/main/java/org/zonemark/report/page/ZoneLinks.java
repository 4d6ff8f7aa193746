package org.zonemark.report.page;

import com.samskivert.mustache.Escapers;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.ZoneProfile;

/**
 * The way from the name of a zone to its page. A name without a page, or that two zones share, is
 * only a name.
 */
final class ZoneLinks {

  /** A file holds pages for so many zones; of more, those that stand best. */
  static final int MOST_PAGES = 2_000;

  private final Lang lang;
  private final Map<Name, String> anchors = new HashMap<>();

  ZoneLinks(Report report) {
    this.lang = report.lang();
    Set<Name> twice = new HashSet<>();
    for (ZoneProfile zone : paged(report)) {
      if (zone.isKnown() && anchors.put(zone.name(), anchor(zone)) != null) {
        twice.add(zone.name());
      }
    }
    anchors.keySet().removeAll(twice);
  }

  /** The zones that have pages in this file, in the order of the directory. */
  static List<ZoneProfile> paged(Report report) {
    if (report.zones().size() <= MOST_PAGES) {
      return report.zones();
    }
    Set<String> best =
        report.zones().stream()
            .sorted(
                Comparator.comparing((ZoneProfile zone) -> !zone.id().equals(report.focus()))
                    .thenComparingInt(ZoneLinks::rank))
            .limit(MOST_PAGES)
            .map(ZoneProfile::id)
            .collect(Collectors.toSet());
    return report.zones().stream().filter(zone -> best.contains(zone.id())).toList();
  }

  private static int rank(ZoneProfile zone) {
    return zone.standings().isEmpty() ? Integer.MAX_VALUE : zone.standings().get(0).rank();
  }

  /** The anchor of the page of a zone. */
  static String anchor(ZoneProfile zone) {
    return "z-" + zone.id();
  }

  /** The name as markup, with a link where the zone has a page. */
  String of(Name zone) {
    String text = escaped(zone.in(lang));
    String anchor = anchors.get(zone);
    return anchor == null ? text : "<a href=\"#" + escaped(anchor) + "\">" + text + "</a>";
  }

  /** A text as markup. */
  static String escaped(String text) {
    return Escapers.HTML.escape(text);
  }

  /** What a piece of a page says, without its markup. */
  static String plain(String html) {
    return Parser.unescapeEntities(html.replaceAll("<[^>]*>", ""), false);
  }
}
