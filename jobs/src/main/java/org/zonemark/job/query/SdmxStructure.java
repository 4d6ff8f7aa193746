package org.zonemark.job.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.zonemark.schema.Field;
import org.zonemark.schema.TableSchema;

/**
 * A table as SDMX-ML 3.0 structures: a concept scheme, a data structure and a dataflow. The key are
 * its dimensions, observed and computed numbers its measures, all else its attributes. Periods are
 * texts, since spans such as 2016/2020 are no time period of SDMX.
 */
final class SdmxStructure {

  static final String AGENCY = "ZONEMARK";

  private static final String ROOT = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/";
  private static final String MESSAGE = ROOT + "message";
  private static final String STRUCTURE = ROOT + "structure";
  private static final String COMMON = ROOT + "common";
  private static final String URN = "urn:sdmx:org.sdmx.infomodel.";

  /** The types of SDMX by ours. */
  private static final Map<Field.Type, String> TYPES =
      Map.of(
          Field.Type.STRING, "String",
          Field.Type.INTEGER, "Integer",
          Field.Type.NUMBER, "Double",
          Field.Type.BOOLEAN, "Boolean",
          Field.Type.DATE, "GregorianDay");

  private final TableSchema table;
  private final XMLStreamWriter xml;

  private SdmxStructure(TableSchema table, XMLStreamWriter xml) {
    this.table = table;
    this.xml = xml;
  }

  /** Writes the structures of a table. */
  static void write(TableSchema table, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      new SdmxStructure(table, xml).write();
      xml.close();
    } catch (XMLStreamException failed) {
      throw new IOException(failed);
    }
  }

  /** How data name their dataflow. */
  static String urn(TableSchema table) {
    return AGENCY + ":" + id(table.name()) + "(" + table.version() + ")";
  }

  static String id(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  /** The columns in the order in which data have them: dimensions, measures, attributes. */
  static List<String> components(TableSchema table) {
    return Stream.of(dimensions(table), measures(table), attributes(table))
        .flatMap(List::stream)
        .map(Field::name)
        .toList();
  }

  private static List<Field> dimensions(TableSchema table) {
    return table.primaryKey().stream().map(table::field).toList();
  }

  private static List<Field> measures(TableSchema table) {
    return table.fields().stream()
        .filter(field -> field.role() == Field.Role.MEASURE)
        .filter(field -> !table.primaryKey().contains(field.name()))
        .toList();
  }

  private static List<Field> attributes(TableSchema table) {
    return table.fields().stream()
        .filter(field -> field.role() != Field.Role.MEASURE)
        .filter(field -> !table.primaryKey().contains(field.name()))
        .toList();
  }

  // ---- the message ------------------------------------------------------------------------------

  private void write() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("mes", "Structure", MESSAGE);
    xml.writeNamespace("mes", MESSAGE);
    xml.writeNamespace("str", STRUCTURE);
    xml.writeNamespace("com", COMMON);
    writeHeader();
    xml.writeStartElement("mes", "Structures", MESSAGE);
    writeConcepts();
    writeDataStructure();
    writeDataflow();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void writeHeader() throws XMLStreamException {
    xml.writeStartElement("mes", "Header", MESSAGE);
    text("mes", MESSAGE, "ID", id(table.name()));
    text("mes", MESSAGE, "Test", "false");
    // No clock in what a snapshot gives: the same table gives the same bytes.
    text("mes", MESSAGE, "Prepared", "1970-01-01T00:00:00");
    xml.writeStartElement("mes", "Sender", MESSAGE);
    xml.writeAttribute("id", AGENCY);
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void writeConcepts() throws XMLStreamException {
    start("ConceptSchemes");
    maintainable("ConceptScheme", id(table.name()));
    names(table.title(), table.titleEn());
    for (String component : components(table)) {
      Field field = table.field(component);
      start("Concept");
      xml.writeAttribute("id", id(component));
      names(field.title(), field.titleEn());
      described(field.description(), field.descriptionEn());
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void writeDataStructure() throws XMLStreamException {
    start("DataStructures");
    maintainable("DataStructure", id(table.name()));
    names(table.title(), table.titleEn());
    start("DataStructureComponents");
    start("DimensionList");
    xml.writeAttribute("id", "DimensionDescriptor");
    int position = 1;
    for (Field field : dimensions(table)) {
      start("Dimension");
      xml.writeAttribute("id", id(field.name()));
      xml.writeAttribute("position", String.valueOf(position++));
      represented(field);
      xml.writeEndElement();
    }
    xml.writeEndElement();
    writeAttributes();
    writeMeasures();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void writeAttributes() throws XMLStreamException {
    if (attributes(table).isEmpty()) {
      return;
    }
    start("AttributeList");
    xml.writeAttribute("id", "AttributeDescriptor");
    for (Field field : attributes(table)) {
      start("Attribute");
      xml.writeAttribute("id", id(field.name()));
      xml.writeAttribute("usage", field.required() ? "mandatory" : "optional");
      represented(field);
      start("AttributeRelationship");
      xml.writeEmptyElement("str", "Observation", STRUCTURE);
      xml.writeEndElement();
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void writeMeasures() throws XMLStreamException {
    if (measures(table).isEmpty()) {
      return;
    }
    start("MeasureList");
    xml.writeAttribute("id", "MeasureDescriptor");
    for (Field field : measures(table)) {
      start("Measure");
      xml.writeAttribute("id", id(field.name()));
      xml.writeAttribute("usage", "optional");
      represented(field);
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void writeDataflow() throws XMLStreamException {
    start("Dataflows");
    maintainable("Dataflow", id(table.name()));
    names(table.title(), table.titleEn());
    described(table.description(), table.descriptionEn());
    text("str", STRUCTURE, "Structure", URN + "datastructure.DataStructure=" + urn(table));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  // ---- parts ------------------------------------------------------------------------------------

  private void start(String element) throws XMLStreamException {
    xml.writeStartElement("str", element, STRUCTURE);
  }

  private void maintainable(String element, String id) throws XMLStreamException {
    start(element);
    xml.writeAttribute("id", id);
    xml.writeAttribute("agencyID", AGENCY);
    xml.writeAttribute("version", table.version());
    xml.writeAttribute("isExternalReference", "false");
  }

  private void names(String zh, String en) throws XMLStreamException {
    localised("Name", "zh", zh);
    localised("Name", "en", en);
  }

  private void described(String zh, String en) throws XMLStreamException {
    localised("Description", "zh", zh);
    localised("Description", "en", en);
  }

  private void localised(String element, String lang, String text) throws XMLStreamException {
    xml.writeStartElement("com", element, COMMON);
    xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", lang);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private void represented(Field field) throws XMLStreamException {
    text(
        "str",
        STRUCTURE,
        "ConceptIdentity",
        URN + "conceptscheme.Concept=" + urn(table) + "." + id(field.name()));
    start("LocalRepresentation");
    xml.writeEmptyElement("str", "TextFormat", STRUCTURE);
    xml.writeAttribute("textType", TYPES.get(field.type()));
    xml.writeEndElement();
  }

  private void text(String prefix, String space, String element, String text)
      throws XMLStreamException {
    xml.writeStartElement(prefix, element, space);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
