package org.zonemark.table.words;

import java.util.Optional;

/**
 * What points and commas are in the numbers of one column. A single number may have two readings
 * ({@code 2.146} and {@code 1,234}); all of a column together mostly have one.
 *
 * <p>Counted are whole cells of digits, points and commas; of others nothing is told.
 */
public final class Separators {

  private static final int GROUP = 3;

  /** A comma before one or two digits may be a slip; twice in a table it is none. */
  private static final int COMMAS_MIN = 2;

  /** One table's columns stand under one hand: a decimal comma elsewhere makes 1,234 doubtful. */
  private final Separators beside;

  private int decimalCommas;
  private int decimalPoints;
  private int groupsOfCommas;

  /** 1,234,567 and 1,234.5: commas between thousands, and nothing else. */
  private int thousands;

  private int groupsOfPoints;

  /** 2.146: a decimal point, or one of thousands. */
  private int threeBehindPoint;

  private int longWithout;

  /** Those of a whole table. */
  public Separators() {
    this.beside = this;
  }

  /** Those of a column of a table. */
  public Separators(Separators table) {
    this.beside = table;
  }

  /** Takes the text of a cell. */
  public void add(String text) {
    String digits = text.strip();
    if (beside != this) {
      beside.add(text);
    }
    if (!digits.isEmpty() && "+-".indexOf(digits.charAt(0)) >= 0) {
      digits = digits.substring(1);
    }
    int commas = 0;
    int points = 0;
    for (int at = 0; at < digits.length(); at++) {
      char letter = digits.charAt(at);
      commas += letter == ',' ? 1 : 0;
      points += letter == '.' ? 1 : 0;
      if ((letter < '0' || letter > '9') && letter != ',' && letter != '.') {
        return;
      }
    }
    count(digits, commas, points);
  }

  private void count(String digits, int commas, int points) {
    if (commas == 0 && points == 0) {
      longWithout += digits.length() > GROUP ? 1 : 0;
    } else if (commas == 0) {
      boolean groups = isGroups(digits, '.');
      groupsOfPoints += points > 1 && groups ? 1 : 0;
      threeBehindPoint += points == 1 && groups ? 1 : 0;
      decimalPoints += points == 1 && !groups ? 1 : 0;
    } else if (points == 0) {
      boolean groups = isGroups(digits, ',');
      groupsOfCommas += groups ? 1 : 0;
      thousands += groups && commas > 1 ? 1 : 0;
      decimalCommas += !groups && commas == 1 ? 1 : 0;
    } else if (digits.lastIndexOf('.') > digits.lastIndexOf(',')) {
      decimalPoints++;
      thousands++;
    } else if (commas == 1 && isGroups(digits.substring(0, digits.indexOf(',')), '.')) {
      decimalCommas++;
      groupsOfPoints++;
    }
  }

  /** Whether digits stand in threes behind one to three; 0.146 is no group. */
  private static boolean isGroups(String digits, char mark) {
    int first = digits.indexOf(mark);
    if (first < 1 || first > GROUP || digits.charAt(0) == '0') {
      return false;
    }
    for (int at = first; at < digits.length(); at += GROUP + 1) {
      if (digits.charAt(at) != mark || digits.length() < at + GROUP + 1) {
        return false;
      }
      for (int next = at + 1; next <= at + GROUP; next++) {
        if (digits.charAt(next) == mark) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isOfDigits(String text) {
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      if ((each < '0' || each > '9') && "+-., ".indexOf(each) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether some number can have a point between thousands. */
  public boolean isOfThousands() {
    return groupsOfPoints + threeBehindPoint > 0;
  }

  /**
   * A number with a decimal point or none, and commas between thousands.
   *
   * <p>Null rule: empty where the column leaves two readings.
   *
   * @param whole whether what is counted cannot be broken: firms or persons, one by one
   */
  public Optional<String> plain(String text, boolean whole) {
    if (!isOfDigits(text) || text.indexOf(',') < 0 && text.indexOf('.') < 0) {
      return Optional.of(text);
    }
    if (thousands > 0 || decimalCommas > 0 && beside.decimalCommas < COMMAS_MIN) {
      return Optional.of(text);
    }
    if (decimalCommas > 0) {
      boolean clear =
          decimalPoints == 0
              && groupsOfCommas == 0
              && (threeBehindPoint == 0 || groupsOfPoints > 0);
      return clear ? Optional.of(text.replace(".", "").replace(',', '.')) : Optional.empty();
    }
    boolean foreign = beside.decimalCommas > 0;
    if (groupsOfPoints > 0 || whole && threeBehindPoint > 0) {
      boolean clear = decimalPoints == 0 && groupsOfCommas == 0 && longWithout == 0;
      return clear ? Optional.of(text.replace(".", "")) : Optional.empty();
    }
    boolean open = foreign && decimalPoints == 0 && groupsOfCommas + threeBehindPoint > 0;
    return open ? Optional.empty() : Optional.of(text);
  }
}
