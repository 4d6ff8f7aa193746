package org.zonemark.report.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zonemark.report.Dictionary;
import org.zonemark.report.Labels;
import org.zonemark.report.html.Compact;
import org.zonemark.report.html.ContentPolicy;
import org.zonemark.report.html.PagePart;
import org.zonemark.report.html.Paging;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.TargetRow;
import org.zonemark.report.model.ZoneProfile;
import org.zonemark.report.promise.TargetSection;

/**
 * The ranking report as one HTML file, or of many zones as several, that need nothing else: no
 * picture, no style sheet, no font and no script from elsewhere. It reads on a screen and prints on
 * A4. Its one script finds, filters and sorts zones and shows one part at a time; without it
 * everything stands there to be read.
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
      DataPart dataPart,
      Dictionary dictionary) {

    boolean hasZones() {
      return !zones.rows().isEmpty();
    }

    boolean hasGrowth() {
      return growths.some();
    }

    boolean hasTargets() {
      return promises.some();
    }
  }

  /** What stands around all parts: above them what is told of, below them what told it. */
  private record Shell(
      String policy,
      String css,
      String script,
      String title,
      String label,
      List<String> facts,
      List<String> foot,
      boolean synthetic,
      Nav nav) {

    /** The same for another file than the first. */
    Shell besides(String home) {
      return new Shell(
          policy,
          css,
          script,
          title,
          label,
          facts,
          foot,
          synthetic,
          new Nav(home, nav.zones(), nav.targets(), nav.growth()));
    }
  }

  /** The parts there are, and the file they are in; empty in that file. */
  private record Nav(String home, boolean zones, boolean targets, boolean growth) {}

  /** The pages of some zones in a file of their own. */
  private record ZoneFile(
      Labels t, String lang, Shell shell, String blockTitle, List<ZonePages.Page> pages) {}

  /** Some rows of a list in a file of their own. */
  private record ListFile(Labels t, String lang, Shell shell, RankingSection.Table table) {}

  /** Where the files of a report go. */
  @FunctionalInterface
  public interface Output {
    void write(String name, String text) throws IOException;
  }

  private record Rankings(
      Highlights.Shown<Highlights.Move> climbs,
      Highlights.Shown<Highlights.Move> falls,
      List<RankingSection.Table> rankings,
      List<PathSection.Table> paths,
      List<IndexSection.Table> indices,
      ProvinceMap.Drawn map) {

    /** The lists that are not whole in the first file of many. */
    List<RankingSection.Table> whole() {
      return rankings.stream().filter(RankingSection.Table::hasRest).toList();
    }

    /** With what of long lists and of ways is in other files left out. */
    Rankings cut(ZoneLinks links) {
      return new Rankings(
          climbs,
          falls,
          rankings.stream().map(list -> list.with(List.of(), blocks(list, links))).toList(),
          List.of(),
          indices,
          map);
    }

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
      List<GrowthLeague.Standings> leagues,
      String netted,
      List<GrowthLeague.Group> groups) {

    boolean hasGroups() {
      return !groups.isEmpty();
    }

    boolean some() {
      return hasRates || hasGroups() || !leagues.isEmpty();
    }
  }

  /** What the data are, what is odd in them, and what is missing. */
  private record DataPart(
      List<Brief.Figure> dataFigures, DataSection.Data data, MissingData.Lists gaps) {}

  private record Promises(
      PromiseBoard.Board board,
      List<TargetSection.Group> targets,
      boolean some,
      String targetsNote) {}

  private final Paging paging;
  private final Mustache.Compiler compiler;
  private final Template template;
  private final String css;
  private final String script;
  private final String policy;

  /** A renderer; it can be used for any number of reports. */
  public HtmlReport() {
    this(Paging.USUAL);
  }

  HtmlReport(Paging paging) {
    this.paging = paging;
    // An unknown name in the template is an error here, never an empty place in the page.
    this.compiler =
        Mustache.compiler()
            .strictSections(true)
            .withLoader(name -> new StringReader(PagePart.text(Labels.class, name + ".mustache")));
    this.template = template("report");
    // Between the tags there are the line ends of the template, and the hash is of them too.
    this.css = "\n" + PagePart.text(Labels.class, "report.css") + "\n";
    this.script = "\n" + PagePart.text(Labels.class, "report.js") + "\n";
    this.policy = ContentPolicy.of(css, script);
  }

  private Template template(String name) {
    return compiler.compile(PagePart.text(Labels.class, name + ".mustache"));
  }

  /** What the front page of a report says, in its language. */
  public Brief brief(Report report) {
    Words words = Words.of(report, paging);
    FrontPage front = new FrontPage(words);
    ZonePages pages = new ZonePages(words);
    return new Brief(
        new Headlines(words).sentences(), front.own(pages), front.answers(pages), front.figures());
  }

  /** The first file of a report as text, to be written in UTF-8; of few zones, all of it. */
  public String render(Report report) {
    Words words = Words.of(report, paging);
    return text(template, page(words, brief(report), lists(words)));
  }

  /**
   * Writes a report as files: {@code report.zh.html}, which has all but what other files have, and
   * of many zones {@code zones-1.zh.html} and so on with their pages, {@code ranking-1-1.zh.html}
   * and so on with the rows of long lists. Each is made and written before the next.
   *
   * @param brief what its front page says
   */
  public void write(Report report, Brief brief, Output files) throws IOException {
    Words words = Words.of(report, paging);
    Rankings lists = lists(words);
    Page first = page(words, brief, lists);
    files.write(words.links().home(), text(template, first));
    if (words.links().apart()) {
      Shell shell = first.shell().besides(words.links().home());
      writeZones(words, shell, files);
      for (RankingSection.Table list : lists.whole()) {
        writeList(words, shell, list, files);
      }
    }
  }

  private void writeZones(Words words, Shell shell, Output files) throws IOException {
    Template ofZones = template("zone-file");
    ZonePages pages = new ZonePages(words);
    List<ZoneProfile> zones = words.report().zones();
    int block = 0;
    for (ZoneLinks.Block file : zoneFiles(words)) {
      ZoneFile one =
          new ZoneFile(
              words.labels(),
              words.report().lang().tag(),
              shell,
              file.name(),
              pages.of(ZoneLinks.block(zones, ++block, paging.zones())));
      files.write(file.file(), text(ofZones, one));
    }
  }

  private void writeList(Words words, Shell shell, RankingSection.Table list, Output files)
      throws IOException {
    Template ofLists = template("list-file");
    List<ZoneLinks.Block> blocks = blocks(list, words.links());
    for (int block = 1; block <= blocks.size(); block++) {
      int here = block;
      ListFile one =
          new ListFile(
              words.labels(),
              words.report().lang().tag(),
              shell,
              list.with(
                  ZoneLinks.block(list.rest(), block, paging.rows()),
                  IntStream.rangeClosed(1, blocks.size())
                      .mapToObj(at -> blocks.get(at - 1).in(at == here))
                      .toList()));
      files.write(blocks.get(block - 1).file(), text(ofLists, one));
    }
  }

  private static List<ZoneLinks.Block> blocks(RankingSection.Table list, ZoneLinks links) {
    return links.listBlocks(list.anchor(), list.rows().size(), list.rest().size());
  }

  private static List<ZoneLinks.Block> zoneFiles(Words words) {
    return words.links().zoneBlocks(words.report().zones().size()).stream()
        .map(
            block ->
                new ZoneLinks.Block(
                    block.file(), words.labels().text("zones-block", block.name()), false))
        .toList();
  }

  private static String text(Template template, Object page) {
    String text = template.execute(page);
    // The hashes of style and script are of their text as it stands.
    int body = text.indexOf("<body>");
    int end = text.lastIndexOf("<script>");
    return text.substring(0, body) + Compact.of(text.substring(body, end)) + text.substring(end);
  }

  private Page page(Words words, Brief brief, Rankings lists) {
    Report report = words.report();
    Labels labels = words.labels();
    FrontPage front = new FrontPage(words);
    PromiseBoard board =
        new PromiseBoard(report, labels, words.figures(), words.links(), words.targets());
    ZonePages pages = new ZonePages(words);
    Growths growths = growths(words);
    boolean apart = words.links().apart();
    return new Page(
        labels,
        report.lang().tag(),
        shell(words, growths),
        front.front(brief, lists.rankings(), pages, board),
        new ZoneIndexSection(report, labels, words.figures(), words.ranking(), words.links())
            .table(apart ? zoneFiles(words) : List.of()),
        apart ? List.of() : pages.of(report.zones()),
        apart ? lists.cut(words.links()) : lists,
        growths,
        new Promises(
            board.board(),
            words.targets().groups(withoutPage(report)),
            !report.targets().isEmpty(),
            board.cut() == null
                ? labels.shownOf(report.targets().size(), report.summary().targets())
                : board.cut()),
        new DataPart(
            front.dataFigures(),
            new DataSection(report, labels, words.figures()).data(),
            new MissingData(words, pages.gaps()).lists()),
        Dictionary.of(report.lang()));
  }

  private Shell shell(Words words, Growths growths) {
    Report report = words.report();
    Labels labels = words.labels();
    return new Shell(
        policy,
        css,
        script,
        report.title() == null ? labels.text("title") : report.title().in(report.lang()),
        report.label() == null ? null : report.label().in(report.lang()),
        facts(report, labels),
        List.of(labels.text("run", report.runId()), labels.text("version", report.version())),
        report.synthetic(),
        new Nav("", !report.zones().isEmpty(), !report.targets().isEmpty(), growths.some()));
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
        new GrowthSection(report.lang(), words.labels(), words.figures())
            .table(report.growth(), report.growths().known()),
        !report.growth().isEmpty(),
        league.leagues(),
        league.netted(),
        league.groups());
  }

  /** The promises of those that have no page: cities, provinces, the nation. */
  private static List<TargetRow> withoutPage(Report report) {
    Set<Name> zones = report.zones().stream().map(ZoneProfile::name).collect(Collectors.toSet());
    return report.targets().stream().filter(target -> !zones.contains(target.zone())).toList();
  }

  private static List<String> facts(Report report, Labels labels) {
    String known =
        report.knownOn() == null
            ? labels.text("known-all")
            : labels.text("known-on", report.knownOn());
    // Who reads a judgement of an earlier day must see that later news is not in it.
    return Stream.concat(
            Stream.of(labels.text("as-of", report.asOf()), known),
            report.madeOn().filter(day -> !day.equals(report.asOf())).stream()
                .map(day -> labels.text("made-on", day)))
        .toList();
  }
}
