package org.zonemark.source.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.zonemark.conf.source.TextForm;
import org.zonemark.source.Allowance;
import org.zonemark.source.Fault;
import org.zonemark.source.RefusedFile;
import org.zonemark.source.Sheet;
import org.zonemark.source.VisibleText;

/** Reads separated text, decoded strictly: a byte that does not decode is a fault, never U+FFFD. */
public final class CsvText {

  /** What the reader of lines takes of one; columns as many as a sheet of a workbook has. */
  private static final String MOST = "16384 columns; 16 MiB";

  private CsvText() {}

  /** The grid of the text, and a fault for each line that does not decode. */
  public static Sheet read(byte[] bytes, TextForm form, Allowance allowance, List<Fault> faults)
      throws RefusedFile {
    // The bytes and the text stay beside the cells while these are read.
    allowance.keep(3L * bytes.length);
    String text = VisibleText.of(decode(bytes, form.charset(), faults));
    char quote = Separators.quote(text, form.quote());
    char separator = Separators.separator(text, form.separator(), quote);
    List<Sheet.Row> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .quoteCharacter(quote)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      Allowance.Counter cells = allowance.sheet();
      for (CsvRecord row : reader) {
        cells.row(row.getFieldCount());
        List<String> fields = row.getFields();
        for (String field : fields) {
          if (!field.isEmpty()) {
            cells.text(field);
          }
        }
        rows.add(new Sheet.Row((int) row.getStartingLineNumber(), fields));
      }
    } catch (RefusedFile refused) {
      throw refused;
    } catch (CsvParseException tooMuch) {
      String message = String.valueOf(tooMuch.getMessage());
      boolean isLarge = message.contains("maximum") || message.contains("exceeds");
      faults.add(
          new Fault(isLarge ? "too_large" : "unreadable_file", "", message, isLarge ? MOST : ""));
    } catch (IOException | RuntimeException unreadable) {
      faults.add(new Fault("unreadable_file", "", String.valueOf(unreadable.getMessage())));
    }
    return new Sheet("", rows);
  }

  /**
   * Decodes as a whole where that works. Otherwise line by line, which is safe because no part of
   * another character looks like a line feed in UTF-8, GB18030 or a whole unit of UTF-16: lines
   * that do not decode become empty and a fault each, so that the numbers of the others stay true.
   */
  public static String decode(byte[] bytes, String declaredCharset, List<Fault> faults) {
    Charsets.Found found = Charsets.of(bytes, declaredCharset);
    Charset charset = found.charset();
    int begin = found.markBytes();
    try {
      return Charsets.strict(bytes, begin, bytes.length, charset);
    } catch (CharacterCodingException somewhere) {
      StringBuilder text = new StringBuilder();
      int line = 1;
      for (int from = begin; from < bytes.length; line++) {
        int to = endOfLine(bytes, from, charset);
        try {
          text.append(Charsets.strict(bytes, from, to, charset));
        } catch (CharacterCodingException here) {
          String shown = new String(bytes, from, to - from, StandardCharsets.US_ASCII);
          faults.add(
              new Fault(
                  "undecodable_bytes",
                  "#L" + line,
                  charset.name() + ": " + shown.replaceAll("[\uFFFD\0]", "?").strip()));
        }
        text.append('\n');
        from = to + (isWide(charset) ? 2 : 1);
      }
      return text.toString();
    }
  }

  private static int endOfLine(byte[] bytes, int from, Charset charset) {
    if (!isWide(charset)) {
      int to = from;
      while (to < bytes.length && bytes[to] != '\n') {
        to++;
      }
      return to;
    }
    int low = charset.equals(StandardCharsets.UTF_16BE) ? 1 : 0;
    int to = from;
    while (to + 1 < bytes.length && (bytes[to + low] != '\n' || bytes[to + 1 - low] != 0)) {
      to += 2;
    }
    return to + 1 < bytes.length ? to : bytes.length;
  }

  private static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16");
  }
}
