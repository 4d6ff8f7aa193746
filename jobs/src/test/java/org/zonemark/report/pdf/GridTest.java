package org.zonemark.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.Chunk;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridTest {

  private static Grid.Cell cell(String text, Grid.Role role) throws IOException {
    Font font = new Font(BaseFont.createFont(), 8);
    return new Grid.Cell(List.of(new Chunk(text, font)), 1, false, role);
  }

  @Test
  void shouldNotDivideWhatIsShort() throws IOException {
    Grid.Cell place = cell("1 of 17", Grid.Role.OTHER);
    Grid.Cell sentence = cell("Nothing is known of the period", Grid.Role.OTHER);
    Grid.Cell head = cell("1 of 17", Grid.Role.HEAD);

    assertThat(place.least()).isEqualTo(place.natural());
    assertThat(sentence.least()).isLessThan(sentence.natural());
    assertThat(head.least()).isLessThan(head.natural());
  }
}
