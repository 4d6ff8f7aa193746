package org.zonemark.table.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zonemark.source.Sheet;

class FootnotesTest {

  @ParameterizedTest
  @CsvSource({
    "125.3², 125.3, ²",
    "125.3①, 125.3, ①",
    "33.1⁽ᵃ⁾, 33.1, ⁽ᵃ⁾",
    "5⁽注¹⁾, 5, ⁽注¹⁾",
    "郑州高新区¹², 郑州高新区, ¹²",
    "12 ³, 12, ³",
    "20km²①, 20km², ①",
    "20km², 20km², ''",
    "20平方米, 20平方米, ''",
    "2022, 2022, ''"
  })
  void shouldSetTheMarkApartFromWhatItStandsBehind(String text, String without, String mark) {
    assertThat(Footnotes.unmarked(text)).isEqualTo(without);
    assertThat(Footnotes.mark(text)).isEqualTo(mark);
  }

  @Test
  void shouldFindTheNoteOfARaisedMark() {
    Footnotes notes = new Footnotes(List.of(new Sheet.Row(9, List.of("注:¹ 含托管园区; ² 快报数"))));
    assertThat(notes.text("¹")).isEqualTo("含托管园区");
    assertThat(notes.text("²")).isEqualTo("快报数");
  }
}
