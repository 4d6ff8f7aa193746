package org.zonemark.report.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.TargetRow;

/**
 * The ranking report as one HTML file that needs nothing else: no picture, no style sheet, no font
 * and no script from elsewhere. It reads on a screen and prints on A4. Its one script finds,
 * filters and sorts zones and shows one part at a time; without it everything stands there to be
 * read.
 *
 * <p>Everything that comes from data is escaped, and a content security policy lets nothing run or
 * load but what is inlined here. The same report gives the same text.
 */
public final class HtmlReport {

  /** What the template sees. */
  private record Page(
      Labels t,
      String lang,
      String policy,
      String css,
      String script,
      String title,
      String label,
      List<String> facts,
      boolean synthetic,
      FrontPage.Front front,
      boolean hasZones,
      ZoneIndexSection.Table zones,
      List<ZonePages.Page> pages,
      Highlights.Shown<Highlights.Move> climbs,
      Highlights.Shown<Highlights.Move> falls,
      List<RankingSection.Table> rankings,
      boolean hasRankings,
      boolean hasRankingIndex,
      List<PathSection.Table> paths,
      boolean hasPaths,
      List<IndexSection.Table> indices,
      boolean hasIndices,
      ProvinceMap.Drawn map,
      GrowthSection.Table growth,
      boolean hasRates,
      List<GrowthLeague.League> leagues,
      List<GrowthLeague.Group> groups,
      boolean hasGroups,
      boolean hasGrowth,
      PromiseBoard.Board board,
      List<TargetSection.Group> targets,
      boolean hasTargets,
      String targetsNote,
      List<FrontPage.Figure> dataFigures,
      DataSection.Data data) {}

  private final Template template;
  private final String css;
  private final String script;
  private final String policy;

  /** A renderer; it can be used for any number of reports. */
  public HtmlReport() {
    // An unknown name in the template is an error here, never an empty place in the page.
    this.template =
        Mustache.compiler()
            .strictSections(true)
            .withLoader(name -> new StringReader(resource(name + ".mustache")))
            .compile(resource("report.mustache"));
    // Between the tags there are the line ends of the template, and the hash is of them too.
    this.css = "\n" + resource("report.css") + "\n";
    this.script = "\n" + resource("report.js") + "\n";
    this.policy = ContentPolicy.of(css, script);
  }

  /** The report as the text of an HTML file, to be written in UTF-8. */
  public String render(Report report) {
    Labels labels = Labels.of(report.lang());
    Figures figures = new Figures(report.lang(), labels);
    ZoneLinks links = new ZoneLinks(report);
    RankingSection ranking = new RankingSection(report, labels, figures, links);
    TargetSection targets = new TargetSection(report.lang(), labels, figures);
    Highlights highlights = new Highlights(report, labels, figures, ranking, links);
    PromiseBoard board = new PromiseBoard(report, labels, figures, links, targets);
    FrontPage front = new FrontPage(report, labels, figures);
    GrowthLeague league = new GrowthLeague(report, labels, figures, links);
    List<GrowthLeague.League> leagues = league.leagues();
    List<RankingSection.Table> rankings = ranking.tables(report.rankings());
    List<ZonePages.Page> pages =
        new ZonePages(report, labels, figures, ranking, targets, links).pages();
    String page =
        template.execute(
            new Page(
                labels,
                report.lang().tag(),
                policy,
                css,
                script,
                report.title() == null ? labels.text("title") : report.title().in(report.lang()),
                report.label() == null ? null : report.label().in(report.lang()),
                facts(report, labels),
                report.synthetic(),
                front.front(
                    new Headlines(report, labels, figures, links, targets),
                    rankings,
                    pages,
                    board,
                    targets),
                !report.zones().isEmpty(),
                new ZoneIndexSection(report, labels, figures, ranking, links).table(),
                pages,
                highlights.climbs(),
                highlights.falls(),
                rankings,
                !rankings.isEmpty(),
                rankings.size() > 2,
                new PathSection(report.lang(), labels, figures, ranking, report.synthetic())
                    .tables(report.paths()),
                !report.paths().isEmpty(),
                new IndexSection(report.lang(), labels, figures).tables(report.indices()),
                !report.indices().isEmpty(),
                new ProvinceMap(report, labels).drawn(),
                new GrowthSection(report.lang(), labels, figures).table(report.growth()),
                !report.growth().isEmpty(),
                leagues,
                league.groups(),
                !report.groups().isEmpty(),
                !report.growth().isEmpty() || !leagues.isEmpty() || !report.groups().isEmpty(),
                board.board(),
                targets.groups(withoutPage(report)),
                !report.targets().isEmpty(),
                labels.shownOf(report.targets().size(), report.summary().targets()),
                front.dataFigures(),
                new DataSection(report, labels).data()));
    // The hashes of style and script are of their text as it stands.
    int body = page.indexOf("<body>");
    int end = page.lastIndexOf("<script>");
    return page.substring(0, body) + Compact.of(page.substring(body, end)) + page.substring(end);
  }

  /** The promises of those that have no page: cities, provinces, the nation. */
  private static List<TargetRow> withoutPage(Report report) {
    return report.targets().stream()
        .filter(
            target -> report.zones().stream().noneMatch(zone -> zone.name().equals(target.zone())))
        .toList();
  }

  private static String resource(String name) {
    try (InputStream in = Labels.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }

  private static List<String> facts(Report report, Labels labels) {
    return List.of(
        labels.text("as-of", report.asOf()),
        report.knownOn() == null
            ? labels.text("known-all")
            : labels.text("known-on", report.knownOn()),
        labels.text("run", report.runId()),
        labels.text("version", report.version()));
  }
}
