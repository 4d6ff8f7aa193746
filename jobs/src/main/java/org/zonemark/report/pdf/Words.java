package org.zonemark.report.pdf;

import com.lowagie.text.BadElementException;
import com.lowagie.text.Chunk;
import com.lowagie.text.Image;
import com.lowagie.text.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Running text of an element: its words in their fonts, its small drawings, its line ends. */
final class Words {

  private static final Set<String> LINES = Set.of("p", "br", "div", "li", "dt", "dd", "h3", "h4");

  /** Drawings reach below the line, as far as letters do. */
  private static final float DROP = -2;

  private final StyleSheet style;
  private final Fonts fonts;
  private final Drawing drawing;
  private final float room;
  private final Element around;
  private final List<Chunk> chunks = new ArrayList<>();
  private boolean atStart = true;
  private boolean blank;

  private Words(Element around, StyleSheet style, Fonts fonts, Drawing drawing, float room) {
    this.around = around;
    this.style = style;
    this.fonts = fonts;
    this.drawing = drawing;
    this.room = room;
  }

  /** The pieces of an element, the ends of lines among them. */
  static List<Chunk> of(
      Element element, StyleSheet style, Fonts fonts, Drawing drawing, float room) {
    Words words = new Words(element, style, fonts, drawing, room);
    words.inside(element);
    words.trim();
    return words.chunks;
  }

  static Phrase phrase(List<Chunk> chunks) {
    Phrase phrase = new Phrase();
    chunks.forEach(phrase::add);
    return phrase;
  }

  private void inside(Element element) {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        text(text.getWholeText(), element);
      } else if (node instanceof Element child && !style.isHidden(child)) {
        child(child);
      }
    }
  }

  private void child(Element child) {
    if (child.normalName().equals("svg")) {
      drawn(child);
      return;
    }
    boolean line = isLine(child);
    if (line) {
      newLine();
    }
    if (child.parent().hasClass("facts") && child.previousElementSibling() != null) {
      text(" · ", child);
    } else if (child.normalName().equals("small") || child.hasClass("note")) {
      text(" ", child);
    }
    inside(child);
    if (child.hasClass("sign")) {
      text(" ", child);
    }
    if (line) {
      newLine();
    }
  }

  private boolean isLine(Element child) {
    String display =
        style.value(child, "display", LINES.contains(child.normalName()) ? "block" : "inline");
    return display.equals("block") || display.equals("grid") || display.equals("flex");
  }

  private void drawn(Element svg) {
    try {
      Image image = drawing.of(svg, room);
      if (isLine(svg)) {
        newLine();
      }
      Chunk chunk = new Chunk(image, 0, DROP, true);
      chunk.setFont(fonts.of(around));
      chunks.add(chunk);
      atStart = false;
      blank = false;
      if (isLine(svg)) {
        newLine();
      }
    } catch (BadElementException impossible) {
      throw new IllegalStateException("A drawing is an image", impossible);
    }
  }

  /** White space counts once, and not where a line begins. */
  private void text(String text, Element element) {
    StringBuilder bare = new StringBuilder();
    for (char sign : text.toCharArray()) {
      boolean space = sign == ' ' || sign == '\n' || sign == '\t' || sign == '\r';
      if (!space || !blank && !(atStart && bare.isEmpty())) {
        bare.append(space ? ' ' : sign);
      }
      blank = space && (blank || !atStart || !bare.isEmpty());
    }
    if (!bare.isEmpty()) {
      chunks.add(fonts.chunk(bare.toString(), element));
      atStart = false;
    }
  }

  private void newLine() {
    if (!atStart) {
      chunks.add(fonts.newLine(around));
      atStart = true;
      blank = false;
    }
  }

  private void trim() {
    while (!chunks.isEmpty() && Fonts.isNewLine(chunks.get(chunks.size() - 1))) {
      chunks.remove(chunks.size() - 1);
    }
  }
}
