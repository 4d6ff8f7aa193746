package org.zonemark.report.chart;

import java.util.List;

/**
 * A drawing. Every shape has a class that the style sheet paints. Places are rounded to whole
 * units, so that the same numbers give the same text everywhere, and little of it: a report has
 * thousands of drawings.
 */
final class Svg {

  /** A place in the drawing; y grows downwards. */
  record Place(double x, double y) {}

  private final StringBuilder text = new StringBuilder();

  /**
   * An empty drawing beside a text that says the same; the style sheet says how large it is.
   *
   * @param kind which drawing it is, for the style sheet
   */
  Svg(String kind) {
    text.append("<svg class=\"").append(kind).append("\">");
  }

  /** The same, drawn smaller where the style sheet gives it less room. */
  Svg(String kind, int width, int height) {
    text.append("<svg class=\"").append(kind).append("\" viewBox=\"0 0 ").append(width);
    text.append(' ').append(height).append("\">");
  }

  /**
   * An empty drawing that grows with the page.
   *
   * @param words what it shows, read aloud to those who do not see it
   */
  Svg(String kind, int width, int height, String words) {
    text.append("<svg class=\"").append(kind).append("\" viewBox=\"0 0 ").append(width);
    text.append(' ').append(height).append("\" width=\"").append(width);
    text.append("\" role=\"img\" aria-label=\"").append(escaped(words)).append("\">");
  }

  Svg line(String kind, double x1, double y1, double x2, double y2) {
    return path(kind, List.of(new Place(x1, y1), new Place(x2, y2)));
  }

  Svg rect(String kind, double x, double y, double width, double height) {
    return shape("rect", kind, "x", x, "y", y, "width", width, "height", height);
  }

  Svg dot(String kind, double x, double y, double radius) {
    return shape("circle", kind, "cx", x, "cy", y, "r", radius);
  }

  /** A line through places; none through fewer than two. Steps are shorter to tell than places. */
  Svg path(String kind, List<Place> places) {
    if (places.size() > 1) {
      long x = Math.round(places.get(0).x());
      long y = Math.round(places.get(0).y());
      text.append("<path").append(classOf(kind)).append(" d=\"M").append(x).append(' ').append(y);
      for (int at = 1; at < places.size(); at++) {
        long right = Math.round(places.get(at).x()) - x;
        long down = Math.round(places.get(at).y()) - y;
        text.append(at == 1 ? "l" : right < 0 ? "" : " ").append(right);
        text.append(down < 0 ? "" : " ").append(down);
        x += right;
        y += down;
      }
      text.append("\"/>");
    }
    return this;
  }

  /** A cross: drawn where a dot could be mistaken for a value reached. */
  Svg cross(String kind, double x, double y, double size) {
    text.append("<path").append(classOf(kind)).append(" d=\"M").append(number(x - size));
    text.append(' ').append(number(y - size)).append('l').append(number(2 * size)).append(' ');
    text.append(number(2 * size)).append("m0 ").append(number(-2 * size)).append('l');
    text.append(number(-2 * size)).append(' ').append(number(2 * size)).append("\"/>");
    return this;
  }

  /** A word; kind says also where it is anchored: start, middle (m) or end (e). */
  Svg word(String kind, double x, double y, String word) {
    text.append("<text").append(classOf(kind)).append(" x=\"").append(number(x));
    text.append("\" y=\"").append(number(y)).append("\">").append(escaped(word)).append("</text>");
    return this;
  }

  String end() {
    return text + "</svg>";
  }

  private Svg shape(String shape, String kind, Object... attributes) {
    text.append('<').append(shape).append(classOf(kind));
    for (int at = 0; at < attributes.length; at += 2) {
      text.append(' ').append(attributes[at]).append("=\"");
      text.append(number((Double) attributes[at + 1])).append('"');
    }
    text.append("/>");
    return this;
  }

  private static String classOf(String kind) {
    return kind.isEmpty() ? "" : " class=\"" + kind + "\"";
  }

  private static String number(double value) {
    return Long.toString(Math.round(value));
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
