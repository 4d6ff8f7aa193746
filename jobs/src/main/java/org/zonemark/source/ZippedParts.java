package org.zonemark.source;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The parts of a zipped workbook, read as XML within bounds. A part with a document type
 * declaration is refused, since that can fetch other files or exhaust memory. Parts that are not
 * asked for (macros, pictures, links to other workbooks) are not even unpacked.
 */
final class ZippedParts implements Closeable {

  private static final XMLInputFactory XML = factory();

  private final ZipFile zip;
  private final Allowance allowance;
  private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();

  ZippedParts(byte[] bytes, Allowance allowance) throws IOException {
    this.allowance = allowance;
    this.zip = Archive.open(bytes);
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      String path = entry.getName().replace('\\', '/').replaceFirst("^/+", "");
      entries.putIfAbsent(path.toLowerCase(Locale.ROOT), entry);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** The names of all parts in lower case. */
  Set<String> names() {
    return entries.keySet();
  }

  boolean has(String path) {
    return entries.containsKey(path.toLowerCase(Locale.ROOT));
  }

  /** Reads a part's XML. */
  interface PartReader<T> {
    T read(XMLStreamReader xml) throws XMLStreamException, IOException;
  }

  /** What a reader makes of a part. */
  <T> T read(String path, PartReader<T> reader) throws IOException {
    ZipArchiveEntry entry = entries.get(path.toLowerCase(Locale.ROOT));
    if (entry == null) {
      throw new IOException("the workbook has no part " + path);
    }
    try (InputStream in = allowance.markup(allowance.counted(Archive.content(zip, entry)))) {
      return parse(in, path, reader);
    }
  }

  /** What a reader makes of some XML; one with a document type declaration is refused. */
  static <T> T parse(InputStream in, String path, PartReader<T> reader) throws IOException {
    try {
      XMLStreamReader xml = XML.createXMLStreamReader(in);
      while (xml.next() != XMLStreamConstants.START_ELEMENT) {
        if (xml.getEventType() == XMLStreamConstants.DTD) {
          throw new RefusedFile("xml_entities", path, "");
        }
      }
      T made = reader.read(xml);
      xml.close();
      return made;
    } catch (XMLStreamException damaged) {
      if (damaged.getNestedException() instanceof IOException refused) {
        throw refused;
      }
      throw new IOException(path + ": " + damaged.getMessage(), damaged);
    }
  }

  /**
   * What a part refers to.
   *
   * @param type the last word of the relation's type, such as worksheet
   * @param target the path of the part that is meant
   */
  record Relation(String type, String target) {}

  /** The relations of a part by their id; none where it has none. */
  Map<String, Relation> relations(String path) throws IOException {
    int slash = path.lastIndexOf('/') + 1;
    String folder = path.substring(0, slash);
    String relations = folder + "_rels/" + path.substring(slash) + ".rels";
    if (!has(relations)) {
      return Map.of();
    }
    return read(
        relations,
        xml -> {
          Map<String, Relation> byId = new HashMap<>();
          while (xml.hasNext()) {
            boolean isRelation =
                xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")
                    && !"External".equals(xml.getAttributeValue(null, "TargetMode"));
            if (isRelation) {
              String type = String.valueOf(xml.getAttributeValue(null, "Type"));
              byId.put(
                  String.valueOf(xml.getAttributeValue(null, "Id")),
                  new Relation(
                      type.substring(type.lastIndexOf('/') + 1),
                      resolved(folder, String.valueOf(xml.getAttributeValue(null, "Target")))));
            }
          }
          return byId;
        });
  }

  private static String resolved(String folder, String target) {
    String path = target.replace('\\', '/');
    path = path.startsWith("/") ? path.substring(1) : folder + path;
    String shorter = path.replaceFirst("(^|/)[^/]+/\\.\\./", "$1").replace("/./", "/");
    while (!shorter.equals(path)) {
      path = shorter;
      shorter = path.replaceFirst("(^|/)[^/]+/\\.\\./", "$1");
    }
    return path;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
