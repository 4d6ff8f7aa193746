package org.zonemark.report.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;

/**
 * A workbook without the clock: its parts and properties bear a given day. Bars behind numbers are
 * put in on the way, since the library that writes the workbook has none.
 */
final class DatedArchive {

  /** Archives know no earlier day. */
  private static final LocalDate FIRST = LocalDate.of(1980, 1, 1);

  /** The level that the library has by itself; at 6 it takes twice the time to save a tenth. */
  private static final int LEVEL = 4;

  private static final String PROPERTIES = "docProps/core.xml";

  private static final Pattern AFTER = Pattern.compile("<dataValidations|<hyperlinks|<pageMargins");

  private static final String BAR =
      "<conditionalFormatting sqref=\"%1$s\"><cfRule type=\"dataBar\" priority=\"%2$d\"><dataBar>"
          + "<cfvo type=\"min\"/><cfvo type=\"max\"/><color rgb=\"FFB7CBDF\"/></dataBar><extLst>"
          + "<ext xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\""
          + " uri=\"{B025F937-C7B1-47D3-B67F-A62EFF666E3E}\"><x14:id>%3$s</x14:id></ext></extLst>"
          + "</cfRule></conditionalFormatting>";

  /** What the first form of a bar cannot say: it starts at zero, and goes left below it. */
  private static final String FROM_ZERO =
      "<x14:conditionalFormatting xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\">"
          + "<x14:cfRule type=\"dataBar\" id=\"%3$s\"><x14:dataBar minLength=\"0\" maxLength=\"100\""
          + " gradient=\"0\"><x14:cfvo type=\"autoMin\"/><x14:cfvo type=\"autoMax\"/>"
          + "<x14:negativeFillColor rgb=\"FFEBC4A8\"/><x14:axisColor rgb=\"FF8A94A3\"/>"
          + "</x14:dataBar></x14:cfRule><xm:sqref>%1$s</xm:sqref></x14:conditionalFormatting>";

  private static final String EXTENSIONS =
      "<extLst><ext xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\""
          + " uri=\"{78C0D931-6437-407d-A8EE-F0AAD7539E65}\"><x14:conditionalFormattings>%s"
          + "</x14:conditionalFormattings></ext></extLst>";

  private static final String ID = "{7A6F6E65-6D61-726B-0000-%012X}";

  private DatedArchive() {}

  /** A workbook to be written, which {@link #of} packs again: it is packed fast, not well. */
  static Workbook workbook(OutputStream bytes) {
    Workbook workbook = new Workbook(bytes, "Zonemark", null);
    workbook.setCompressionLevel(Deflater.BEST_SPEED);
    return workbook;
  }

  static byte[] of(byte[] archive, LocalDate day) {
    return of(archive, day, Map.of());
  }

  /**
   * The workbook with its day.
   *
   * @param bars name of a part to the cells there behind which bars lie
   */
  static byte[] of(byte[] archive, LocalDate day, Map<String, List<String>> bars) {
    LocalDate shown = day.isBefore(FIRST) ? FIRST : day;
    LocalDateTime time = shown.atStartOfDay();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(archive.length);
    // The lengths before the parts are not right; those in the directory at the end are.
    try (ZipFile in = ZipFile.builder().setByteArray(archive).get();
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.setLevel(LEVEL);
      for (ZipArchiveEntry part : Collections.list(in.getEntriesInPhysicalOrder())) {
        ZipEntry dated = new ZipEntry(part.getName());
        dated.setTimeLocal(time);
        out.putNextEntry(dated);
        byte[] content = in.getInputStream(part).readAllBytes();
        write(
            part.getName().equals(PROPERTIES) ? dated(content, shown) : content,
            bars.getOrDefault(part.getName(), List.of()),
            out);
        out.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /**
   * Writes a part; rules of format stand after the rows and before links and what is said of the
   * print. A sheet may be long, so that its bytes are looked at as they are and never copied twice.
   */
  private static void write(byte[] part, List<String> places, OutputStream out) throws IOException {
    if (places.isEmpty()) {
      out.write(part);
      return;
    }
    String text = new String(part, StandardCharsets.ISO_8859_1);
    Matcher after = AFTER.matcher(text);
    if (!after.find(text.indexOf("</sheetData>"))) {
      throw new IllegalStateException("A sheet says how it is printed");
    }
    StringBuilder rules = new StringBuilder();
    StringBuilder fromZero = new StringBuilder();
    for (int at = 0; at < places.size(); at++) {
      String id = ID.formatted(at + 1);
      rules.append(BAR.formatted(places.get(at), at + 1, id));
      fromZero.append(FROM_ZERO.formatted(places.get(at), at + 1, id));
    }
    int end = text.lastIndexOf("</worksheet>");
    out.write(part, 0, after.start());
    out.write(rules.toString().getBytes(StandardCharsets.UTF_8));
    out.write(part, after.start(), end - after.start());
    out.write(EXTENSIONS.formatted(fromZero).getBytes(StandardCharsets.UTF_8));
    out.write(part, end, part.length - end);
  }

  private static byte[] dated(byte[] properties, LocalDate day) {
    return new String(properties, StandardCharsets.UTF_8)
        .replaceAll("(<dcterms:(?:created|modified)[^>]*>)[^<]*", "$1" + day + "T00:00:00Z")
        .getBytes(StandardCharsets.UTF_8);
  }
}
