package org.zonemark.source.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Selector.SelectorParseException;
import org.zonemark.conf.source.TextForm;
import org.zonemark.source.Allowance;
import org.zonemark.source.Fault;
import org.zonemark.source.RaisedText;
import org.zonemark.source.RefusedFile;
import org.zonemark.source.Sheet;
import org.zonemark.source.VisibleText;

/**
 * Reads the tables of a page as statistical offices export them: what the page shows of them. Each
 * innermost table is a grid named {@code table1}, {@code table2}, ... in order of the page; cells
 * that span several columns or rows are merged areas. What is hidden or struck through is no part
 * of a cell, and what is raised stays raised.
 */
public final class HtmlTables {

  /** Wider spans are mistakes of the page, and would make absurd grids. */
  private static final int SPAN_MAX = 1000;

  /** Two lines over a table are its title and its unit; what is longer tells a story. */
  private static final int TITLES_MAX = 2;

  private static final int TITLE_LENGTH_MAX = 60;

  private static final Set<String> WRAPS = Set.of("div", "center", "section", "figure");

  /** What the parsed page takes in memory for each of its tags. */
  private static final int MEMORY_PER_TAG = 400;

  private static final Pattern RULE = Pattern.compile("([^{}@]+)\\{([^{}]*)}");
  private static final Pattern HIDDEN =
      Pattern.compile(
          "(?is).*(?<![\\w-])(display\\s*:\\s*none|visibility\\s*:\\s*(hidden|collapse)"
              + "|opacity\\s*:\\s*0*\\.?0*\\s*(;|$)|(?<!-)color\\s*:\\s*transparent"
              + "|(left|top|right|text-indent)\\s*:\\s*-[0-9]{3,}|clip\\s*:\\s*rect\\(\\s*0"
              + "|mso-hide\\s*:\\s*all|font-size\\s*:\\s*0(\\D.*)?$|text-decoration[^:;]*:[^;]*line-through).*");
  private static final Pattern WHITE =
      Pattern.compile(
          "(?is).*(?<![\\w-])color\\s*:\\s*"
              + "(white|#fff(fff)?|rgb\\(\\s*255\\s*,\\s*255\\s*,\\s*255\\s*\\))\\s*(;.*|!.*)?");
  private static final Pattern GONE =
      Pattern.compile("(?is).*(?<![\\w-])(display\\s*:\\s*none|mso-hide\\s*:\\s*all).*");
  private static final Pattern RAISED =
      Pattern.compile("(?is).*(?<![\\w-])vertical-align\\s*:\\s*(super|text-top).*");
  private static final Pattern LOWERED =
      Pattern.compile("(?is).*(?<![\\w-])vertical-align\\s*:\\s*sub.*");
  private static final String NOTE_MARKS = "a[href^=#], small, font[size]";
  private static final String STRUCK = "del, s, strike, rt, rp, [hidden]";

  private HtmlTables() {}

  /** The grids of the tables whose name is wanted. */
  public static List<Sheet> read(
      byte[] bytes,
      TextForm form,
      Predicate<String> wanted,
      Allowance allowance,
      List<Fault> faults)
      throws RefusedFile {
    List<Sheet> sheets = new ArrayList<>();
    int tables = read(CsvText.decode(bytes, form.charset(), faults), 0, wanted, allowance, sheets);
    if (tables == 0) {
      faults.add(new Fault("unreadable_file", "", "the page has no table"));
    }
    return sheets;
  }

  /**
   * Adds the wanted tables of a page.
   *
   * @param before how many tables come before it
   * @return how many there are with those of the page
   */
  public static int read(
      String text, int before, Predicate<String> wanted, Allowance allowance, List<Sheet> sheets)
      throws RefusedFile {
    long tags = text.chars().filter(letter -> letter == '<').count();
    allowance.keep(2L * text.length() + MEMORY_PER_TAG * tags);
    Document page = Jsoup.parse(text);
    show(page);
    int number = before;
    for (Element table : page.select("table:not(:has(table))")) {
      String name = "table" + ++number;
      if (wanted.test(name)) {
        sheets.add(grid(name, table, allowance.sheet()));
      }
    }
    return number;
  }

  // ---- what is seen -----------------------------------------------------------------------------

  /** Leaves of the page what is seen, with raised and lowered texts as such. */
  private static void show(Document page) {
    page.select(STRUCK).remove();
    page.select("td span, td font, th span, th font").stream()
        .filter(element -> isWhite(element) && isBesideOthers(element))
        .forEach(Element::remove);
    for (Element element : page.select("[style]")) {
      style(element, element.attr("style"));
    }
    for (Element sheet : page.select("style")) {
      Matcher rule = RULE.matcher(sheet.data().replaceAll("(?s)<!--|-->|/\\*.*?\\*/", ""));
      while (rule.find()) {
        if (isStyled(rule.group(2))) {
          styled(page, rule.group(1).strip(), rule.group(2));
        }
      }
    }
    page.select(NOTE_MARKS).stream()
        .filter(element -> isBehindNumber(element))
        .forEach(element -> replace(element, RaisedText.raised(element.text())));
    page.select("sup").forEach(element -> replace(element, RaisedText.raised(element.text())));
    page.select("sub").forEach(element -> replace(element, RaisedText.lowered(element.text())));
  }

