package org.zonemark.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zonemark.testing.Punctuation;

class SchemasTest {

  private static final Schemas SCHEMAS = Schemas.standard();
  private static final List<String> SERIES_KEY =
      List.of(
          Columns.ZONE_ID,
          Columns.INDICATOR_ID,
          Columns.MEASURE,
          Columns.OF_MEASURE,
          Columns.OF_INDICATOR,
          Columns.COMPARATOR_ID,
          Columns.PRICE_BASIS,
          Columns.SCOPE);

  @Test
  void shouldKeepRunsInTheManifestAndAllElseInParquet() {
    assertThat(SCHEMAS.parquetTables())
        .hasSize(SCHEMAS.tables().size() - 1)
        .extracting(TableSchema::name)
        .doesNotContain(Tables.RUNS);
  }

  @Test
  void shouldNameEveryFileOfTheFolderInTheIndex() throws IOException {
    assertThat(filesOf("tables"))
        .isEqualTo(SCHEMAS.tables().stream().map(TableSchema::name).collect(Collectors.toSet()));
    assertThat(filesOf("codelists"))
        .isEqualTo(SCHEMAS.codeLists().stream().map(CodeList::name).collect(Collectors.toSet()));
  }

  @Test
  void shouldNameEveryViewOfTheFolderInTheIndexAfterThoseThatItReads() throws IOException {
    assertThat(filesOf("views"))
        .isEqualTo(SCHEMAS.views().stream().map(View::name).collect(Collectors.toSet()));
    Set<String> known =
        SCHEMAS.tables().stream().map(TableSchema::name).collect(Collectors.toSet());
    for (View view : SCHEMAS.views()) {
      assertThat(known).as(view.name()).containsAll(view.sources()).doesNotContain(view.name());
      known.add(view.name());
      assertChinese(view.title(), view.description());
      assertEnglish(view.titleEn(), view.descriptionEn());
    }
  }

  @Test
  void shouldUseEveryFieldOfTheDictionaryInSomeTable() {
    // Given
    Set<String> used = new HashSet<>();
    SCHEMAS.tables().forEach(table -> used.addAll(table.fieldNames()));

    // Then
    assertThat(SCHEMAS.fields()).extracting(Field::name).allMatch(used::contains);
  }

  @Test
  void shouldNameFieldsAndTablesInSnakeCase() {
    assertThat(SCHEMAS.fields())
        .extracting(Field::name)
        .allMatch(name -> name.matches("[a-z]+(_[a-z]+)*"));
    assertThat(SCHEMAS.tables())
        .extracting(TableSchema::name)
        .allMatch(name -> name.matches("[a-z]+(_[a-z]+)*"));
    assertThat(SCHEMAS.codeLists())
        .extracting(CodeList::name)
        .allMatch(name -> name.matches("[a-z]+(_[a-z]+)*"));
  }

  @Test
  void shouldGiveEveryKeyColumnTheRoleOfAnIdentifier() {
    for (TableSchema table : SCHEMAS.tables()) {
      for (String column : table.primaryKey()) {
        assertThat(table.field(column).role())
            .as("%s.%s", table.name(), column)
            .isEqualTo(Field.Role.IDENTIFIER);
      }
    }
  }

  @Test
  void shouldExplainEveryColumnAndTableInChineseAndEnglish() {
    for (TableSchema table : SCHEMAS.tables()) {
      assertChinese(table.title(), table.description());
      assertEnglish(table.titleEn(), table.descriptionEn());
      for (Field field : table.fields()) {
        assertChinese(field.title(), field.description());
        assertEnglish(field.titleEn(), field.descriptionEn());
      }
    }
  }

  @Test
  void shouldSayOfEveryColumnWhenItIsNull() {
    for (TableSchema table : SCHEMAS.tables()) {
      for (Field field : table.fields()) {
        assertThat(field.description())
            .as("%s.%s", table.name(), field.name())
            .containsAnyOf("空", "始终");
        assertThat(field.descriptionEn())
            .as("%s.%s", table.name(), field.name())
            .containsPattern("(?i)\\bnull\\b");
      }
    }
  }

  @Test
  void shouldMakeOnlyNumbersMeasures() {
    for (TableSchema table : SCHEMAS.tables()) {
      for (Field field : table.fields()) {
        if (field.role() == Field.Role.MEASURE) {
          assertThat(field.type())
              .as("%s.%s", table.name(), field.name())
              .isIn(Field.Type.NUMBER, Field.Type.INTEGER);
        }
      }
    }
  }

  @Test
  void shouldHaveTheUnitThatTheSuffixOfTheNamePromises() {
    for (Field field : SCHEMAS.fields()) {
      if (field.name().endsWith("_pct")) {
        assertThat(field.unit()).as(field.name()).isEqualTo("%");
      }
      if (field.name().endsWith("_pp")) {
        assertThat(field.unit()).as(field.name()).isEqualTo("个百分点");
      }
    }
  }

