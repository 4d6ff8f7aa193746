package org.zonemark.conf.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;

/** Why a text is not the YAML that is read here, and what helps. */
public record Unreadable(String message, String remedy) {

  /** What the parser says of .nan and .inf. */
  private static final String NO_NUMBER = "Malformed numeric value ";

  /** What the parser found. */
  public static Unreadable of(JsonProcessingException found) {
    String said = found.getOriginalMessage();
    return said.startsWith(NO_NUMBER)
        ? new Unreadable(
            said.substring(NO_NUMBER.length()).replace('\'', '`') + " is no finite number",
            "write one such as 0.5")
        : new Unreadable(
            "not YAML: " + reason(said),
            "check indentation, colons and quotes here and in the line above");
  }

  /** Keeps of the parser's message what says the reason, without its excerpt of the file. */
  private static String reason(String message) {
    List<String> lines =
        message
            .lines()
            .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
            .toList();
    return String.join("; ", lines);
  }
}
