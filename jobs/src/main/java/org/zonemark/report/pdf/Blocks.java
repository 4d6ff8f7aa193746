package org.zonemark.report.pdf;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.draw.LineSeparator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Headings, paragraphs, lists, figures and tables of a part of the page, one below another. */
final class Blocks {

  private static final float LEADING = 1.3f;
  private static final float GAP = 14;

  private final Map<String, Consumer<Element>> kinds =
      Map.ofEntries(
          Map.entry("h1", this::heading),
          Map.entry("h2", this::heading),
          Map.entry("h3", this::paragraph),
          Map.entry("h4", this::paragraph),
          Map.entry("p", this::paragraph),
          Map.entry("ul", this::list),
          Map.entry("ol", this::list),
          Map.entry("dl", this::paragraph),
          Map.entry("table", this::table),
          Map.entry("svg", this::drawn),
          Map.entry("figcaption", this::paragraph));

  private final Document document;
  private final StyleSheet style;
  private final Fonts fonts;
  private final Drawing drawing;
  private final float width;

  Blocks(Document document, StyleSheet style, Fonts fonts, Drawing drawing) {
    this.document = document;
    this.style = style;
    this.fonts = fonts;
    this.drawing = drawing;
    this.width = document.getPageSize().getWidth() - document.leftMargin() - document.rightMargin();
  }

  /** Adds what is inside an element. */
  void inside(Element element) {
    for (Element child : element.children()) {
      if (!style.isHidden(child)) {
        Consumer<Element> kind = kinds.get(child.normalName());
        if (kind != null) {
          kind.accept(child);
        } else if (child.hasClass("figures")) {
          figures(child);
        } else if (child.children().isEmpty() || isRunning(child)) {
          paragraph(child);
        } else {
          inside(child);
        }
      }
    }
  }

  private static boolean isRunning(Element element) {
    return element.normalName().equals("span") || element.normalName().equals("a");
  }

  private List<Chunk> words(Element element, float room) {
    return Words.of(element, style, fonts, drawing, room);
  }

  private void heading(Element element) {
    Paragraph heading = paragraphOf(words(element, width), element);
    heading.setSpacingBefore(element.normalName().equals("h1") ? 0 : 6);
    heading.setSpacingAfter(4);
    add(heading);
    if (element.normalName().equals("h2")) {
      add(new LineSeparator(1, 100, Fonts.colour("#1f4e79"), 0, 0));
    }
  }

  private void paragraph(Element element) {
    List<Chunk> words = words(element, width);
    if (!words.isEmpty()) {
      Paragraph paragraph = paragraphOf(words, element);
      paragraph.setSpacingBefore(element.normalName().startsWith("h") ? 6 : 2);
      paragraph.setSpacingAfter(2);
      add(paragraph);
    }
  }

  /** The font decides the distance of lines, and that before and after. */
  private Paragraph paragraphOf(List<Chunk> words, Element element) {
    Paragraph paragraph = new Paragraph();
    paragraph.setFont(fonts.of(element));
    paragraph.setLeading(0, LEADING);
    paragraph.addAll(words);
    return paragraph;
  }

  /** Facts stand in one line, statuses too; sentences are numbered, other entries have a dot. */
  private void list(Element element) {
    if (element.hasClass("facts") || element.hasClass("statuses")) {
      facts(element);
      return;
    }
    int number = 0;
    for (Element entry : element.children()) {
      number++;
      Paragraph paragraph = paragraphOf(words(entry, width - GAP), entry);
      String mark = element.normalName().equals("ol") ? number + "." : "·";
      paragraph.add(0, fonts.chunk(mark + " ", entry));
      paragraph.setIndentationLeft(GAP);
      paragraph.setFirstLineIndent(-GAP + 2);
      paragraph.setSpacingAfter(element.hasClass("heads") ? 3 : 1);
      add(paragraph);
    }
  }

  private void facts(Element element) {
    List<Chunk> line = new ArrayList<>();
    for (Element entry : element.children()) {
      if (!line.isEmpty()) {
        line.add(fonts.chunk(element.hasClass("facts") ? " · " : "    ", element));
      }
      line.addAll(words(entry, width));
    }
    if (!line.isEmpty()) {
      Paragraph paragraph = paragraphOf(line, element);
      paragraph.setSpacingAfter(4);
      add(paragraph);
    }
  }

  private void figures(Element element) {
    Elements figures = element.children();
    PdfPTable table = new PdfPTable(figures.size());
    table.setTotalWidth(width);
    table.setLockedWidth(true);
    for (Element figure : figures) {
      PdfPCell cell = new PdfPCell(Words.phrase(words(figure, width / figures.size())));
      cell.setLeading(0, LEADING);
      cell.setBorder(Rectangle.TOP);
      cell.setBorderWidth(2);
      cell.setBorderColor(
          Fonts.colour(
              figure.hasClass("bad")
                  ? "#a63a1e"
                  : figure.hasClass("good") ? "#0b6b5d" : "#1f4e79"));
      cell.setPadding(3);
      cell.setPaddingBottom(6);
      table.addCell(cell);
    }
    table.setSpacingBefore(6);
    table.setSpacingAfter(6);
    add(table);
  }

  private void drawn(Element svg) {
    add(paragraphOf(words(svg.parent().shallowClone().appendChild(svg.clone()), width), svg));
  }

  private void table(Element element) {
    Element caption = element.selectFirst("> caption");
    List<Chunk> title =
        caption == null || style.isHidden(caption) ? List.of() : words(caption, width);
    Grid grid =
        new Grid(
            title,
            rows(element.select("> thead > tr"), true),
            rows(element.select("> tbody > tr"), false));
    Element body = element.selectFirst("> tbody");
    boolean halves = body != null && style.value(body, "column-count", "1").equals("2");
    add(halves ? grid.halves(width, GAP) : grid.table(width));
  }

  private List<List<Grid.Cell>> rows(Elements rows, boolean head) {
    List<List<Grid.Cell>> cells = new ArrayList<>();
    for (Element row : rows) {
      List<Grid.Cell> one = new ArrayList<>();
      for (Element cell : row.children()) {
        if (!style.isHidden(cell)) {
          String span = cell.attr("colspan");
          one.add(
              new Grid.Cell(
                  words(cell, width / 3),
                  span.isEmpty() ? 1 : Integer.parseInt(span),
                  style.value(cell, "text-align", "left").equals("right"),
                  head ? Grid.Role.HEAD : isName(cell) ? Grid.Role.NAME : Grid.Role.OTHER));
        }
      }
      if (!one.isEmpty()) {
        cells.add(one);
      }
    }
    return cells;
  }

  private static boolean isName(Element cell) {
    return cell.normalName().equals("th");
  }

  private void add(com.lowagie.text.Element block) {
    document.add(block);
  }
}
