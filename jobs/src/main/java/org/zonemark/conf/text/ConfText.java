package org.zonemark.conf.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The text of one file of the configuration, with the name that problems show. */
record ConfText(String file, String text) {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Decodes a file strictly; a file that is not UTF-8 is a problem and gives the empty text. */
  static ConfText of(ConfFolder folder, String path, Problems problems) {
    String file = folder.shown(path);
    byte[] bytes = folder.bytes(path);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(input)
              .toString();
      boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      return new ConfText(file, marked ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      int line = 1;
      for (int i = 0; i < input.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      problems.add(file, line, 0, "not UTF-8", "save the file with the encoding UTF-8");
      return new ConfText(file, "");
    }
  }
}
