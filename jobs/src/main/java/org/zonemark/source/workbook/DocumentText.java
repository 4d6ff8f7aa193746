package org.zonemark.source.workbook;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.zonemark.source.VisibleText;

/**
 * The text that a cell of an OpenDocument shows: its paragraphs, of which raised and lowered runs
 * stay such; what is struck through, a note on the cell, a drawing in it or a guide to
 * pronunciation is no part of it.
 */
final class DocumentText {

  private static final Set<String> BESIDE =
      Set.of("annotation", "note", "ruby-text", "frame", "custom-shape", "shapes", "table");

  /** By name of a style of text how high it stands. */
  private final Map<String, String> heights = new HashMap<>();

  private final Set<String> struck = new HashSet<>();

  /** Takes what a style says of text; the reader stands at its properties. */
  void style(String name, XMLStreamReader xml) {
    String position = ZippedParts.attribute(xml, "text-position");
    String line = ZippedParts.attribute(xml, "text-line-through-style");
    if (position.startsWith("sub") || position.startsWith("-")) {
      heights.put(name, "subscript");
    } else if (position.startsWith("super") || position.matches("[1-9].*")) {
      heights.put(name, "superscript");
    }
    if (!line.isEmpty() && !line.equals("none")) {
      struck.add(name);
    }
  }

  /** The text of the cell at which the reader stands, to its end. */
  String of(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    Deque<String> spans = new ArrayDeque<>();
    boolean first = true;
    for (int depth = 1; depth > 0; ) {
      int event = ZippedParts.next(xml);
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        if (depth > 0 && xml.getLocalName().equals("span")) {
          spans.pop();
        }
      } else if (event == XMLStreamConstants.CHARACTERS && depth > 1) {
        boolean seen = spans.stream().noneMatch(struck::contains);
        text.append(seen ? RichText.atHeight(xml.getText(), height(spans)) : "");
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        String element = xml.getLocalName();
        if (BESIDE.contains(element)) {
          RichText.skip(xml);
          continue;
        }
        depth++;
        switch (element) {
          case "p" -> {
            text.append(first ? "" : "\n");
            first = false;
          }
          case "span" -> spans.push(ZippedParts.attribute(xml, "style-name"));
          case "s" -> text.append(" ".repeat(blanks(xml)));
          case "tab" -> text.append('\t');
          case "line-break" -> text.append('\n');
          default -> {}
        }
      }
    }
    return VisibleText.of(text.toString());
  }

  private String height(Deque<String> spans) {
    return spans.stream().map(span -> heights.getOrDefault(span, "")).reduce("", String::concat);
  }

  private static int blanks(XMLStreamReader xml) {
    String count = ZippedParts.attribute(xml, "c");
    return count.matches("[1-9]\\d{0,2}") ? Integer.parseInt(count) : 1;
  }
}