  @Test
  void shouldHaveAUnitColumnWhereverAUnitIsGivenByRow() {
    for (TableSchema table : SCHEMAS.tables()) {
      for (Field field : table.fields()) {
        if (field.unit().equals("by row: column unit")) {
          assertThat(table.fieldNames())
              .as("%s.%s", table.name(), field.name())
              .contains(Columns.UNIT);
        }
      }
    }
  }

  @Test
  void shouldUseUnitsOfTheListOfUnits() throws IOException {
    // Given
    Set<String> units =
        Files.readAllLines(root().resolve("conf/units.csv")).stream()
            .map(line -> line.substring(0, Math.max(0, line.indexOf(','))))
            .collect(Collectors.toSet());

    // Then
    for (Field field : SCHEMAS.fields()) {
      if (!field.unit().isEmpty() && !field.unit().startsWith("by row: ")) {
        assertThat(units).as(field.name()).contains(field.unit());
      }
    }
  }

  @Test
  void shouldRequireTheWholeSeriesKeyInEveryTable() {
    for (String table :
        List.of(Tables.OBSERVATIONS, Tables.TARGETS, Tables.GROWTH, Tables.COMPARISONS)) {
      assertThat(SERIES_KEY).as(table).allMatch(SCHEMAS.table(table)::isRequired);
    }
  }

  @Test
  void shouldPartitionByYearAlone() {
    for (TableSchema table : SCHEMAS.tables()) {
      assertThat(table.partition()).as(table.name()).isIn(List.of(), List.of(Columns.YEAR));
    }
  }

  @Test
  void shouldReferToColumnsThatExistWithTheSameType() {
    for (TableSchema table : SCHEMAS.tables()) {
      for (TableSchema.ForeignKey key : table.foreignKeys()) {
        TableSchema other = SCHEMAS.table(key.table());
        for (int i = 0; i < key.fields().size(); i++) {
          assertThat(other.primaryKey())
              .as("%s %s", table.name(), key)
              .contains(key.reference().get(i));
          assertThat(other.field(key.reference().get(i)).type())
              .as("%s %s", table.name(), key)
              .isEqualTo(table.field(key.fields().get(i)).type());
        }
      }
    }
  }

  @Test
  void shouldHaveEveryCodeListThatAColumnNames() {
    // Given
    Set<String> lists =
        SCHEMAS.codeLists().stream().map(CodeList::name).collect(Collectors.toSet());

    // Then
    for (TableSchema table : SCHEMAS.tables()) {
      for (Field field : table.fields()) {
        if (!field.codeList().isEmpty()) {
          assertThat(lists).as("%s.%s", table.name(), field.name()).contains(field.codeList());
        }
      }
    }
  }

  @Test
  void shouldGiveEveryReasonColumnOfATableItsOwnCodeList() {
    for (TableSchema table : SCHEMAS.tables()) {
      if (table.fieldNames().contains(Columns.REASON)) {
        assertThat(table.field(Columns.REASON).codeList()).as(table.name()).endsWith("_reason");
      }
    }
  }

  @Test
  void shouldLetATableSayMoreAboutAFieldThanTheDictionary() {
    assertThat(SCHEMAS.field(Columns.VALUE).type()).isEqualTo(Field.Type.NUMBER);
    assertThat(SCHEMAS.table(Tables.FINDINGS).field(Columns.VALUE).type())
        .isEqualTo(Field.Type.STRING);
  }

  @Test
  void shouldNameWhatIsNotThere() {
    assertThatThrownBy(() -> SCHEMAS.table("zone"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no table zone");
    assertThatThrownBy(() -> SCHEMAS.table(Tables.ZONES).field("rank"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("zones has no column rank");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tables", "codelists", "views", "fields.json"})
  void shouldPunctuateChineseSentencesAsChineseIs(String folder) throws IOException {
    Pattern text = Pattern.compile("(?m)\"(\\w+)\": \"((?:[^\"\\\\]|\\\\.)*)\"|^-- (.*)$");
    try (Stream<Path> files = Files.walk(root().resolve("schemas").resolve(folder))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        text.matcher(Files.readString(file))
            .results()
            .filter(found -> found.group(1) == null || !found.group(1).endsWith("_en"))
            .map(found -> found.group(1) == null ? found.group(3) : found.group(2))
            .forEach(
                said -> assertThat(said).as(file.toString()).satisfies(Punctuation::isChinese));
      }
    }
  }

  private static void assertChinese(String... texts) {
    assertThat(texts).allMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
  }

  private static void assertEnglish(String... texts) {
    assertThat(texts).allMatch(text -> text.matches("(?s).*[A-Za-z]{2}.*"));
  }

  private static Set<String> filesOf(String folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> paths = Files.list(root().resolve("schemas").resolve(folder))) {
      paths.forEach(files::add);
    }
    return files.stream()
        .map(file -> file.getFileName().toString().replaceFirst("\\.(json|sql)$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Path root() {
    return Path.of(System.getProperty("basedir", "")).toAbsolutePath();
  }
}
