package org.zonemark.source.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.zonemark.source.Allowance;
import org.zonemark.source.Fault;
import org.zonemark.source.RefusedFile;
import org.zonemark.source.Sheet;

/**
 * Reads the cells of an OpenDocument spreadsheet (.ods; ISO/IEC 26300): what each sheet shows, with
 * all stored digits. The file holds both, the number and the text that is shown of it, so that no
 * number format has to be followed.
 */
public final class OpenDocument {

  private static final String CONTENT = "content.xml";
  private static final String MANIFEST = "META-INF/manifest.xml";

  /** By how many digits a format may shorten a number: commas behind it stand for thousands. */
  private static final int[] SCALES = {0, 3, 6, 9};

  private final Predicate<String> wanted;
  private final Allowance allowance;
  private final List<Fault> faults;
  private final List<Sheet> sheets = new ArrayList<>();
  private final Set<String> hiddenSheets = new HashSet<>();
  private final DocumentText text = new DocumentText();

  private OpenDocument(Predicate<String> wanted, Allowance allowance, List<Fault> faults) {
    this.wanted = wanted;
    this.allowance = allowance;
    this.faults = faults;
  }

  /** The grids of the sheets whose name is wanted. */
  public static List<Sheet> read(
      byte[] bytes, Predicate<String> wanted, Allowance allowance, List<Fault> faults)
      throws IOException {
    try (ZippedParts parts = new ZippedParts(bytes, allowance)) {
      if (parts.has(MANIFEST) && parts.read(MANIFEST, OpenDocument::isEncrypted)) {
        throw new RefusedFile("encrypted_file", CONTENT, "");
      }
      return parts.read(CONTENT, new OpenDocument(wanted, allowance, faults)::document);
    }
  }

  private static boolean isEncrypted(XMLStreamReader xml) throws XMLStreamException {
    boolean encrypted = false;
    while (xml.hasNext()) {
      encrypted |=
          ZippedParts.next(xml) == XMLStreamConstants.START_ELEMENT
              && xml.getLocalName().equals("encryption-data");
    }
    return encrypted;
  }

  private List<Sheet> document(XMLStreamReader xml) throws XMLStreamException, IOException {
    String style = "";
    while (xml.hasNext()) {
      if (ZippedParts.next(xml) != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "style" -> style = ZippedParts.attribute(xml, "name");
        case "table-properties" -> {
          if (ZippedParts.attribute(xml, "display").equals("false")) {
            hiddenSheets.add(style);
          }
        }
        case "text-properties" -> text.style(style, xml);
        case "table" -> {
          if (wanted.test(ZippedParts.attribute(xml, "name"))) {
            new Table(ZippedParts.attribute(xml, "name")).read(xml);
          } else {
            RichText.skip(xml);
          }
        }
        default -> {}
      }
    }
    return sheets;
  }

  /** How often something stands, or over how many cells it is merged; once where it is not said. */
  private static int times(XMLStreamReader xml, String name) {
    String said = ZippedParts.attribute(xml, name);
    return said.matches("[1-9]\\d{0,6}") ? Integer.parseInt(said) : 1;
  }

  private static boolean isHidden(XMLStreamReader xml) {
    return ZippedParts.attribute(xml, "visibility").matches("collapse|filter");
  }

  /** One sheet, as far as it is read. */
  private final class Table {
    private final GrowingSheet sheet;
    private int row = 1;
    private int columns = 1;

    Table(String name) {
      this.sheet = new GrowingSheet(name, allowance.sheet());
    }

