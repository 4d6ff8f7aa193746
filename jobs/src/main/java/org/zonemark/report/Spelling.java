package org.zonemark.report;

import java.util.Locale;
import java.util.regex.Pattern;
import org.zonemark.report.model.Name;

/**
 * What people type to find a zone by its spelling: the romanised name run together, and the first
 * letters of its syllables (郑州, Zhengzhou: zhengzhou, zz). The English names are the source, since
 * they spell a place as it is read (长沙 is Changsha), which a table of characters cannot know.
 */
public final class Spelling {

  /** A syllable of Hanyu Pinyin. It ends in a vowel, n, ng or r, and the longest wins. */
  private static final String SYLLABLE =
      "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
          + "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|van|ai|ei|ui|ao|ou|iu|ie|ue|ve|er"
          + "|an|en|in|un|vn|ia|ua|uo|a|o|e|i|u|v)";

  private static final Pattern WORD = Pattern.compile("(?:" + SYLLABLE + ")+");
  private static final Pattern FIRST = Pattern.compile(SYLLABLE + "(?=(?:" + SYLLABLE + ")*$)");

  private Spelling() {}

  /** The romanised name and its initials, parted by a blank; empty where there is none. */
  public static String of(Name name) {
    if (name.en() == null || name.en().isBlank()) {
      return "";
    }
    String letters = name.en().toLowerCase(Locale.ROOT);
    StringBuilder initials = new StringBuilder();
    for (String word : letters.split("[^a-z]+")) {
      initials.append(initials(word));
    }
    String together = letters.replaceAll("[^a-z0-9]", "");
    return together + " " + initials;
  }

  /** The first letters of the syllables of a word; of one that is no pinyin its first letter. */
  static String initials(String word) {
    if (word.isEmpty() || !WORD.matcher(word).matches()) {
      return word.isEmpty() ? "" : word.substring(0, 1);
    }
    StringBuilder initials = new StringBuilder();
    String rest = word;
    while (!rest.isEmpty()) {
      var syllable = FIRST.matcher(rest);
      if (!syllable.lookingAt()) {
        return word.substring(0, 1);
      }
      initials.append(rest.charAt(0));
      rest = rest.substring(syllable.end());
    }
    return initials.toString();
  }
}
