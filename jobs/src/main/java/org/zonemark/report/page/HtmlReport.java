package org.zonemark.report.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.zonemark.report.Dictionary;
import org.zonemark.report.Labels;
import org.zonemark.report.html.Compact;
import org.zonemark.report.html.ContentPolicy;
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
      Shell shell,
      FrontPage.Front front,
      ZoneIndexSection.Table zones,
      List<ZonePages.Page> pages,
      Rankings lists,
      Growths growths,
      Promises promises,
      List<Brief.Figure> dataFigures,
      DataSection.Data data,
      Dictionary dictionary) {

    boolean hasZones() {
      return !zones.rows().isEmpty();
    }

    boolean hasGrowth() {
      return growths.hasRates() || growths.hasGroups() || !growths.leagues().isEmpty();
    }

    boolean hasTargets() {
      return promises.some();
    }
  }

  /** What stands around all parts. */
  private record Shell(
      String policy,
      String css,
      String script,
      String title,
      String label,
      List<String> facts,
      boolean synthetic) {}

  private record Rankings(
      Highlights.Shown<Highlights.Move> climbs,
      Highlights.Shown<Highlights.Move> falls,
      List<RankingSection.Table> rankings,
      List<PathSection.Table> paths,
      List<IndexSection.Table> indices,
      ProvinceMap.Drawn map) {

    boolean hasRankings() {
      return !rankings.isEmpty();
    }

    boolean hasRankingIndex() {
      return rankings.size() > 2;
    }

    boolean hasPaths() {
      return !paths.isEmpty();
    }

    boolean hasIndices() {
      return !indices.isEmpty();
    }
  }

  private record Growths(
      GrowthSection.Table growth,
      boolean hasRates,
      List<GrowthLeague.League> leagues,
      List<GrowthLeague.Group> groups) {

    boolean hasGroups() {
      return !groups.isEmpty();
    }
  }

  private record Promises(
      PromiseBoard.Board board,
      List<TargetSection.Group> targets,
      boolean some,
      String targetsNote) {}

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

  /** What the front page of a report says, in its language. */
  public static Brief brief(Report report) {
    Words words = Words.of(report);
    Headlines headlines = headlines(words);
    FrontPage front = new FrontPage(report, words.labels(), words.figures());
    return new Brief(
        headlines.sentences(),
        front.answers(headlines, ZonePages.of(words).gaps()),
        front.figures());
  }

  private static Headlines headlines(Words words) {
    return new Headlines(
        words.report(), words.labels(), words.figures(), words.links(), words.targets());
  }

  /** The report as the text of an HTML file, to be written in UTF-8. */
  public String render(Report report) {
    return render(report, brief(report));
  }

  /** The same, where its brief has been told already. */
  public String render(Report report, Brief brief) {
    String page = template.execute(page(Words.of(report), brief));
    // The hashes of style and script are of their text as it stands.
    int body = page.indexOf("<body>");
    int end = page.lastIndexOf("<script>");
    return page.substring(0, body) + Compact.of(page.substring(body, end)) + page.substring(end);
  }

  private Page page(Words words, Brief brief) {
    Report report = words.report();
    Labels labels = words.labels();
    FrontPage front = new FrontPage(report, labels, words.figures());
    PromiseBoard board =
        new PromiseBoard(report, labels, words.figures(), words.links(), words.targets());
    List<ZonePages.Page> pages = ZonePages.of(words).pages();
    Rankings lists = lists(words);
    return new Page(
        labels,
        report.lang().tag(),
        shell(report, labels),
        front.front(brief, lists.rankings(), pages, board, words.targets()),
        new ZoneIndexSection(report, labels, words.figures(), words.ranking(), words.links())
            .table(),
        pages,
        lists,
        growths(words),
        new Promises(
            board.board(),
            words.targets().groups(withoutPage(report)),
            !report.targets().isEmpty(),
            labels.shownOf(report.targets().size(), report.summary().targets())),
        front.dataFigures(),
        new DataSection(report, labels).data(),
        Dictionary.of(report.lang()));
  }

  private Shell shell(Report report, Labels labels) {
    return new Shell(
        policy,
        css,
        script,
        report.title() == null ? labels.text("title") : report.title().in(report.lang()),
        report.label() == null ? null : report.label().in(report.lang()),
        facts(report, labels),
        report.synthetic());
  }

  private static Rankings lists(Words words) {
    Report report = words.report();
    Highlights highlights =
        new Highlights(report, words.labels(), words.figures(), words.ranking(), words.links());
    return new Rankings(
        highlights.climbs(),
        highlights.falls(),
        words.ranking().tables(report.rankings()),
        new PathSection(
                report.lang(), words.labels(), words.figures(), words.ranking(), report.synthetic())
            .tables(report.paths()),
        new IndexSection(report.lang(), words.labels(), words.figures()).tables(report.indices()),
        new ProvinceMap(report, words.labels()).drawn());
  }

  private static Growths growths(Words words) {
    Report report = words.report();
    GrowthLeague league = new GrowthLeague(report, words.labels(), words.figures(), words.links());
    return new Growths(
        new GrowthSection(report.lang(), words.labels(), words.figures()).table(report.growth()),
        !report.growth().isEmpty(),
        league.leagues(),
        league.groups());
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
