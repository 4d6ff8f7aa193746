package org.zonemark.report.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * Parts of a report on A4. The page of the report is its source, so that a PDF never says anything
 * else. The same page, parts and font give the same bytes.
 */
public final class PdfReport {

  private static final Pattern PREFIX = Pattern.compile("/[A-Z]{6}\\+");

  private static final float SIDE = 34;
  private static final float TOP = 30;
  private static final float BOTTOM = 38;
  private static final float FOOT = 20;
  private static final float SIZE = 7;

  private final org.jsoup.nodes.Document page;
  private final StyleSheet style;
  private final FontFile font;

  /**
   * A printer of one report.
   *
   * @param html the first file of the report, then those with pages of zones
   */
  public PdfReport(List<String> html, FontFile font) {
    this.page = Jsoup.parse(html.get(0));
    for (String file : html.subList(1, html.size())) {
      Jsoup.parse(file).select("section.zone").forEach(page.body()::appendChild);
    }
    this.style = StyleSheet.of(page.selectFirst("style").data());
    this.font = font;
  }

  /** The ids of all parts of zones, in the order of the page. */
  public List<String> zones() {
    return page.select("section.zone").eachAttr("id");
  }

  /** Whether the page has a part. */
  public boolean has(String part) {
    return page.getElementById(part) != null;
  }

  /**
   * The PDF.
   *
   * @param parts ids of parts of the page, each of which begins a page
   * @param day the day that the file bears
   */
  public byte[] of(List<String> parts, LocalDate day) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4, SIDE, SIDE, TOP, BOTTOM);
    PdfWriter writer = PdfWriter.getInstance(document, bytes);
    dated(writer, parts, day);
    Fonts fonts = new Fonts(style, font);
    writer.setPageEvent(new Foot(fonts));
    document.addTitle(page.title());
    document.open();
    Blocks blocks = new Blocks(document, style, fonts, new Drawing(style, fonts.base(), writer));
    boolean first = true;
    for (String part : parts) {
      org.jsoup.nodes.Element section = page.getElementById(part);
      if (first && !section.hasClass("zone")) {
        blocks.inside(page.selectFirst("header"));
      }
      if (!first) {
        document.newPage();
      }
      first = false;
      new PdfOutline(
          writer.getRootOutline(),
          new PdfDestination(PdfDestination.FITH, document.top()),
          section.selectFirst("h2").text());
      blocks.inside(section);
    }
    document.close();
    return withoutChance(bytes.toByteArray());
  }

  /** The library names the part of the font that is embedded by chance; the name is as long. */
  private static byte[] withoutChance(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    return PREFIX.matcher(text).replaceAll("/ZONEMK+").getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Neither the clock nor chance enters the file. */
  private void dated(PdfWriter writer, List<String> parts, LocalDate day) {
    GregorianCalendar date = GregorianCalendar.from(day.atStartOfDay(java.time.ZoneOffset.UTC));
    writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(date));
    writer.getInfo().put(PdfName.MODDATE, new PdfDate(date));
    byte[] named = (page.title() + parts + day).getBytes(StandardCharsets.UTF_8);
    String id = UUID.nameUUIDFromBytes(named).toString().replace("-", "");
    writer
        .getInfo()
        .put(PdfName.FILEID, new com.lowagie.text.pdf.PdfLiteral("[<" + id + "><" + id + ">]"));
  }

  /** At the foot of each page: whose report it is, and which page of how many. */
  private final class Foot extends PdfPageEventHelper {
    private final Fonts fonts;
    private final org.jsoup.nodes.Element facts;
    private PdfTemplate total;

    Foot(Fonts fonts) {
      this.fonts = fonts;
      this.facts = page.selectFirst("header .facts");
    }

    private com.lowagie.text.Chunk small(String text) {
      com.lowagie.text.Chunk chunk = fonts.chunk(text, facts);
      chunk.getFont().setSize(SIZE);
      return chunk;
    }

    @Override
    public void onOpenDocument(PdfWriter writer, Document document) {
      total = writer.getDirectContent().createTemplate(30, 12);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
      List<String> told = facts.select("li").eachText();
      String left = page.title() + " · " + String.join(" · ", told.subList(0, told.size() - 1));
      String number = writer.getPageNumber() + " / ";
      ColumnText.showTextAligned(
          writer.getDirectContent(),
          Element.ALIGN_LEFT,
          new Phrase(small(left)),
          document.left(),
          FOOT,
          0);
      float at = document.right() - fonts.base().getWidthPoint("000 / 000", SIZE);
      ColumnText.showTextAligned(
          writer.getDirectContent(), Element.ALIGN_LEFT, new Phrase(small(number)), at, FOOT, 0);
      writer
          .getDirectContent()
          .addTemplate(total, at + fonts.base().getWidthPoint(number, SIZE), FOOT);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
      ColumnText.showTextAligned(
          total,
          Element.ALIGN_LEFT,
          new Phrase(small(Integer.toString(writer.getPageNumber() - 1))),
          0,
          0,
          0);
    }
  }
}
