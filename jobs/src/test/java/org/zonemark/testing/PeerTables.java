package org.zonemark.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tables of numbers of other tools, in the folder that zonemark.conformance names. */
public final class PeerTables {
  private static final double RELATIVE = 1e-9;

  private PeerTables() {}

  /** The rows of a file; the test that asks is skipped where there is no folder. */
  public static List<Map<String, String>> read(String name) throws IOException {
    String folder = System.getProperty("zonemark.conformance", "");
    if (folder.isBlank()) {
      System.out.println("Skipped, since zonemark.conformance names no folder: " + name);
    }
    assumeTrue(!folder.isBlank(), "zonemark.conformance names no folder");
    return rows(Path.of(folder, name));
  }

  /** The rows of a file of columns apart by tabs. */
  public static List<Map<String, String>> rows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String[] header = lines.get(0).split("\t", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < header.length; i++) {
        row.put(header[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  /** Null for what the other tools write where there is no number. */
  public static Double number(Map<String, String> row, String name) {
    String text = row.get(name);
    return Set.of("NA", "NaN", "Inf", "-Inf", "").contains(text) ? null : Double.valueOf(text);
  }

  public static List<Double> column(List<Map<String, String>> rows, String name) {
    List<Double> values = new ArrayList<>();
    rows.forEach(row -> values.add(number(row, name)));
    return values;
  }

  public static void assertClose(double actual, double expected, Object what) {
    assertThat(actual)
        .as("%s", what)
        .isCloseTo(expected, within(RELATIVE * Math.max(1, Math.abs(expected))));
  }

  /** Asserts that a column is the expected one, and gives the number of values compared. */
  public static int assertColumn(List<Double> actual, List<Double> expected, Object what) {
    assertThat(actual).as("%s", what).hasSameSizeAs(expected);
    int compared = 0;
    for (int i = 0; i < actual.size(); i++) {
      String place = what + ", row " + (i + 1);
      if (expected.get(i) == null) {
        assertThat(actual.get(i)).as(place).isNull();
      } else {
        assertThat(actual.get(i)).as(place).isNotNull();
        assertClose(actual.get(i), expected.get(i), place);
        Gap.note(what.toString(), actual.get(i), expected.get(i));
        compared++;
      }
    }
    return compared;
  }

  /** The largest differences seen, printed at the end of a test. */
  public static final class Gap {
    private static final Map<String, Double> LARGEST = new TreeMap<>();

    private Gap() {}

    static synchronized void note(String what, double actual, double expected) {
      double gap = Math.abs(actual - expected) / Math.max(1, Math.abs(expected));
      LARGEST.merge(what.split(" ")[0], gap, Math::max);
    }

    public static synchronized Map<String, Double> largest() {
      return LARGEST;
    }
  }
}
