package org.zonemark.job.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zonemark.testing.Literals;

class MistakesCatalogueTest {

  private static final Path PROGRAM = Path.of("jobs/src/main/java/org/zonemark");

  /** Faults of the program, which no user sees, and checks that conf/ has passed before. */
  private static final Set<String> OUTSIDE =
      Set.of(
          "IllegalArgumentException",
          "IllegalStateException",
          "UncheckedIOException",
          "filled",
          "present",
          "holds",
          "copy",
          "oneOf");

  /** What tells a user of a mistake outside conf/. */
  private static final Set<String> TELLING =
      Set.of(
          "UsageProblem.of",
          "UsageProblem",
          "Damage.at",
          "CommandLine.ParameterException",
          "missing",
          "none");

  /** Two words with a blank between them: a sentence, and no name or code. */
  private static final Pattern SENTENCE = Pattern.compile("[A-Za-z¤`\\])] [A-Za-z¤`(\\[]");

  /** Endings of file names, keys of formats, commands. */
  private static final Pattern WORDS =
      Pattern.compile("(htm|mht|csv|ods|xlsx?|charset|separator|zonemark) .*|classes by|peer kind");

  /** Texts of conf/ that are told to nobody, or only as a part of another. */
  private static final Set<String> PARTS =
      Set.of(
          " (did you mean `¤`?)",
          " of `¤`",
          " too (line ¤)",
          "¤ ¤",
          "warning: no list ranks zones that ¤: ¤",
          "are not part of `¤`",
          "are part of another zone",
          " ¤ ¤",
          "¤ (`¤`)",
          "¤ (¤)",
          "give ¤",
          "give it one name¤",
          "the name `¤` belongs to `¤`¤",
          "Malformed numeric value ",
          "a list",
          "a mapping",
          "a number",
          "a text (in quotes if it looks like something else)",
          "a text of the form ¤",
          "a whole number",
          "an empty list",
          "an empty value",
          "at least ¤",
          "at least ¤ of them",
          "at most ¤",
          "at most ¤ of them",
          "above ¤",
          "no key here",
          "true or false",
          "computed, not official",
          "environment ¤",
          "growth of ¤ over ¤ years¤% a year",
          "¤ in (¤)");

  private static final Mistakes CATALOGUE = Mistakes.shipped();

  /** Three words of English in a Chinese sentence: a message of which a part alone is known. */
  private static final Pattern ENGLISH = Pattern.compile("[a-z]+ [a-z]+ [a-z]+");

  /** Whether the catalogue knows a text, be it what is wrong, a place before it, or a remedy. */
  private static boolean isKnown(String text) {
    String plain =
        text.strip()
            .replaceFirst(Literals.HOLE + "$", "")
            .replaceFirst("^" + Literals.HOLE + "(?=[a-z]+ )", "");
    return Stream.of("", "conf/x.yaml:1: ", Literals.HOLE + " ")
        .anyMatch(before -> isTold(before + plain) || isTold(before + text.strip()));
  }

  private static boolean isTold(String line) {
    String told = CATALOGUE.chinese(line);
    return !told.equals(line) && !ENGLISH.matcher(told.replaceAll("`[^`]*`", "")).find();
  }

  private static List<String> unknown(Set<String> texts) {
    return texts.stream().filter(text -> SENTENCE.matcher(text).find() && !isKnown(text)).toList();
  }

  @Test
  void shouldTellEveryMistakeOfConfInChinese() {
    Set<String> texts = new TreeSet<>(Literals.in(PROGRAM.resolve("conf"), OUTSIDE));
    texts.removeAll(PARTS);
    texts.removeIf(text -> WORDS.matcher(text).matches());

    assertThat(unknown(texts)).isEmpty();
  }

  @Test
  void shouldTellEveryMistakeOfCommandsAndSnapshotsInChinese() {
    Set<String> texts = new TreeSet<>();
    for (String floor : List.of("command", "job", "store")) {
      texts.addAll(Literals.within(PROGRAM.resolve(floor), TELLING));
    }

    texts.removeIf(text -> WORDS.matcher(text).matches());
    assertThat(texts).hasSizeGreaterThan(30);
    assertThat(unknown(texts)).isEmpty();
  }
}
