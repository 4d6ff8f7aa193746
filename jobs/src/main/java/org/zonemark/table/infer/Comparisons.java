package org.zonemark.table.infer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.method.text.Spellings;
import org.zonemark.table.data.Measure;

/** What a text says a number is compared with: the year before, a named year, a place. */
final class Comparisons {

  private static final Spellings SPELLINGS = Spellings.of("titles");
  private static final Pattern COMPARED = SPELLINGS.pattern("text-compared");
  private static final Pattern YEAR_TO_YEAR = SPELLINGS.pattern("text-year-to-year");
  private static final Pattern SINCE_YEAR = SPELLINGS.pattern("text-since-year");
  private static final Pattern SHARE_OF = SPELLINGS.pattern("text-share-of");

  private Comparisons() {}

  /** Takes them from the rest of a text. */
  static void take(StringBuilder rest, Said said) {
    Said.take(rest, COMPARED, found -> said.measures.add(Measure.GROWTH.code()));
    takeYears(rest, said);
    Matcher share = SHARE_OF.matcher(rest.toString());
    if (share.find()) {
      said.measures.add(Measure.SHARE.code());
      said.shareOf = share.group(1);
      Said.mask(rest, share.start(), share.end());
    }
  }

  private static void takeYears(StringBuilder rest, Said said) {
    Matcher years = YEAR_TO_YEAR.matcher(rest.toString());
    while (years.find()) {
      if (Integer.parseInt(years.group(1)) == Integer.parseInt(years.group(2)) + 1) {
        said.measures.add(Measure.GROWTH.code());
        said.periods.add(years.group(1));
        Said.mask(rest, years.start(), years.end());
      }
    }
    Matcher since = SINCE_YEAR.matcher(rest.toString());
    if (since.find()) {
      said.measures.add(Measure.GROWTH.code());
      said.since = since.group(1);
      Said.mask(rest, since.start(), since.end());
    }
  }
}
