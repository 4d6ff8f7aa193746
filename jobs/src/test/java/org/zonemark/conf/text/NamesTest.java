package org.zonemark.conf.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

  @Test
  void shouldRemoveBlanksOfAnyKindAndFootnoteMarks() {
    assertThat(Names.normalise(" 全 国\u3000高\u00A0新 区①*#\uFEFF")).isEqualTo("全国高新区");
    assertThat(Names.normalise("郑州高新区¹⁽ᵃ⁾")).isEqualTo("郑州高新区");
    assertThat(Names.normalise("km²")).isEqualTo("km²");
  }

  @Test
  void shouldTurnFullWidthIntoHalfWidthAndLettersIntoLowerCase() {
    assertThat(Names.normalise("R&D经费(亿元)％")).isEqualTo("r&d经费(亿元)%");
  }

  @Test
  void shouldGiveTheEmptyTextForNullAndForNothingButMarks() {
    assertThat(Names.normalise(null)).isEmpty();
    assertThat(Names.normalise(" ①④＊＃ ")).isEmpty();
  }
}
