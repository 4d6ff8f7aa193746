package org.zonemark.table.words;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.conf.text.Names;
import org.zonemark.method.text.Spellings;

/**
 * A Chinese title by what stands in front of its word for zones and what stands from there on. It
 * goes from whom to what: 湘江片区 高新区主要指标.
 *
 * @param front what stands before the word for zones; "" where there is none
 * @param rest the title from that word on
 */
public record TitleParts(String front, String rest) {

  private static final Spellings SPELLINGS = Spellings.of("titles");

  private static final Pattern OFFICE = SPELLINGS.pattern("part-office");
  private static final Pattern COUNTED_PLACES = SPELLINGS.pattern("part-counted-places");
  private static final Pattern OF_ZONES = SPELLINGS.pattern("part-of-zones");
  private static final Pattern CLAUSE = SPELLINGS.pattern("part-clause");
  private static final Pattern CHOICE = SPELLINGS.pattern("part-choice");
  private static final Pattern YEAR = SPELLINGS.pattern("part-year");
  private static final Pattern CONDITION = SPELLINGS.pattern("part-condition");

  /** The parts of a title; places by their number (京津冀三区) are in none of them. */
  public static TitleParts of(String title) {
    String plain = COUNTED_PLACES.matcher(Names.normalise(title)).replaceAll(" ");
    Matcher zones = OF_ZONES.matcher(plain);
    int from = zones.find() ? zones.start(1) : 0;
    return new TitleParts(plain.substring(0, from), plain.substring(from));
  }

  /** A title without the offices it names, which are made of what offices do: 发展改革和经济局. */
  public static String withoutOffices(String title) {
    return OFFICE.matcher(title).replaceAll(" ");
  }

  /**
   * Whether unknown words of the front can do no more than choose among the zones, of which each
   * row names its own: they end as places do, or are words for a choice, and set no condition of
   * time, amount, price or kind of firms.
   */
  public boolean frontChooses(List<String> unknown) {
    return !CLAUSE.matcher(front).find()
        && (chooses(YEAR.matcher(front).replaceFirst(""))
            || unknown.stream().allMatch(TitleParts::chooses));
  }

  private static boolean chooses(String words) {
    return CHOICE.matcher(words).matches() && !CONDITION.matcher(words).find();
  }
}
