package org.zonemark.source.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.zonemark.source.Allowance;

/**
 * What the sheets of a zipped workbook share: their names and parts, the texts of their cells and
 * the formats of their numbers.
 */
final class WorkbookIndex {

  /**
   * A sheet.
   *
   * @param name its name
   * @param isHidden whether it is shown to nobody
   * @param path its part
   */
  record Entry(String name, boolean isHidden, String path) {}

  private final List<Entry> sheets = new ArrayList<>();
  private final List<String> strings = new ArrayList<>();
  private final List<NumberFormat> formats = new ArrayList<>();
  private boolean since1904;
  private boolean awaitsCalculation;

  private WorkbookIndex() {}

  /** Reads what the sheets share. */
  static WorkbookIndex of(ZippedParts parts, Allowance allowance) throws IOException {
    WorkbookIndex index = new WorkbookIndex();
    String book =
        parts.relations("").values().stream()
            .filter(relation -> relation.type().equals("officeDocument"))
            .map(ZippedParts.Relation::target)
            .findFirst()
            .orElse("xl/workbook.xml");
    Map<String, ZippedParts.Relation> relations = parts.relations(book);
    parts.read(book, xml -> index.book(xml, relations));
    for (ZippedParts.Relation relation : relations.values()) {
      if (relation.type().equals("styles") && parts.has(relation.target())) {
        parts.read(relation.target(), index::styles);
      } else if (relation.type().equals("sharedStrings") && parts.has(relation.target())) {
        Allowance.Counter texts = allowance.sheet();
        parts.read(relation.target(), xml -> index.strings(xml, texts));
      }
    }
    return index;
  }

  /** The sheets that have cells, in their order. */
  List<Entry> sheets() {
    return sheets;
  }

  /** Whether days are counted from 1904 on. */
  boolean since1904() {
    return since1904;
  }

  /** Whether formulas are to be calculated when the workbook is opened. */
  boolean awaitsCalculation() {
    return awaitsCalculation;
  }

  /** The text of a number that a cell names. */
  String string(String number) throws IOException {
    try {
      return strings.get(Integer.parseInt(number.strip()));
    } catch (IndexOutOfBoundsException | NumberFormatException none) {
      throw new IOException("shared string " + number + " of " + strings.size(), none);
    }
  }

  /** The format of a style; the general one where the workbook has no such style. */
  NumberFormat format(String style) {
    if (style == null) {
      return formats.isEmpty() ? NumberFormat.GENERAL : formats.get(0);
    }
    try {
      int at = Integer.parseInt(style);
      return at < formats.size() ? formats.get(at) : NumberFormat.GENERAL;
    } catch (NumberFormatException none) {
      return NumberFormat.GENERAL;
    }
  }

  private Void book(XMLStreamReader xml, Map<String, ZippedParts.Relation> relations)
      throws XMLStreamException {
    while (xml.hasNext()) {
      if (ZippedParts.next(xml) == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "sheet" -> sheet(xml, relations);
          case "workbookPr" -> since1904 = ZippedParts.isTrue(xml, "date1904");
          case "calcPr" -> awaitsCalculation = ZippedParts.isTrue(xml, "fullCalcOnLoad");
          default -> {}
        }
      }
    }
    return null;
  }

  private void sheet(XMLStreamReader xml, Map<String, ZippedParts.Relation> relations) {
    String name = "";
    String relation = "";
    boolean isHidden = false;
    for (int at = 0; at < xml.getAttributeCount(); at++) {
      switch (xml.getAttributeLocalName(at)) {
        case "name" -> name = xml.getAttributeValue(at);
        case "id" -> relation = xml.getAttributeValue(at);
        case "state" -> isHidden = !xml.getAttributeValue(at).equals("visible");
        default -> {}
      }
    }
    ZippedParts.Relation part = relations.get(relation);
    if (part != null && part.type().equals("worksheet")) {
      sheets.add(new Entry(name, isHidden, part.target()));
    }
  }

  private Void strings(XMLStreamReader xml, Allowance.Counter texts)
      throws XMLStreamException, IOException {
    while (xml.hasNext()) {
      if (ZippedParts.next(xml) == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("si")) {
        strings.add(texts.text(RichText.of(xml)));
      }
    }
    return null;
  }

  private Void styles(XMLStreamReader xml) throws XMLStreamException {
    Map<Integer, String> codes = new HashMap<>();
    Map<Integer, NumberFormat> byId = new HashMap<>();
    boolean isOfCells = false;
    while (xml.hasNext()) {
      int event = ZippedParts.next(xml);
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
        isOfCells = false;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "numFmt" ->
            codes.put(number(xml, "numFmtId"), xml.getAttributeValue(null, "formatCode"));
        case "cellXfs" -> isOfCells = true;
        case "xf" -> {
          if (isOfCells) {
            int id = number(xml, "numFmtId");
            formats.add(
                byId.computeIfAbsent(
                    id,
                    any ->
                        codes.containsKey(id)
                            ? NumberFormat.of(RichText.unescaped(codes.get(id)))
                            : NumberFormat.builtIn(id)));
          }
        }
        default -> {}
      }
    }
    return null;
  }

  private static int number(XMLStreamReader xml, String attribute) {
    String value = xml.getAttributeValue(null, attribute);
    return value != null && value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
  }
}
