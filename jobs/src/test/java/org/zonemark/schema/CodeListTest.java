package org.zonemark.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CodeListTest {

  private static final Schemas SCHEMAS = Schemas.standard();
  private static final CodeList FINDINGS = SCHEMAS.codeList("finding_code");

  @Test
  void shouldExplainEveryCodeInChineseAndEnglish() {
    for (CodeList list : SCHEMAS.codeLists()) {
      assertThat(list.title()).as(list.name()).isNotBlank();
      assertThat(list.titleEn()).as(list.name()).isNotBlank();
      for (CodeList.Code code : list.codes()) {
        assertThat(code.nameZh() + code.descriptionZh())
            .as("%s %s", list.name(), code.code())
            .matches(".*\\p{IsHan}.*");
        assertThat(code.nameZh()).as("%s %s", list.name(), code.code()).isNotBlank();
        assertThat(code.descriptionZh()).as("%s %s", list.name(), code.code()).isNotBlank();
        assertThat(code.nameEn()).as("%s %s", list.name(), code.code()).isNotBlank();
        assertThat(code.descriptionEn()).as("%s %s", list.name(), code.code()).isNotBlank();
      }
    }
  }

  @Test
  void shouldHoldEachCodeOnce() {
    for (CodeList list : SCHEMAS.codeLists()) {
      assertThat(list.codes())
          .as(list.name())
          .extracting(CodeList.Code::code)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void shouldLeaveOnlyTheUnitsToAnotherFile() {
    for (CodeList list : SCHEMAS.codeLists()) {
      assertThat(list.codes().isEmpty()).as(list.name()).isEqualTo(list.name().equals("units"));
    }
    assertThat(SCHEMAS.codeList("units").notes()).containsEntry("list", "conf/units.csv");
  }

  @Test
  void shouldGiveEveryFindingASeverityAndADispositionOfTheirLists() {
    for (CodeList.Code finding : FINDINGS.codes()) {
      assertThat(SCHEMAS.codeList("severity").contains(finding.attribute("severity")))
          .as(finding.code())
          .isTrue();
      assertThat(SCHEMAS.codeList("disposition").contains(finding.attribute("disposition")))
          .as(finding.code())
          .isTrue();
    }
  }

  @Test
  void shouldFillTheSamePlaceholdersInBothLanguages() {
    for (CodeList.Code finding : FINDINGS.codes()) {
      Set<String> chinese = placeholders(finding.attribute("message_zh"));
      Set<String> english = placeholders(finding.attribute("message_en"));

      assertThat(chinese).as(finding.code()).isEqualTo(english).contains("place", "value");
      assertThat(FINDINGS.notes().keySet()).as(finding.code()).containsAll(chinese);
    }
  }

  @Test
  void shouldExplainEveryReasonOfAMissingValueAmongTheReasonsOfAMissingRank() {
    assertThat(SCHEMAS.codeList("missing_reason").codes())
        .extracting(CodeList.Code::code)
        .allMatch(SCHEMAS.codeList("rank_reason")::contains);
  }

  @Test
  void shouldFindACodeAndNameTheOneThatIsNotThere() {
    CodeList statuses = SCHEMAS.codeList("attainment_status");

    assertThat(statuses.code("missed").nameZh()).isEqualTo("未完成");
    assertThatThrownBy(() -> statuses.code("failed"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The code list attainment_status has no code failed");
    assertThatThrownBy(() -> statuses.code("missed").attribute("severity"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The code missed has no attribute severity");
  }

  private static Set<String> placeholders(String message) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = Pattern.compile("\\{([a-z_]+)}").matcher(message);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
