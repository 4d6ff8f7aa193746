package org.zonemark.conf.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the word that was probably meant. */
public final class Spelling {

  private static final int LETTERS_A_MISTAKE = 3;
  private static final int CHINESE_LETTERS_A_MISTAKE = 6;
  private static final int MISTAKES_MAX = 3;
  private static final int LETTERS_OF_KIND = 3;
  private static final int CONTRACTION = 2;

  private Spelling() {}

  /**
   * Gives the longest Chinese name that a word ends with, before which stands no more than where it
   * lies (常州武进高新区), else the nearest one; empty where there is neither.
   */
  public static String nearestPlace(String word, Collection<String> candidates) {
    return candidates.stream()
        .filter(candidate -> candidate.length() > LETTERS_OF_KIND && word.endsWith(candidate))
        .filter(candidate -> Character.isIdeographic(candidate.codePointAt(0)))
        .filter(candidate -> isPlace(word.substring(0, word.length() - candidate.length())))
        .max(Comparator.comparingInt(String::length))
        .orElseGet(() -> nearest(word, candidates));
  }

  private static boolean isPlace(String before) {
    return before.codePoints().allMatch(Character::isIdeographic);
  }

  /**
   * Gives the shortest name that a Chinese word of two letters is a contraction of (固投 of 固定资产投资):
   * it begins with its first letter and has its letters in their order; empty where there is none.
   * Longer ones are names of their own (财政收入, 外贸出口).
   */
  public static String contracted(String word, Collection<String> candidates) {
    boolean chinese =
        word.length() == CONTRACTION && word.codePoints().allMatch(Character::isIdeographic);
    return candidates.stream()
        .filter(candidate -> chinese && candidate.startsWith(word.substring(0, 1)))
        .filter(candidate -> hasInOrder(candidate, word))
        .min(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private static boolean hasInOrder(String candidate, String word) {
    int at = 0;
    for (int i = 0; i < candidate.length() && at < word.length(); i++) {
      if (candidate.charAt(i) == word.charAt(at)) {
        at++;
      }
    }
    return at == word.length();
  }

  /**
   * Gives the candidate with the fewest mistakes (a letter too many, too few, wrong, or two letters
   * exchanged), the first of equal ones; empty where all have more than about one mistake in three
   * letters, or in six where they are Chinese: there two letters are a word, and two others another
   * one (经开区, 高新区; 平均, 期末).
   */
  public static String nearest(String word, Collection<String> candidates) {
    String sought = word.toLowerCase(Locale.ROOT);
    int fewest = mistakesAllowed(sought) + 1;
    String nearest = "";
    for (String candidate : candidates) {
      int apart = Math.abs(candidate.length() - sought.length());
      if (apart < fewest && isComparable(sought, candidate)) {
        int mistakes = distance(sought, candidate.toLowerCase(Locale.ROOT));
        if (mistakes < fewest && mistakes < lettersApart(sought, candidate)) {
          fewest = mistakes;
          nearest = candidate;
        }
      }
    }
    return nearest;
  }

  private static int mistakesAllowed(String word) {
    int letters = word.length() + 1;
    return word.codePoints().anyMatch(Character::isIdeographic)
        ? Math.max(Math.min(1, letters / LETTERS_A_MISTAKE), letters / CHINESE_LETTERS_A_MISTAKE)
        : Math.min(MISTAKES_MAX, letters / LETTERS_A_MISTAKE);
  }

  /** Of two letters the first must agree: one mistake makes any short word of any other. */
  private static boolean isComparable(String sought, String candidate) {
    return Math.min(sought.length(), candidate.length()) > 2
        || (!candidate.isEmpty() && sought.startsWith(candidate.substring(0, 1)));
  }

  /**
   * How many letters tell two names apart whose end is the same kind of thing (高新区): where all of
   * them differ, the kind alone agrees and the one is not the other misspelt.
   */
  private static int lettersApart(String a, String b) {
    int end = 0;
    int shorter = Math.min(a.length(), b.length());
    while (end < shorter
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)
        && Character.isIdeographic(a.charAt(a.length() - 1 - end))) {
      end++;
    }
    boolean isKind = end >= LETTERS_OF_KIND && shorter - end > 1;
    return isKind ? Math.max(a.length(), b.length()) - end : Integer.MAX_VALUE;
  }

  /** Gives the optimal string alignment distance. */
  static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
