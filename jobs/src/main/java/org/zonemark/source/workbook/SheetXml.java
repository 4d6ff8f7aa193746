package org.zonemark.source.workbook;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.zonemark.source.Allowance;
import org.zonemark.source.Cell;
import org.zonemark.source.Fault;
import org.zonemark.source.RefusedFile;
import org.zonemark.source.Sheet;
import org.zonemark.source.VisibleText;

/**
 * Reads the part of a workbook that holds one sheet: each cell with what the sheet shows of it. A
 * row or cell without a reference follows the one before it.
 */
final class SheetXml {

  private static final Pattern AREA =
      Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

  private final WorkbookIndex book;
  private final GrowingSheet sheet;

  private final List<String> texts = new ArrayList<>();
  private int row;

  private SheetXml(WorkbookIndex book, GrowingSheet sheet) {
    this.book = book;
    this.sheet = sheet;
  }

  /** The grid of a sheet; what a cell shows and does not hold is a fault. */
  static Sheet read(
      WorkbookIndex.Entry sheet,
      XMLStreamReader xml,
      WorkbookIndex book,
      Allowance.Counter cells,
      List<Fault> faults)
      throws XMLStreamException, IOException {
    SheetXml reader = new SheetXml(book, new GrowingSheet(sheet.name(), cells));
    reader.read(xml);
    return reader.sheet.done(sheet.isHidden(), faults);
  }

  private void read(XMLStreamReader xml) throws XMLStreamException, IOException {
    while (xml.hasNext()) {
      if (ZippedParts.next(xml) == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "row" -> row(xml);
          case "mergeCell" -> merge(xml.getAttributeValue(null, "ref"));
          case "col" -> column(xml);
          default -> {}
        }
      }
    }
  }

  private void row(XMLStreamReader xml) throws XMLStreamException, IOException {
    String number = xml.getAttributeValue(null, "r");
    boolean isHidden = ZippedParts.isTrue(xml, "hidden");
    row = number == null ? row + 1 : whole(number);
    boolean isNumbered = number != null;
    texts.clear();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("c")) {
          isNumbered = cell(xml, isNumbered);
        } else {
          RichText.skip(xml);
        }
      }
    }
    sheet.add(row, texts, isHidden);
  }

  private static int whole(String number) throws IOException {
    try {
      return Integer.parseInt(number.strip());
    } catch (NumberFormatException none) {
      throw new IOException("row " + number, none);
    }
  }

  /** Reads a cell; says whether the row's number is known by now. */
  private boolean cell(XMLStreamReader xml, boolean isNumbered)
      throws XMLStreamException, IOException {
    String reference = null;
    String type = "n";
    String style = null;
    for (int at = 0; at < xml.getAttributeCount(); at++) {
      switch (xml.getAttributeLocalName(at)) {
        case "r" -> reference = xml.getAttributeValue(at);
        case "t" -> type = xml.getAttributeValue(at);
        case "s" -> style = xml.getAttributeValue(at);
        default -> {}
      }
    }
    int column = texts.size() + 1;
    if (reference != null) {
      int letters = letters(reference);
      column = letters == 0 ? column : Cell.column(reference.substring(0, letters));
      if (!isNumbered && letters < reference.length()) {
        row = whole(reference.substring(letters));
      }
    }
    sheet.cells.fits(row, column);
    while (texts.size() < column) {
      texts.add("");
    }
    texts.set(column - 1, content(xml, type, style, column));
    return isNumbered || reference != null;
  }

  private static int letters(String reference) throws IOException {
    int letters = 0;
    while (letters < reference.length()
        && reference.charAt(letters) >= 'A'
        && reference.charAt(letters) <= 'Z') {
      letters++;
    }
    if (letters > 3) {
      throw new RefusedFile("too_large", "cell " + reference, "XFD1048576");
    }
    return letters;
  }

  private String content(XMLStreamReader xml, String type, String style, int column)
      throws XMLStreamException, IOException {
    String value = null;
    String formula = null;
    String inline = null;
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "v" -> value = xml.getElementText();
        case "f" -> formula = xml.getElementText();
        case "is" -> inline = RichText.of(xml);
        default -> RichText.skip(xml);
      }
    }
    if (formula != null && isOpen(type, value)) {
      return sheet.doubts.withoutValue(row, column, "=" + formula);
    }
    if (inline != null) {
      return sheet.cells.text(inline);
    }
    return value == null ? "" : shown(type, value, style, column);
  }

  /**
   * Whether a formula has not been calculated: no value is stored, or a zero in a workbook that
   * says that all is to be calculated when it is opened.
   */
  private boolean isOpen(String type, String value) {
    return value == null
        || value.isBlank() && !type.equals("str")
        || book.awaitsCalculation() && value.equals("0");
  }

  private String shown(String type, String value, String style, int column) throws IOException {
    switch (type) {
      case "s":
        return book.string(value);
      case "b":
        return value.strip().equals("1") || value.strip().equals("true") ? "TRUE" : "FALSE";
      case "e":
        return value;
      case "n":
        NumberFormat format = book.format(style);
        return sheet.cells.text(
            format.leaves(value)
                ? value
                : sheet.doubts.shown(row, column, value, format.shown(value, book.since1904())));
      case "d":
        return day(value, book.format(style));
      default:
        return sheet.cells.text(VisibleText.of(RichText.unescaped(value)));
    }
  }

  /** A day as ISO 8601 writes it, which strict workbooks store. */
  static String day(String value, NumberFormat format) {
    try {
      LocalDateTime day =
          LocalDateTime.parse(value.length() == 10 ? value + "T00:00:00" : value.replace("Z", ""));
      return PrintedDate.of(format.isDate() ? format.date() : "yyyy-mm-dd", day);
    } catch (DateTimeParseException none) {
      return value;
    }
  }

  private void merge(String reference) {
    Matcher area = AREA.matcher(String.valueOf(reference));
    if (area.matches()) {
      sheet.add(
          new Sheet.Merge(
              Integer.parseInt(area.group(2)),
              Cell.column(area.group(1)),
              Integer.parseInt(area.group(4)),
              Cell.column(area.group(3))));
    }
  }

  private void column(XMLStreamReader xml) throws IOException {
    String width = xml.getAttributeValue(null, "width");
    boolean isHidden =
        ZippedParts.isTrue(xml, "hidden") || width != null && width.matches("0(\\.0+)?");
    if (isHidden) {
      sheet.hideColumns(
          whole(String.valueOf(xml.getAttributeValue(null, "min"))),
          whole(String.valueOf(xml.getAttributeValue(null, "max"))));
    }
  }
}
