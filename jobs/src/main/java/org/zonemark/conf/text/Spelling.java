package org.zonemark.conf.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the word that was probably meant. */
public final class Spelling {

  private static final int LETTERS_A_MISTAKE = 3;
  private static final int MISTAKES_MAX = 3;
  private static final int LETTERS_OF_KIND = 3;

  private Spelling() {}

  /**
   * Gives the candidate with the fewest mistakes (a letter too many, too few, wrong, or two letters
   * exchanged), the first of equal ones, but first of all a Chinese name that the word ends with;
   * empty where all have more than about one mistake in three letters.
   */
  public static String nearest(String word, Collection<String> candidates) {
    String behindPlace = behindPlace(word, candidates);
    return behindPlace.isEmpty() ? misspelt(word, candidates) : behindPlace;
  }

  /**
   * Gives the longest name that a word ends with, before which stands no more than where it lies
   * (常州武进高新区); empty where there is none.
   */
  private static String behindPlace(String word, Collection<String> candidates) {
    return candidates.stream()
        .filter(candidate -> candidate.length() > LETTERS_OF_KIND && word.endsWith(candidate))
        .filter(candidate -> Character.isIdeographic(candidate.codePointAt(0)))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  /**
   * Gives the shortest name that a Chinese word is a contraction of (固投 of 固定资产投资): it begins with
   * its first letter and has its letters in their order; empty where there is none.
   */
  public static String contracted(String word, Collection<String> candidates) {
    boolean chinese = word.length() > 1 && word.codePoints().allMatch(Character::isIdeographic);
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

  private static String misspelt(String word, Collection<String> candidates) {
    String sought = word.toLowerCase(Locale.ROOT);
    int fewest = Math.min(MISTAKES_MAX, (sought.length() + 1) / LETTERS_A_MISTAKE) + 1;
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
