package org.zonemark.source.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.zonemark.source.RaisedText;
import org.zonemark.source.RefusedFile;
import org.zonemark.source.VisibleText;

/**
 * A text of a workbook that may be made of runs in several fonts: raised and lowered runs stay
 * such, what is struck through or a guide to pronunciation is no part of it.
 */
final class RichText {

  /** How workbooks write signs that XML cannot hold. */
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /** A cell holds at most 32,767 letters. */
  private static final int LENGTH_MAX = 1 << 20;

  private RichText() {}

  /** The text of the element at which the reader stands ({@code si} or {@code is}), to its end. */
  static String of(XMLStreamReader xml) throws XMLStreamException {
    String end = xml.getLocalName();
    // Most texts are of one run, which needs no copy.
    String text = "";
    StringBuilder whole = null;
    String height = "";
    boolean isStruck = false;
    int event = ZippedParts.next(xml);
    while (event != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals(end)) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "r" -> {
            height = "";
            isStruck = false;
          }
          case "vertAlign" -> height = String.valueOf(xml.getAttributeValue(null, "val"));
          case "strike" -> isStruck = isOn(xml.getAttributeValue(null, "val"));
          case "rPh" -> skip(xml);
          case "t" -> {
            String run = isStruck ? skipped(xml) : atHeight(xml.getElementText(), height);
            if (text.isEmpty() && whole == null) {
              text = run;
            } else {
              whole = whole == null ? new StringBuilder(text) : whole;
              append(run, whole);
            }
          }
          default -> {}
        }
      }
      event = ZippedParts.next(xml);
    }
    return VisibleText.of(unescaped(whole == null ? text : whole.toString()));
  }

  private static void append(String run, StringBuilder whole) throws XMLStreamException {
    whole.append(run);
    if (whole.length() > LENGTH_MAX) {
      throw new XMLStreamException(
          new RefusedFile("too_large", "> " + LENGTH_MAX + " letters in one cell", "32767"));
    }
  }

  static String atHeight(String run, String height) {
    return switch (height) {
      case "superscript" -> RaisedText.raised(run);
      case "subscript" -> RaisedText.lowered(run);
      default -> run;
    };
  }

  private static boolean isOn(String value) {
    return value == null || value.equals("1") || value.equals("true") || value.equals("on");
  }

  private static String skipped(XMLStreamReader xml) throws XMLStreamException {
    xml.getElementText();
    return "";
  }

  /** Passes over the element at which the reader stands, with all in it. */
  static void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = ZippedParts.next(xml);
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher escape = ESCAPE.matcher(text);
    return escape.replaceAll(
        found ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }
}
