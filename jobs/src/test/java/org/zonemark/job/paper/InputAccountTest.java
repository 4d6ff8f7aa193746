package org.zonemark.job.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zonemark.testing.Printed;

class InputAccountTest {

  private static InputAccount.Publication publication(Printed printed) {
    return InputAccount.of(List.of(printed.read("高新区 | 年份\n")), printed.conf())
        .get(0)
        .publication();
  }

  @Test
  void shouldSayWhoPublishedWhatAndWhenAsDeclared() {
    assertThat(publication(Printed.as(Printed.LONG)))
        .isEqualTo(new InputAccount.Publication("年鉴", "统计局", "2024", "2024", false));
  }

  @Test
  void shouldSayNothingWhereNobodyHasDeclaredIt() {
    Printed inferred =
        Printed.in()
            .file(
                "sources/book.yaml",
                """
                source_id: book
                kind: observations
                publisher: "-"
                title: 年鉴
                series: book
                authority: 50
                files: [{path: book.csv}]
                format: csv
                inferred: true
                """);

    assertThat(publication(inferred))
        .isEqualTo(new InputAccount.Publication("年鉴", null, null, null, false));
  }
}
