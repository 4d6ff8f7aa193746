package org.zonemark.report.page;

import com.samskivert.mustache.Escapers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.zonemark.report.Figures;
import org.zonemark.report.html.Paging;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.ZoneProfile;

/**
 * The way from the name of a zone to its page, which may be in another file. A name without a page,
 * or that two zones share, is only a name.
 */
final class ZoneLinks {

  /** A file with a part of what is too long for one; here is that in which it is told of. */
  record Block(String file, String name, boolean here) {

    Block in(boolean thisOne) {
      return new Block(file, name, thisOne);
    }
  }

  private final Lang lang;
  private final Paging paging;
  private final boolean apart;
  private final Map<Name, String> pages = new HashMap<>();

  /** Zone id to the file of its page; empty where all is one. */
  private final Map<String, String> files = new HashMap<>();

  ZoneLinks(Report report, Paging paging) {
    this.lang = report.lang();
    this.paging = paging;
    this.apart = paging.isApart(report.zones().size());
    Set<Name> twice = new HashSet<>();
    int position = 0;
    for (ZoneProfile zone : report.zones()) {
      if (apart) {
        files.put(zone.id(), file("zones", Paging.block(position++, paging.zones())));
      }
      if (zone.isKnown() && pages.put(zone.name(), to(zone)) != null) {
        twice.add(zone.name());
      }
    }
    pages.keySet().removeAll(twice);
  }

  /** Whether the pages of zones, and long lists, are files of their own. */
  boolean apart() {
    return apart;
  }

  Paging paging() {
    return paging;
  }

  /** The first file, from others; empty in it. */
  String home() {
    return "report." + lang.code() + ".html";
  }

  /** The files with the pages of so many zones. */
  List<Block> zoneBlocks(int all) {
    return blocks("zones", 0, all, paging.zones());
  }

  /**
   * The files with the rows of a list that are not in the first.
   *
   * @param before so many are in the first
   * @param all so many are not
   */
  List<Block> listBlocks(String list, int before, int all) {
    return blocks(list, before, all, paging.rows());
  }

  private List<Block> blocks(String of, int before, int all, int size) {
    List<Block> blocks = new ArrayList<>();
    for (int from = 0; from < all; from += size) {
      blocks.add(
          new Block(
              file(of, Paging.block(from, size)),
              Figures.count(before + from + 1L)
                  + "–"
                  + Figures.count(before + Math.min(from + size, all)),
              false));
    }
    return blocks;
  }

  private String file(String of, int block) {
    return of + "-" + block + "." + lang.code() + ".html";
  }

  /** The anchor of the page of a zone. */
  static String anchor(ZoneProfile zone) {
    return "z-" + zone.id();
  }

  /** Where the page of a zone is. */
  String to(ZoneProfile zone) {
    return files.getOrDefault(zone.id(), "") + "#" + anchor(zone);
  }

  /** Where the page of a zone is; null where it has none. */
  String to(Name zone) {
    return pages.get(zone);
  }

  /** The name as markup, with a link where the zone has a page. */
  String of(Name zone) {
    String text = escaped(zone.in(lang));
    String page = pages.get(zone);
    return page == null ? text : "<a href=\"" + escaped(page) + "\">" + text + "</a>";
  }

  /** A part of a list of which the whole has too many for one file. */
  static <T> List<T> block(List<T> all, int block, int size) {
    return all.subList((block - 1) * size, Math.min(block * size, all.size()));
  }

  /** A text as markup. */
  static String escaped(String text) {
    return Escapers.HTML.escape(text);
  }

  /** What a piece of a page says, without its markup. */
  static String plain(String html) {
    return Parser.unescapeEntities(html.replaceAll("<[^>]*>", ""), false);
  }

  /** Where a list stands in the page, by its number from 0 on. */
  static String ofRanking(int number) {
    return "ranking-" + (number + 1);
  }
}