    void read(XMLStreamReader xml) throws XMLStreamException, IOException {
      boolean hidden = hiddenSheets.contains(ZippedParts.attribute(xml, "style-name"));
      for (int event = ZippedParts.next(xml);
          event != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("table");
          event = ZippedParts.next(xml)) {
        if (event != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        switch (xml.getLocalName()) {
          case "table-column" -> column(xml);
          case "table-row" -> row(xml);
          // Drawings lie beside the cells; groups and headers of rows lie around them.
          case "shapes", "forms", "named-expressions" -> RichText.skip(xml);
          default -> {}
        }
      }
      sheets.add(sheet.done(hidden, faults));
    }

    private void column(XMLStreamReader xml) {
      int next = columns + times(xml, "number-columns-repeated");
      if (isHidden(xml)) {
        sheet.hideColumns(columns, next - 1);
      }
      columns = next;
    }

    private void row(XMLStreamReader xml) throws XMLStreamException, IOException {
      int times = times(xml, "number-rows-repeated");
      boolean hidden = isHidden(xml);
      List<String> texts = new ArrayList<>();
      int blanks = 0;
      while (ZippedParts.next(xml) != XMLStreamConstants.END_ELEMENT) {
        if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        int across = times(xml, "number-columns-repeated");
        String text = cell(xml, texts.size() + blanks + 1);
        if (text.isEmpty()) {
          // A sheet ends in a cell that stands for all blank ones behind it.
          blanks += across;
          continue;
        }
        sheet.cells.fits(row, texts.size() + blanks + across);
        texts.addAll(Collections.nCopies(blanks, ""));
        texts.addAll(Collections.nCopies(across, sheet.cells.text(text)));
        blanks = 0;
      }
      for (int each = 0; each < times && !texts.isEmpty(); each++) {
        sheet.add(row + each, texts, hidden);
      }
      row += times;
    }

    private String cell(XMLStreamReader xml, int column) throws XMLStreamException {
      int down = times(xml, "number-rows-spanned");
      int across = times(xml, "number-columns-spanned");
      if (down > 1 || across > 1) {
        sheet.add(new Sheet.Merge(row, column, row + down - 1, column + across - 1));
      }
      String type = ZippedParts.attribute(xml, "value-type");
      String value = ZippedParts.attribute(xml, "value");
      String formula = ZippedParts.attribute(xml, "formula");
      String shown = text.of(xml);
      // The value of a formula may be an empty text, and no empty number.
      boolean open = shown.isBlank() && value.isBlank() && !type.equals("string");
      if (!formula.isEmpty() && open) {
        return sheet.doubts.withoutValue(row, column, formula.replaceFirst("^\\w+:", ""));
      }
      boolean number = !value.isEmpty() && type.matches("float|currency|percentage");
      return number ? number(value, shown, type.equals("percentage"), column) : shown;
    }

    /** All stored digits where they are what is shown, and else what is shown. */
    private String number(String value, String shown, boolean percentage, int column) {
      if (shown.isBlank()) {
        return sheet.doubts.shown(row, column, value, new ShownNumber("", false));
      }
      String sign = percentage && shown.endsWith("%") ? "%" : "";
      try {
        BigDecimal stored = new BigDecimal(value).movePointRight(sign.isEmpty() ? 0 : 2);
        String digits = shown.substring(0, shown.length() - sign.length()).replace(",", "");
        BigDecimal printed = new BigDecimal(digits.strip());
        for (int thousands : SCALES) {
          BigDecimal scaled = stored.movePointLeft(thousands);
          if (isRounded(scaled, printed)) {
            return plain(scaled, printed.scale()) + sign;
          }
        }
        boolean hidesSign = stored.signum() < 0 && isRounded(stored.negate(), printed);
        return sheet.doubts.shown(row, column, value, new ShownNumber(shown, !hidesSign));
      } catch (NumberFormatException inWords) {
        return shown;
      }
    }

    private static boolean isRounded(BigDecimal stored, BigDecimal printed) {
      BigDecimal step = BigDecimal.ONE.movePointLeft(printed.scale());
      return stored.subtract(printed).abs().compareTo(step) < 0;
    }

    /** All digits, and the zeros that are shown behind them. */
    private static String plain(BigDecimal number, int decimals) {
      BigDecimal digits = number.stripTrailingZeros();
      return digits.setScale(Math.max(digits.scale(), Math.max(decimals, 0))).toPlainString();
    }
  }
}
