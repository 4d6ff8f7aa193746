package org.zonemark.report.pdf;

import com.lowagie.text.BadElementException;
import com.lowagie.text.Image;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** A drawing of the page as lines and areas of a PDF. It knows the shapes that the page draws. */
final class Drawing {

  private static final Pattern STEP = Pattern.compile("([Mlm]?) ?(-?[0-9.]+) ?(-?[0-9.]+)");

  /** The height of a small drawing in a row of a table. */
  private static final float ROW = 13;

  private final Map<String, BiConsumer<Element, PdfContentByte>> shapes =
      Map.of(
          "line", this::line,
          "rect", this::rect,
          "circle", this::circle,
          "polyline", this::polyline,
          "path", this::path,
          "text", this::text);

  private final StyleSheet style;
  private final BaseFont font;
  private final PdfWriter writer;
  private float height;

  Drawing(StyleSheet style, BaseFont font, PdfWriter writer) {
    this.style = style;
    this.font = font;
    this.writer = writer;
  }

  /** The drawing, no wider than there is room. */
  Image of(Element svg, float room) throws BadElementException {
    float[] box = box(svg);
    PdfTemplate template = writer.getDirectContent().createTemplate(box[0], box[1]);
    height = box[1];
    for (Element shape : svg.select("line,rect,circle,polyline,path,text")) {
      template.saveState();
      shapes.get(shape.normalName()).accept(shape, template);
      template.restoreState();
    }
    Image image = Image.getInstance(template);
    float width = style.points(svg, "width", svg.hasClass("bar") ? room / 2 : box[0] * 0.75f);
    float high = style.points(svg, "height", svg.hasClass("bar") ? 5 : width * box[1] / box[0]);
    boolean small = svg.closest("td") != null && !svg.hasClass("tp");
    float scale = Math.min(1, Math.min(room / width, small ? ROW / high : 1));
    image.scaleAbsolute(width * scale, high * scale);
    return image;
  }

  private float[] box(Element svg) {
    String[] box = svg.attr("viewBox").split(" ");
    return box.length == 4
        ? new float[] {Float.parseFloat(box[2]), Float.parseFloat(box[3])}
        : new float[] {
          style.points(svg, "width", 90) / 0.75f, style.points(svg, "height", 18) / 0.75f
        };
  }

  private static float number(Element shape, String name) {
    String value = shape.attr(name);
    return value.isEmpty() ? 0 : Float.parseFloat(value);
  }

  private void line(Element shape, PdfContentByte page) {
    page.moveTo(number(shape, "x1"), height - number(shape, "y1"));
    page.lineTo(number(shape, "x2"), height - number(shape, "y2"));
    paint(shape, page);
  }

  private void rect(Element shape, PdfContentByte page) {
    float high = number(shape, "height");
    page.rectangle(
        number(shape, "x"), height - number(shape, "y") - high, number(shape, "width"), high);
    paint(shape, page);
  }

  private void circle(Element shape, PdfContentByte page) {
    page.circle(number(shape, "cx"), height - number(shape, "cy"), number(shape, "r"));
    paint(shape, page);
  }

  private void polyline(Element shape, PdfContentByte page) {
    boolean first = true;
    for (String place : shape.attr("points").split(" ")) {
      String[] at = place.split(",");
      if (first) {
        page.moveTo(Float.parseFloat(at[0]), height - Float.parseFloat(at[1]));
      } else {
        page.lineTo(Float.parseFloat(at[0]), height - Float.parseFloat(at[1]));
      }
      first = false;
    }
    paint(shape, page);
  }

  /**
   * Absolute moves, then relative lines and moves; a step without a letter is as the one before.
   */
  private void path(Element shape, PdfContentByte page) {
    Matcher step = STEP.matcher(shape.attr("d"));
    String kind = "";
    float x = 0;
    float y = 0;
    while (step.find()) {
      kind = step.group(1).isEmpty() ? kind : step.group(1);
      boolean absolute = kind.equals("M");
      x = Float.parseFloat(step.group(2)) + (absolute ? 0 : x);
      y = Float.parseFloat(step.group(3)) + (absolute ? 0 : y);
      if (kind.equals("l")) {
        page.lineTo(x, height - y);
      } else {
        page.moveTo(x, height - y);
      }
    }
    paint(shape, page);
  }

  private void text(Element shape, PdfContentByte page) {
    float size = style.points(shape, "font-size", 7) / 0.75f;
    String anchor = style.value(shape, "text-anchor", "start");
    int align =
        anchor.equals("end")
            ? PdfContentByte.ALIGN_RIGHT
            : anchor.equals("middle") ? PdfContentByte.ALIGN_CENTER : PdfContentByte.ALIGN_LEFT;
    page.setColorFill(Fonts.colour(style.value(shape, "fill", "#000000")));
    page.beginText();
    page.setFontAndSize(font, size);
    page.showTextAligned(align, shape.text(), number(shape, "x"), height - number(shape, "y"), 0);
    page.endText();
  }

  private void paint(Element shape, PdfContentByte page) {
    String fill = style.value(shape, "fill", "none");
    String stroke = style.value(shape, "stroke", "none");
    boolean filled = !fill.equals("none") && !shape.normalName().equals("line");
    boolean stroked = !stroke.equals("none");
    if (stroked) {
      Color colour = Fonts.colour(stroke);
      page.setColorStroke(colour);
      page.setLineWidth(Float.parseFloat(style.value(shape, "stroke-width", "1")));
      String dashes = style.value(shape, "stroke-dasharray", "none");
      if (!dashes.equals("none")) {
        String[] parts = dashes.split(" ");
        page.setLineDash(Float.parseFloat(parts[0]), Float.parseFloat(parts[1]), 0);
      }
    }
    if (filled) {
      page.setColorFill(Fonts.colour(fill));
    }
    if (filled && stroked) {
      page.fillStroke();
    } else if (filled) {
      page.fill();
    } else if (stroked) {
      page.stroke();
    } else {
      page.newPath();
    }
  }
}
