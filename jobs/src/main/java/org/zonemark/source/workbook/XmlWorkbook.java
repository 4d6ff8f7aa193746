package org.zonemark.source.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.zonemark.source.Allowance;
import org.zonemark.source.Fault;
import org.zonemark.source.Sheet;
import org.zonemark.source.VisibleText;

/** Reads the cells of an XML Spreadsheet 2003: what each sheet shows, with all stored digits. */
public final class XmlWorkbook {

  /** Formats that are named by words. */
  private static final Map<String, Integer> NAMED =
      Map.ofEntries(
          Map.entry("Percent", 10),
          Map.entry("Fixed", 2),
          Map.entry("Standard", 4),
          Map.entry("Currency", 7),
          Map.entry("Short Date", 14),
          Map.entry("Long Date", 31),
          Map.entry("Medium Date", 15),
          Map.entry("General Date", 22),
          Map.entry("Short Time", 20),
          Map.entry("Long Time", 21),
          Map.entry("Medium Time", 18));

  private final Predicate<String> wanted;
  private final Allowance allowance;
  private final List<Fault> faults;
  private final List<Sheet> sheets = new ArrayList<>();
  private final Map<String, NumberFormat> formats = new HashMap<>();

  private XmlWorkbook(Predicate<String> wanted, Allowance allowance, List<Fault> faults) {
    this.wanted = wanted;
    this.allowance = allowance;
    this.faults = faults;
  }

  /** The grids of the sheets whose name is wanted. */
  public static List<Sheet> read(
      byte[] bytes, Predicate<String> wanted, Allowance allowance, List<Fault> faults)
      throws IOException {
    XmlWorkbook workbook = new XmlWorkbook(wanted, allowance, faults);
    return ZippedParts.parse(
        allowance.markup(new ByteArrayInputStream(bytes)), "Workbook", workbook::book);
  }

  private List<Sheet> book(XMLStreamReader xml) throws XMLStreamException, IOException {
    String style = "";
    while (xml.hasNext()) {
      if (ZippedParts.next(xml) != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "Style" -> style = ZippedParts.attribute(xml, "ID");
        case "NumberFormat" -> {
          String code = ZippedParts.attribute(xml, "Format");
          formats.put(
              style,
              NAMED.containsKey(code)
                  ? NumberFormat.builtIn(NAMED.get(code))
                  : NumberFormat.of(code.startsWith("General") ? "General" : code));
        }
        case "Worksheet" -> {
          String name = ZippedParts.attribute(xml, "Name");
          if (wanted.test(name)) {
            new Table(name).read(xml);
          } else {
            RichText.skip(xml);
          }
        }
        default -> {}
      }
    }
    return sheets;
  }

  private static int number(XMLStreamReader xml, String name, int otherwise) {
    String text = ZippedParts.attribute(xml, name);
    return text.matches("\\d{1,7}") ? Integer.parseInt(text) : otherwise;
  }

  /** One sheet, as far as it is read. */
  private final class Table {
    private final GrowingSheet sheet;
    private boolean isHidden;
    private int row;
    private int column;

    Table(String name) {
      this.sheet = new GrowingSheet(name, allowance.sheet());
    }

    void read(XMLStreamReader xml) throws XMLStreamException, IOException {
      for (int event = ZippedParts.next(xml);
          !ends(xml, event, "Worksheet");
          event = ZippedParts.next(xml)) {
        if (event != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        switch (xml.getLocalName()) {
          case "Row" -> row(xml);
          case "Column" -> column(xml);
          case "Visible" -> isHidden = !xml.getElementText().strip().equals("SheetVisible");
          default -> {}
        }
      }
      sheets.add(sheet.done(isHidden, faults));
    }

    private static boolean ends(XMLStreamReader xml, int event, String element) {
      return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
    }

    private void column(XMLStreamReader xml) {
      column = number(xml, "Index", column + 1);
      int last = column + number(xml, "Span", 0);
      if (ZippedParts.attribute(xml, "Hidden").equals("1")) {
        sheet.hideColumns(column, last);
      }
      column = last;
    }

    private void row(XMLStreamReader xml) throws XMLStreamException, IOException {
      row = number(xml, "Index", row + 1);
      int last = row + number(xml, "Span", 0);
      boolean isRowHidden = ZippedParts.attribute(xml, "Hidden").equals("1");
      List<String> texts = new ArrayList<>();
      for (int event = ZippedParts.next(xml);
          !ends(xml, event, "Row");
          event = ZippedParts.next(xml)) {
        if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Cell")) {
          cell(xml, texts);
        }
      }
      sheet.add(row, texts, isRowHidden);
      row = last;
    }

    private void cell(XMLStreamReader xml, List<String> texts)
        throws XMLStreamException, IOException {
      int at = number(xml, "Index", texts.size() + 1);
      int across = number(xml, "MergeAcross", 0);
      int down = number(xml, "MergeDown", 0);
      NumberFormat format =
          formats.getOrDefault(ZippedParts.attribute(xml, "StyleID"), NumberFormat.GENERAL);
      String formula = ZippedParts.attribute(xml, "Formula");
      String text = null;
      boolean open = !formula.isEmpty();
      for (int event = ZippedParts.next(xml);
          !ends(xml, event, "Cell");
          event = ZippedParts.next(xml)) {
        if (event == XMLStreamConstants.START_ELEMENT) {
          if (xml.getLocalName().equals("Data")) {
            boolean words = ZippedParts.attribute(xml, "Type").equals("String");
            text = data(xml, format, at);
            // The value of a formula may be an empty text, and no empty number.
            open &= text.isBlank() && !words;
          } else {
            RichText.skip(xml);
          }
        }
      }
      if (open) {
        text = sheet.doubts.withoutValue(row, at, formula);
      }
      sheet.cells.fits(row, at + across);
      while (texts.size() < at + across) {
        texts.add("");
      }
      texts.set(at - 1, text == null ? "" : sheet.cells.text(text));
      if (across > 0 || down > 0) {
        sheet.add(new Sheet.Merge(row, at, row + down, at + across));
      }
    }

    /** The text of a cell; a rich one has marks of HTML inside. */
    private String data(XMLStreamReader xml, NumberFormat format, int at)
        throws XMLStreamException {
      String type = ZippedParts.attribute(xml, "Type");
      StringBuilder text = new StringBuilder();
      String height = "";
      for (int event = ZippedParts.next(xml);
          !ends(xml, event, "Data");
          event = ZippedParts.next(xml)) {
        if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
          text.append(RichText.atHeight(xml.getText(), height));
        } else if (event == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "Sup" -> height = "superscript";
            case "Sub" -> height = "subscript";
            case "S" -> RichText.skip(xml);
            default -> {}
          }
        } else if (ends(xml, event, "Sup") || ends(xml, event, "Sub")) {
          height = "";
        }
      }
      String stored = text.toString();
      return switch (type) {
        case "Number" ->
            format.leaves(stored)
                ? stored
                : sheet.doubts.shown(row, at, stored, format.shown(stored, false));
        case "DateTime" -> SheetXml.day(stored, format);
        case "Boolean" -> stored.equals("1") ? "TRUE" : "FALSE";
        default -> VisibleText.of(stored);
      };
    }
  }
}
