package org.zonemark.report.page;

import com.samskivert.mustache.Escapers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.ZoneProfile;

/**
 * The way from the name of a zone to its page. A name without a page, or that two zones share, is
 * only a name.
 */
final class ZoneLinks {

  private final Lang lang;
  private final Map<Name, String> anchors = new HashMap<>();

  ZoneLinks(Report report) {
    this.lang = report.lang();
    Set<Name> twice = new HashSet<>();
    for (ZoneProfile zone : report.zones()) {
      if (zone.isKnown() && anchors.put(zone.name(), anchor(zone)) != null) {
        twice.add(zone.name());
      }
    }
    anchors.keySet().removeAll(twice);
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
}
