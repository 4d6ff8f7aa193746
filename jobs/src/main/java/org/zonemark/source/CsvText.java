package org.zonemark.source;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads separated text, decoded strictly: a byte that does not decode is a fault, never U+FFFD. */
final class CsvText {

  private CsvText() {}

  /** The grid of the text, and a fault for each line that does not decode. */
  static Sheet read(byte[] bytes, Charset charset, char separator, List<Fault> faults) {
    String text = decode(withoutByteOrderMark(bytes), charset, faults);
    List<Sheet.Row> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (CsvRecord row : reader) {
        rows.add(new Sheet.Row((int) row.getStartingLineNumber(), row.getFields()));
      }
    } catch (java.io.IOException | RuntimeException unreadable) {
      faults.add(new Fault("unreadable_file", "", String.valueOf(unreadable.getMessage())));
    }
    return new Sheet("", rows);
  }

  private static byte[] withoutByteOrderMark(byte[] bytes) {
    boolean marked =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
  }

  /**
   * Decodes as a whole where that works. Otherwise line by line, which is safe because no later
   * byte of a character is a line feed in UTF-8 or GB18030: lines that do not decode become empty
   * and a fault each, so that the line numbers of the others stay true.
   */
  private static String decode(byte[] bytes, Charset charset, List<Fault> faults) {
    try {
      return strict(bytes, 0, bytes.length, charset);
    } catch (CharacterCodingException somewhere) {
      StringBuilder text = new StringBuilder();
      int line = 1;
      for (int from = 0; from < bytes.length; line++) {
        int to = from;
        while (to < bytes.length && bytes[to] != '\n') {
          to++;
        }
        try {
          text.append(strict(bytes, from, to, charset));
        } catch (CharacterCodingException here) {
          String shown = new String(bytes, from, to - from, StandardCharsets.US_ASCII);
          faults.add(
              new Fault(
                  "undecodable_bytes",
                  "#L" + line,
                  charset.name() + ": " + shown.replace('\uFFFD', '?').strip()));
        }
        text.append('\n');
        from = to + 1;
      }
      return text.toString();
    }
  }

  private static String strict(byte[] bytes, int from, int to, Charset charset)
      throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes, from, to - from))
        .toString();
  }
}
