package org.zonemark.source.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.DecoderException;
import org.apache.commons.codec.net.QuotedPrintableCodec;
import org.zonemark.source.Allowance;
import org.zonemark.source.Fault;
import org.zonemark.source.RefusedFile;
import org.zonemark.source.Sheet;

/**
 * Reads the tables of a web archive (.mht, "single file web page"): its pages one after the other
 * (RFC 2557).
 */
public final class WebArchive {

  private static final Pattern BOUNDARY =
      Pattern.compile(
          "(?i)content-type:\\s*multipart/[^\\n]*(?:\\n[ \\t][^\\n]*)*?boundary=\"?([^\"\\s;]+)");
  private static final Pattern ENCODING =
      Pattern.compile("(?im)^content-transfer-encoding:\\s*([\\w-]+)");
  private static final Pattern PAGE =
      Pattern.compile("(?im)^content-type:\\s*(text/html|application/xhtml)");

  private static final Pattern SOFT_BREAK = Pattern.compile("=[ \\t]*\\n");

  private WebArchive() {}

  /** The grids of the tables whose name is wanted, numbered through all pages. */
  public static List<Sheet> read(
      byte[] bytes, Predicate<String> wanted, Allowance allowance, List<Fault> faults)
      throws IOException {
    allowance.keep(3L * bytes.length);
    // One byte a letter: what stands in a part is decoded as its own headers say.
    String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
    Matcher boundary = BOUNDARY.matcher(text);
    if (!boundary.find()) {
      throw new IOException("the web archive says no boundary of its parts");
    }
    List<Sheet> sheets = new ArrayList<>();
    int tables = 0;
    int pages = 0;
    for (String part : text.split(Pattern.quote("\n--" + boundary.group(1)))) {
      int body = part.indexOf("\n\n");
      String headers = body < 0 ? "" : part.substring(0, body);
      if (PAGE.matcher(headers).find()) {
        if (++pages > allowance.limits().members()) {
          throw new RefusedFile(
              "too_large",
              "> " + allowance.limits().members() + " pages",
              "limits.members = " + allowance.limits().members());
        }
        String page = CsvText.decode(decoded(headers, part.substring(body + 2)), "auto", faults);
        tables = HtmlTables.read(page, tables, wanted, allowance, sheets);
      }
    }
    if (tables == 0) {
      faults.add(new Fault("unreadable_file", "", "the web archive has no table"));
    }
    return sheets;
  }

  private static byte[] decoded(String headers, String body) throws IOException {
    Matcher encoding = ENCODING.matcher(headers);
    byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
    String name = encoding.find() ? encoding.group(1).toLowerCase(Locale.ROOT) : "";
    try {
      return switch (name) {
        case "base64" -> Base64.getMimeDecoder().decode(bytes);
        case "quoted-printable" ->
            QuotedPrintableCodec.decodeQuotedPrintable(
                SOFT_BREAK.matcher(body).replaceAll("").getBytes(StandardCharsets.ISO_8859_1));
        default -> bytes;
      };
    } catch (DecoderException | IllegalArgumentException damaged) {
      throw new IOException("a page of the web archive is no " + name, damaged);
    }
  }
}
