package org.zonemark.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.settings.CheckSettings;
import org.zonemark.schema.Schemas;
import org.zonemark.table.quality.CheckRule;

class CheckRulesTest {

  @Test
  void shouldDescribeInTheSchemaOfChecksWhatTheChecksDeclare() throws IOException {
    assertThat(Files.readString(CheckSchemaGenerator.file()))
        .as("regenerate it with %s", CheckSchemaGenerator.COMMAND)
        .isEqualTo(CheckSchemaGenerator.text(CheckRules.ALL));
  }

  @Test
  void shouldNameEveryRuleInTheCodeListOfFindings() {
    assertThat(CheckRules.ALL)
        .extracting(CheckRule::code)
        .doesNotHaveDuplicates()
        .allSatisfy(
            code ->
                assertThat(Schemas.standard().codeList("finding_code").code(code).attributes())
                    .containsKeys("severity", "disposition", "message_zh", "message_en"));
  }

  @Test
  void shouldGiveEachLimitTheStandardThatItsCheckDeclares() {
    for (CheckRule rule : CheckRules.ALL) {
      CheckSettings.Rule settings = CheckSettings.STANDARD.rule(rule.code());
      List<CheckRule.Limit> limits = rule.limits();

      assertThat(settings.limits()).as(rule.code()).hasSize(limits.size());
      limits.forEach(
          limit ->
              assertThat(settings.limit(limit.name()))
                  .isEqualTo(limit.standard())
                  .isBetween(limit.least(), limit.most()));
      assertThat(settings.except()).isEqualTo(rule.except());
    }
  }
}
