package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zonemark.method.number.PrintedNumber;
import org.zonemark.method.number.PrintedQuantity;
import org.zonemark.method.text.Spellings;
import org.zonemark.method.text.WordFile;
import org.zonemark.table.words.Vocabulary;
import org.zonemark.testing.Punctuation;
import org.zonemark.testing.Quirk;

/** Chinese words are data: labels, code lists and the vocabulary, and no part of the code. */
class WordsTest {

  private static final Path PROGRAM = Path.of("jobs/src/main/java/org/zonemark");
  private static final Path VOCABULARY = Path.of("jobs/src/main/resources/org/zonemark/vocabulary");

  /** A text or a letter in code that holds Chinese; comments are taken away before. */
  private static final Pattern CHINESE =
      Pattern.compile(
          "\"(?:[^\"\\\\\\n]|\\\\.)*[\\u3400-\\u9FFF](?:[^\"\\\\\\n]|\\\\.)*\"|'[\\u3400-\\u9FFF]'");

  private static final Pattern COMMENTS = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//[^\\n]*");

  /** Classes that hold Chinese all the same, and why: the list only shrinks. */
  private static final Map<String, String> EXCEPTIONS = new TreeMap<>();

  static {
    String formats = "number formats of spreadsheets, whose codes are fixed";
    EXCEPTIONS.put("source.workbook.BuiltInFormats", formats);
    EXCEPTIONS.put("source.workbook.NumberSection", formats);
    EXCEPTIONS.put("source.workbook.PrintedDate", formats);
  }

  /** The parser of the command line divides a code from its meaning by a colon. */
  private static final Pattern DIVIDED =
      Pattern.compile("exitCodeList\\.\\d|^page\\.inspect-signs");

  /** A comment of YAML, or what stands under a key for people to read. */
  private static final Pattern SAID =
      Pattern.compile("(?m)(?:^| )# .*$|(?:_zh|label|note|title|publisher): (?!\\{).*$");

  /** A setting with its value within a comment: its colons and commas are those of YAML. */
  private static final Pattern SETTING = Pattern.compile("\\w+: |[\\[{].*[]}]");

  /** Columns of texts for people. */
  private static final Pattern TOLD = Pattern.compile("note|source_ref|\\w*name_zh");

  @Test
  void shouldHoldNoChineseInCode() {
    assertThat(classes().filter(WordsTest::isChinese).map(WordsTest::named))
        .as("classes with Chinese in texts of code: a label, a code list or the vocabulary has it")
        .containsExactlyInAnyOrderElementsOf(EXCEPTIONS.keySet());
  }

  @Test
  void shouldUnderstandEveryWordBesideANumber() {
    assertThat(WordFile.lines("bounds"))
        .allSatisfy(
            line -> {
              String text = line[0].equals("before") ? line[2] + "12" : "12" + line[2];
              assertThat(PrintedNumber.parse(text).value().operator().code())
                  .as(text)
                  .isEqualTo(line[1]);
            });
  }

  @Test
  void shouldUnderstandEveryNumeral() {
    assertThat(WordFile.lines("numerals"))
        .filteredOn(line -> !line[0].equals("digit"))
        .allSatisfy(
            line ->
                assertThat(PrintedQuantity.parse("3" + line[2]).isPresent()).as(line[2]).isTrue());
  }

  @Test
  void shouldUnderstandEveryWordOfTheVocabulary() {
    Vocabulary words = Vocabulary.of(Quirk.all().findFirst().orElseThrow().configuration());
    assertThat(WordFile.lines("headings"))
        .allSatisfy(line -> assertThat(words.field(line[0])).as(line[0]).isEqualTo(line[1]));
    assertThat(WordFile.lines("codes"))
        .allSatisfy(
            line -> assertThat(words.code(line[0], line[2])).as(line[2]).isEqualTo(line[1]));
    assertThat(WordFile.lines("measures"))
        .allSatisfy(line -> assertThat(words.code("measure", line[0])).as(line[0]).isNotEmpty());
    assertThat(WordFile.lines("publications"))
        .allSatisfy(
            line -> assertThat(words.yearsBefore("2022" + line[0])).as(line[0]).isEqualTo(line[1]));
    assertThat(WordFile.lines("forms"))
        .allSatisfy(
            line -> {
              String name = line[0].equals("before") ? line[1] + "企业" : "企业" + line[1];
              assertThat(words.plainNames(name)).as(line[1]).contains("企业" + line[2]);
            });
  }

  @Test
  void shouldHaveEverySpellingThatIsAPattern() {
    for (String file : spellings()) {
      Spellings read = Spellings.of(file);
      assertThat(WordFile.lines("spellings/" + file))
          .allSatisfy(line -> assertThat(read.pattern(line[0])).as(line[0]).isNotNull());
    }
  }

  @Test
  void shouldSayOfEveryFileWhatItHolds() throws IOException {
    try (Stream<Path> files = Files.walk(VOCABULARY)) {
      assertThat(files.filter(file -> file.toString().endsWith(".csv")))
          .allSatisfy(file -> assertThat(Files.readAllLines(file).get(0)).startsWith("# "));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jobs/src/main/resources/org/zonemark/job/paper/messages_zh.properties",
        "jobs/src/main/resources/org/zonemark/job/paper/mistakes_zh.txt",
        "jobs/src/main/resources/org/zonemark/job/README_zh.md",
        "jobs/src/main/resources/org/zonemark/report/labels_zh.properties",
        "README.zh-CN.md",
        "docs/first-hour.zh-CN.md",
        "docs/configuration.zh-CN.md"
      })
  void shouldPunctuateWhatPeopleReadAsChineseIs(String file) throws IOException {
    assertThat(Files.readAllLines(Path.of(file)))
        .filteredOn(line -> !DIVIDED.matcher(line).find())
        .isNotEmpty()
        .allSatisfy(Punctuation::isChinese);
  }

  /** Comments and the texts of keys, not lists and what names are read by. */
  @ParameterizedTest
  @ValueSource(strings = {"conf", "jobs/src/main/resources/org/zonemark/job"})
  void shouldPunctuateCommentsAndNotesOfSettingsAsChineseIs(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
        assertThat(SAID.matcher(Files.readString(file)).results().map(MatchResult::group))
            .as("%s", file)
            .allSatisfy(said -> Punctuation.isChinese(SETTING.matcher(said).replaceAll("")));
      }
    }
  }

  @Test
  void shouldPunctuateNamesAndNotesOfDirectoriesAsChineseIs() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("conf"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".csv")).toList()) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
          for (NamedCsvRecord row : rows) {
            assertThat(row.getFieldsAsMap())
                .as("%s", file)
                .allSatisfy(
                    (column, told) -> {
                      if (TOLD.matcher(column).matches()) {
                        Punctuation.isChinese(told);
                      }
                    });
          }
        }
      }
    }
  }

  private static List<String> spellings() {
    try (Stream<Path> files = Files.list(VOCABULARY.resolve("spellings"))) {
      return files.map(file -> file.getFileName().toString().replace(".csv", "")).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<Path> classes() {
    try (Stream<Path> files = Files.walk(PROGRAM)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isChinese(Path file) {
    try {
      return CHINESE.matcher(COMMENTS.matcher(Files.readString(file)).replaceAll("")).find();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String named(Path path) {
    return PROGRAM.relativize(path).toString().replace(".java", "").replace('/', '.');
  }
}