  /** Whether a text is white, on no ground of another colour that the page names beside it. */
  private static boolean isWhite(Element element) {
    return element.closest("[style*=background], [bgcolor]") == null
        && (WHITE.matcher(element.attr("style")).matches()
            || WHITE.matcher("color:" + element.attr("color")).matches());
  }

  /** Whether a cell has other text than that of an element, whose colour is then not the cell's. */
  private static boolean isBesideOthers(Element element) {
    Element cell = element.closest("td, th");
    return cell != null && !cell.text().equals(element.text());
  }

  /** Whether a few digits, smaller or linked to a note, follow the digits of a number. */
  private static boolean isBehindNumber(Element element) {
    return element.previousSibling() instanceof TextNode before
        && before.text().matches("(?s).*[0-9]\\s*")
        && element.text().matches("[0-9]{1,2}");
  }

  private static boolean isStyled(String style) {
    return HIDDEN.matcher(style).matches()
        || RAISED.matcher(style).matches()
        || LOWERED.matcher(style).matches();
  }

  private static void styled(Document page, String selector, String style) {
    try {
      page.select(selector).forEach(element -> style(element, style));
    } catch (SelectorParseException ofAnotherMedium) {
      // A rule for what no reader of tables knows hides no cell.
    }
  }

  private static void style(Element element, String style) {
    boolean isCell = element.nameIs("td") || element.nameIs("th");
    if (HIDDEN.matcher(style).matches()) {
      // A cell that is not displayed leaves no gap; one that cannot be seen keeps its place.
      if (isCell && !GONE.matcher(style).matches()) {
        element.empty();
      } else {
        element.remove();
      }
    } else if (!isCell && !element.nameIs("tr")) {
      if (RAISED.matcher(style).matches()) {
        replace(element, RaisedText.raised(element.text()));
      } else if (LOWERED.matcher(style).matches()) {
        replace(element, RaisedText.lowered(element.text()));
      }
    }
  }

  private static void replace(Element element, String text) {
    if (element.parent() != null) {
      element.replaceWith(new TextNode(text));
    }
  }

  // ---- cells ------------------------------------------------------------------------------------

  private static Sheet grid(String name, Element table, Allowance.Counter cells)
      throws RefusedFile {
    List<Sheet.Row> rows = new ArrayList<>();
    List<Sheet.Merge> merges = new ArrayList<>();
    // Column to the last row that a cell from above reaches down to.
    Map<Integer, Integer> taken = new HashMap<>();
    String title = titleOf(table);
    if (!title.isEmpty()) {
      rows.add(new Sheet.Row(Sheet.ABOVE, List.of(cells.text(title))));
    }
    int number = 0;
    for (Element row : table.select("tr")) {
      number++;
      List<String> texts = new ArrayList<>();
      for (Element cell : row.select("> td, > th")) {
        pad(texts, taken, number);
        int column = texts.size() + 1;
        int across = span(cell, "colspan");
        int down = span(cell, "rowspan");
        cells.fits(number, texts.size() + across);
        texts.add(cells.text(VisibleText.of(cell.text()).strip()));
        for (int more = 1; more < across; more++) {
          texts.add("");
        }
        if (across > 1 || down > 1) {
          merges.add(new Sheet.Merge(number, column, number + down - 1, column + across - 1));
          for (int under = column; under < column + across; under++) {
            taken.put(under, number + down - 1);
          }
        }
      }
      pad(texts, taken, number);
      cells.placed(number, texts.size());
      rows.add(new Sheet.Row(number, texts));
    }
    return Sheet.ofPage(name, rows, merges);
  }

  /** Blanks where cells from above reach down. */
  private static void pad(List<String> texts, Map<Integer, Integer> taken, int number) {
    while (taken.getOrDefault(texts.size() + 1, 0) >= number) {
      texts.add("");
    }
  }

  /** What stands over a table: its caption, and the short texts right before it. */
  private static String titleOf(Element table) {
    Deque<String> texts = new ArrayDeque<>();
    Element caption = table.selectFirst("> caption");
    if (caption != null) {
      texts.addFirst(VisibleText.of(caption.text()).strip());
    }
    Element at = table;
    while (at.previousSibling() == null
        && at.parent() != null
        && WRAPS.contains(at.parent().tagName())) {
      at = at.parent();
    }
    Node before = at.previousSibling();
    for (int seen = 0; before != null && seen < TITLES_MAX; before = before.previousSibling()) {
      boolean isElement = before instanceof Element;
      if (isElement && !((Element) before).select("table, hr").isEmpty()) {
        break;
      }
      String text =
          before instanceof TextNode words
              ? words.text()
              : isElement ? ((Element) before).text() : "";
      String shown = VisibleText.of(text).strip();
      if (shown.length() > TITLE_LENGTH_MAX) {
        break;
      }
      if (!shown.isEmpty()) {
        texts.addFirst(shown);
        seen++;
      }
    }
    texts.removeIf(String::isEmpty);
    return String.join(" ", texts);
  }

  private static int span(Element cell, String attribute) {
    String text = cell.attr(attribute).strip();
    return text.matches("[1-9][0-9]{0,3}") ? Math.min(Integer.parseInt(text), SPAN_MAX) : 1;
  }
}
