package org.zonemark.source.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.codehaus.stax2.XMLStreamReader2;
import org.zonemark.source.Allowance;
import org.zonemark.source.RefusedFile;

/**
 * The parts of a zipped workbook, read as XML within bounds. A part with a document type
 * declaration is refused, since that can fetch other files or exhaust memory. Parts that are not
 * asked for (macros, pictures, links to other workbooks) are not even unpacked.
 */
public final class ZippedParts implements Closeable {

  private static final XMLInputFactory XML = factory();
  private static final int BUFFER = 1 << 16;

  /** Marks of a workbook lie within a dozen others. */
  private static final int DEPTH_MAX = 200;

  /** Bytes without a frame may need one more to end. */
  private static final byte[] END = new byte[1];

  private final ZipFile zip;
  private final Allowance allowance;
  private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();

  ZippedParts(byte[] bytes, Allowance allowance) throws IOException {
    this.allowance = allowance;
    this.zip = open(bytes);
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

  /** Opens the archive in some bytes. */
  public static ZipFile open(byte[] bytes) throws IOException {
    return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
  }

  /** The unpacked bytes of a member; in large steps, since whole sheets run through it. */
  public static InputStream content(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    if (entry.getMethod() != ZipEntry.DEFLATED) {
      return zip.getInputStream(entry);
    }
    Inflater inflater = new Inflater(true);
    InputStream packed =
        new SequenceInputStream(zip.getRawInputStream(entry), new ByteArrayInputStream(END));
    return new InflaterInputStream(packed, inflater, BUFFER) {
      @Override
      public void close() throws IOException {
        super.close();
        inflater.end();
      }
    };
  }

  /** The names of all parts in lower case. */
  public Set<String> names() {
    return entries.keySet();
  }

  public boolean has(String path) {
    return entries.containsKey(path.toLowerCase(Locale.ROOT));
  }

  /** Reads a part's XML. */
  public interface PartReader<T> {
    T read(XMLStreamReader xml) throws XMLStreamException, IOException;
  }

  /** What a reader makes of a part. */
  public <T> T read(String path, PartReader<T> reader) throws IOException {
    ZipArchiveEntry entry = entries.get(path.toLowerCase(Locale.ROOT));
    if (entry == null) {
      throw new IOException("the workbook has no part " + path);
    }
    try (InputStream in = allowance.markup(allowance.counted(content(zip, entry)))) {
      return parse(in, path, reader);
    }
  }

  /** What a reader makes of some XML; one with a document type declaration is refused. */
  public static <T> T parse(InputStream in, String path, PartReader<T> reader) throws IOException {
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
    } catch (XMLStreamException | RuntimeException damaged) {
      // The reader of XML wraps what stopped the bytes, each time in another way.
      for (Throwable cause = damaged; cause != null; cause = within(cause)) {
        if (cause instanceof RefusedFile refused) {
          throw refused;
        }
      }
      throw new IOException(path + ": " + damaged.getMessage(), damaged);
    }
  }

  private static Throwable within(Throwable wrapping) {
    boolean isNested =
        wrapping instanceof XMLStreamException nesting && nesting.getNestedException() != null;
    return isNested ? ((XMLStreamException) wrapping).getNestedException() : wrapping.getCause();
  }

  /** An attribute of the element that is read, in whatever namespace; "" where it is absent. */
  static String attribute(XMLStreamReader xml, String name) {
    for (int at = 0; at < xml.getAttributeCount(); at++) {
      if (xml.getAttributeLocalName(at).equals(name)) {
        return xml.getAttributeValue(at);
      }
    }
    return "";
  }

  /** Whether an attribute of the element that is read says yes. */
  static boolean isTrue(XMLStreamReader xml, String attribute) {
    String value = xml.getAttributeValue(null, attribute);
    return "1".equals(value) || "true".equals(value);
  }

  /** The next event; marks that lie in too many others are refused. */
  static int next(XMLStreamReader xml) throws XMLStreamException {
    int event = xml.next();
    if (((XMLStreamReader2) xml).getDepth() > DEPTH_MAX) {
      throw new XMLStreamException(
          new RefusedFile("too_large", "> " + DEPTH_MAX + " levels", DEPTH_MAX + " levels"));
    }
    return event;
  }

  /**
   * What a part refers to.
   *
   * @param type the last word of the relation's type, such as worksheet
   * @param target the path of the part that is meant
   */
  public record Relation(String type, String target) {}

  /** The relations of a part by their id; none where it has none. */
  public Map<String, Relation> relations(String path) throws IOException {
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
                next(xml) == XMLStreamConstants.START_ELEMENT
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
