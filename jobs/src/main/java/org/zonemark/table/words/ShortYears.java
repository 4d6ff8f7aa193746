package org.zonemark.table.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.method.text.Spellings;
import org.zonemark.source.Sheet;

/**
 * Years in two digits, read where they stand one behind the other, in a row or a column, and each
 * is the year after or before its neighbour: 19年, 20年, 21年.
 */
public final class ShortYears {

  private static final Pattern YEAR = Spellings.of("periods").pattern("short-or-long-year");

  private static final Pattern OF_GROWTH = Spellings.of("periods").pattern("short-year-of-growth");
  private static final int LONG = 4;

  /** Two digits below this are of this century. */
  private static final int CENTURY = 50;

  private ShortYears() {}

  /** The sheet with its years in four digits. */
  public static Sheet of(Sheet sheet) {
    if (sheet.part() != null
        || sheet.rows().stream()
            .noneMatch(row -> row.texts().stream().anyMatch(ShortYears::isShort))) {
      return sheet;
    }
    List<List<String>> texts = new ArrayList<>();
    sheet.rows().forEach(row -> texts.add(new ArrayList<>(row.texts())));
    boolean some = false;
    for (int row = 0; row < texts.size(); row++) {
      for (int column = 0; column < texts.get(row).size(); column++) {
        if (isShort(texts.get(row).get(column))) {
          some |=
              completeGrowth(texts.get(row), column)
                  || complete(texts, row, column, 0, 1)
                  || complete(texts, row, column, 1, 0);
        }
      }
    }
    return some ? sheet.withTexts(texts) : sheet;
  }

  private static boolean isShort(String text) {
    Matcher year = YEAR.matcher(text.strip());
    return year.matches() && year.group(1).length() == 2 || OF_GROWTH.matcher(text).find();
  }

  /** Completes the year of growth that the cell on its left names: 2023, 23年同比. */
  private static boolean completeGrowth(List<String> texts, int column) {
    Matcher growth = OF_GROWTH.matcher(texts.get(column));
    String year = column == 0 ? "" : texts.get(column - 1).replaceAll("[^0-9]", "");
    if (!growth.find() || year.length() != LONG || !year.endsWith(growth.group(1))) {
      return false;
    }
    texts.set(column, growth.replaceFirst(year));
    return true;
  }

  /** Completes the years of a run that goes through a cell; whether there is one. */
  private static boolean complete(
      List<List<String>> texts, int row, int column, int down, int right) {
    int one = year(texts, row, column);
    int next = year(texts, row + down, column + right);
    int before = year(texts, row - down, column - right);
    boolean runs = Math.abs(next - one) == 1 || Math.abs(before - one) == 1;
    if (runs) {
      String own = texts.get(row).get(column);
      texts.get(row).set(column, YEAR.matcher(own.strip()).replaceFirst(one + "$2"));
    }
    return runs;
  }

  /** The year of a cell; far from all years where it has none. */
  private static int year(List<List<String>> texts, int row, int column) {
    boolean inside =
        row >= 0 && row < texts.size() && column >= 0 && column < texts.get(row).size();
    Matcher year = YEAR.matcher(inside ? texts.get(row).get(column).strip() : "");
    if (!year.matches()) {
      return Integer.MIN_VALUE / 2;
    }
    int number = Integer.parseInt(year.group(1));
    return year.group(1).length() > 2 ? number : number + (number < CENTURY ? 2000 : 1900);
  }
}
