package org.zonemark.report.board;

import com.samskivert.mustache.Mustache;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.chart.StackedBar;
import org.zonemark.report.chart.TileMap;
import org.zonemark.report.html.ContentPolicy;
import org.zonemark.report.html.PagePart;
import org.zonemark.report.model.Dashboard;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;

/** A page for a screen of 1920 by 1080: dark, without script, without any request. */
public final class DashboardPage {

  private record Page(
      Labels t,
      String lang,
      String policy,
      String css,
      Head head,
      List<Sentence> sentences,
      List<Figure> figures,
      List<Due> due,
      String dueShown,
      List<Top> lists,
      String map) {}

  private record Head(String title, String asOf, String synthetic) {}

  private record Sentence(String tone, String text) {}

  private record Figure(String name, String value, String tone) {}

  private record Due(String year, String bar, List<Part> counts) {}

  /** How many promises of a year stand so. */
  private record Part(String tone, String value) {}

  private record Top(
      String title, boolean unofficial, List<Place> first, List<Place> climbs, List<Place> falls) {

    /** Whether any zone moved. */
    boolean moved() {
      return !climbs.isEmpty() || !falls.isEmpty();
    }
  }

  private record Place(String rank, String zone, String move, String tone) {}

  private static final int LISTS = 2;

  /** So many years of targets have room; the latest are shown. */
  private static final int YEARS = 8;

  /** Standing of a promise to its tone. */
  private static final Map<String, String> TONES =
      Map.of(
          "attained", "good",
          "not_due", "wait",
          "behind", "doubt",
          "missed", "bad",
          "not_judgeable", "even");

  private final Dashboard dashboard;
  private final Lang lang;
  private final Labels labels;
  private final Figures figures;

  private DashboardPage(Dashboard dashboard, Lang lang) {
    this.dashboard = dashboard;
    this.lang = lang;
    this.labels = Labels.of(lang);
    this.figures = new Figures(lang, labels);
  }

  /** The page of a dashboard as the text of an HTML file, to be written in UTF-8. */
  public static String of(Dashboard dashboard, Lang lang) {
    String css = "\n" + PagePart.text(Labels.class, "dashboard.css") + "\n";
    return Mustache.compiler()
        .strictSections(true)
        .compile(PagePart.text(Labels.class, "dashboard.mustache"))
        .execute(new DashboardPage(dashboard, lang).page(css));
  }

  private Page page(String css) {
    return new Page(
        labels,
        lang.tag(),
        ContentPolicy.of(css, null),
        css,
        new Head(
            labels.text("board-title"),
            labels.text("as-of", dashboard.asOf()),
            dashboard.synthetic() ? labels.text("synthetic-banner") : null),
        dashboard.sentences().stream()
            .map(sentence -> new Sentence(sentence.tone(), sentence.text().in(lang)))
            .toList(),
        keyFigures(),
        due(),
        labels.shownOf(Math.min(YEARS, dashboard.due().size()), dashboard.due().size()),
        dashboard.lists().stream().limit(LISTS).map(this::top).toList(),
        map());
  }

  private List<Figure> keyFigures() {
    long behind = dashboard.due().stream().mapToLong(Dashboard.Due::behind).sum();
    return List.of(
        new Figure(labels.text("figure-zones"), Figures.count(dashboard.zones()), ""),
        new Figure(labels.text("legend-attained"), Figures.count(status("attained")), "good"),
        new Figure(labels.text("missed-short"), Figures.count(status("missed")), "bad"),
        new Figure(labels.text("board-behind"), Figures.count(behind), "doubt"),
        new Figure(labels.text("legend-unjudged"), Figures.count(status("not_judgeable")), "even"));
  }

  private long status(String code) {
    return dashboard.statuses().stream()
        .filter(count -> count.status().equals(code))
        .mapToLong(count -> count.count())
        .sum();
  }

  private List<Due> due() {
    long most =
        dashboard.due().stream()
            .mapToLong(
                year ->
                    year.attained() + year.missed() + year.behind() + year.open() + year.unjudged())
            .max()
            .orElse(1);
    return dashboard.due().stream()
        .skip(Math.max(0, dashboard.due().size() - YEARS))
        .map(
            year -> {
              Map<String, Long> parts = new LinkedHashMap<>();
              parts.put("attained", year.attained());
              parts.put("not_due", year.open());
              parts.put("behind", year.behind());
              parts.put("missed", year.missed());
              parts.put("not_judgeable", year.unjudged());
              return new Due(
                  figures.year(year.year()),
                  StackedBar.of(parts, most),
                  parts.entrySet().stream()
                      .map(part -> new Part(TONES.get(part.getKey()), shown(part.getValue())))
                      .toList());
            })
        .toList();
  }

  private static String shown(long count) {
    return count == 0 ? "" : Figures.count(count);
  }

  private Top top(Dashboard.Top list) {
    return new Top(
        labels.text("index-title", list.list().in(lang), figures.year(list.year())),
        list.unofficial(),
        list.first().stream().map(this::place).toList(),
        list.climbs().stream().map(this::place).toList(),
        list.falls().stream().map(this::place).toList());
  }

  private Place place(Dashboard.Place place) {
    Integer change = place.change();
    return new Place(
        figures.rank(place.rank(), place.rankOf()),
        place.zone().in(lang),
        change == null ? "" : Figures.move(change),
        change == null || change == 0 ? "even" : change > 0 ? "good" : "bad");
  }

  /** Null where fewer than two provinces are known. */
  private String map() {
    if (dashboard.provinces().size() < 2) {
      return null;
    }
    List<TileMap.Tile> tiles =
        dashboard.provinces().stream()
            .sorted(Comparator.comparing(province -> province.province().zh()))
            .map(this::tile)
            .toList();
    return TileMap.of(tiles, labels.text("board-provinces"));
  }

  private TileMap.Tile tile(Dashboard.Province province) {
    Name name = province.province();
    String number = Figures.count(province.rank());
    return TileMap.Tile.of(name.zh(), name.in(lang), number, province.rank(), province.rankOf());
  }
}
