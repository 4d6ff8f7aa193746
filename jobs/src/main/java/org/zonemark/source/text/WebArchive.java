package org.zonemark.source.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.zonemark.source.Allowance;
import org.zonemark.source.Fault;
import org.zonemark.source.Sheet;

/**
 * Reads the tables of a web archive (.mht, "single file web page"): its pages one after the other
 * (RFC 2557).
 */
public final class WebArchive {

  private WebArchive() {}

  /** The grids of the tables whose name is wanted, numbered through all pages. */
  public static List<Sheet> read(
      byte[] bytes, Predicate<String> wanted, Allowance allowance, List<Fault> faults)
      throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    MimeTokenStream parts = new MimeTokenStream();
    parts.parse(new ByteArrayInputStream(bytes));
    int tables = 0;
    try {
      for (EntityState state = parts.getState();
          state != EntityState.T_END_OF_STREAM;
          state = parts.next()) {
        BodyDescriptor part = state == EntityState.T_BODY ? parts.getBodyDescriptor() : null;
        if (part != null && part.getMimeType().endsWith("html")) {
          byte[] page = parts.getDecodedInputStream().readAllBytes();
          allowance.unpack(page.length);
          String text = CsvText.decode(page, "auto", faults);
          tables = HtmlTables.read(text, tables, wanted, allowance, sheets);
        }
      }
    } catch (MimeException damaged) {
      throw new IOException(damaged);
    }
    if (tables == 0) {
      faults.add(new Fault("unreadable_file", "", "the web archive has no table"));
    }
    return sheets;
  }
}
