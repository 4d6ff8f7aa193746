package org.zonemark.table.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.UsualWord;
import org.zonemark.conf.text.Names;
import org.zonemark.method.text.WordFile;

/**
 * The usual words of tables in Chinese and English, read from {@code
 * org/zonemark/vocabulary/*.csv}, extended by {@code conf/words.csv}, and compared by {@link
 * Names#normalise}. Nothing in it is a guess at numbers; a word that is not there is unknown.
 */
public final class Vocabulary {

  /** The heading of a column that carries nothing for a statement. */
  public static final String FURNITURE = "furniture";

  /** The heading of a column of serial numbers. */
  public static final String SERIAL = "serial";

  /** The heading of a column of which a person must say what it means. */
  public static final String ASKS = "asks";

  /**
   * A heading over classes of indicators, which say nothing where they are no words of measures.
   */
  public static final String CLASS = "class";

  /** A word that says nothing of the numbers. */
  public static final String NEUTRAL = "neutral";

  /** A word of titles and lines of classes, which before the name of an indicator makes another. */
  public static final String TOPIC = "topic";

  /** That a text has such a word, and it stands before no name. */
  public static final String TOPICAL = "topical";

  /** The name of a place, which says nothing in a title of zones. */
  public static final String PLACE = "place";

  /** What a word of titles and heads says besides a measure. */
  public static final String REMARK = "remark";

  /** A word that says nothing of numbers in a title, but may in a remark. */
  public static final String TITLE = "title";

  /** A word of a title for how its time is divided. */
  public static final String TIME = "time";

  public static final String CHOICE = "choice";
  public static final String PROMISE = "promise";
  public static final String ATTAINMENT = "attainment";
  public static final String CURRENT = "current";
  public static final String SO_FAR = "so_far";
  public static final String LAST_YEAR = "last_year";
  public static final String OF_WHICH = "of_which";
  public static final String TOTAL = "total";
  public static final String AVERAGE = "average";
  public static final String REGION = "region";

  private static final Pattern LETTER = Pattern.compile("\\p{IsHan}|\\p{L}{2}");
  private static final Vocabulary STANDARD = new Vocabulary(List.of());

  private final Map<String, String> headings = new HashMap<>();
  private final Map<String, String> measures = new HashMap<>();
  private final Map<String, String> words = new HashMap<>();
  private final Map<String, String> publications = new HashMap<>();
  private final Map<String, Map<String, String>> codes = new HashMap<>();
  private final List<String[]> forms = new ArrayList<>();
  private final String formsBegin;
  private final String formsEnd;
  private final Pattern mark;
  private final Pattern ofTitles;
  private final Pattern ofRemarks;
  private final Pattern ofPlaces;
  private final Pattern ofAll;
  private final Pattern wordsOfTitles;
  private final Pattern wordsOfTime;

  private Vocabulary(List<UsualWord> added) {
    WordFile.lines("headings").forEach(line -> headings.put(Names.normalise(line[0]), line[1]));
    WordFile.lines("measures").forEach(line -> measures.put(Names.normalise(line[0]), line[1]));
    WordFile.lines("words").forEach(line -> words.put(Names.normalise(line[0]), line[1]));
    WordFile.lines("publications")
        .forEach(line -> publications.put(Names.normalise(line[0]), line[1]));
    WordFile.lines("codes")
        .forEach(
            line ->
                codes
                    .computeIfAbsent(line[0], any -> new HashMap<>())
                    .put(Names.normalise(line[2]), line[1]));
    forms.addAll(WordFile.lines("forms"));
    List<String> marks =
        new ArrayList<>(WordFile.lines("marks").stream().map(line -> line[0]).toList());
    added.forEach(each -> add(each, marks));
    formsBegin =
        forms.stream()
            .filter(form -> form[0].equals("before"))
            .map(form -> form[1].substring(0, 1))
            .collect(Collectors.joining());
    formsEnd =
        forms.stream()
            .filter(form -> !form[0].equals("before"))
            .map(form -> form[1].substring(form[1].length() - 1))
            .collect(Collectors.joining());
    ofTitles = made(line -> !line[1].equals(REMARK));
    ofRemarks = made(line -> !Set.of(TITLE, TIME).contains(line[1]));
    ofPlaces = made(line -> Set.of(PLACE, TIME).contains(line[1]));
    ofAll = made(line -> Set.of(NEUTRAL, TOPIC, TITLE, TIME).contains(line[1]));
    wordsOfTitles = longest(line -> !line[1].equals(REMARK));
    wordsOfTime = longest(line -> line[1].equals(TIME));
    mark = Pattern.compile(String.join("|", marks), Pattern.CASE_INSENSITIVE);
  }

  private void add(UsualWord added, List<String> marks) {
    String form = Names.normalise(added.word());
    switch (added.kind()) {
      case "heading" -> headings.put(form, added.meaning());
      case "measure" -> measures.put(form, added.meaning());
      case "publication" -> publications.put(form, added.meaning());
      case "word" -> words.put(form, added.meaning());
      case "op", "tier" ->
          codes.computeIfAbsent(added.kind(), any -> new HashMap<>()).put(form, added.meaning());
      case "mark" -> marks.add(Pattern.quote(added.word()));
      case "before", "behind" ->
          forms.add(
              new String[] {
                added.kind(), form, added.meaning().equals("-") ? "" : added.meaning()
              });
      default -> {
        // A name of conf/, which its own file takes.
      }
    }
  }

  /** The words that Zonemark brings, and those that conf/ adds. */
  public static Vocabulary of(Configuration conf) {
    return conf.usualWords().isEmpty() ? STANDARD : new Vocabulary(conf.usualWords());
  }

  /** The field of a heading, {@link #FURNITURE}, {@link #SERIAL}, {@link #ASKS}, or "". */
  public String field(String heading) {
    return headings.getOrDefault(Names.normalise(heading), "");
  }

  /** The measure that a normalised word says, "" where it says none. */
  public String measure(String word) {
    return measures.getOrDefault(word, "");
  }

  /** What a normalised word of a title or head says besides, "" where it is not known. */
  public String word(String word) {
    return words.getOrDefault(word, "");
  }

  /** Texts that are made of some of the words that say nothing in titles and remarks. */
  private static Pattern made(Predicate<String[]> isUsed) {
    return Pattern.compile(
        WordFile.lines("titles").stream()
            .filter(isUsed)
            .map(line -> Pattern.quote(Names.normalise(line[0])))
            .collect(Collectors.joining("|", "(?:[0-9]|", ")+")));
  }

  /** The words of more than a letter, the longest first. */
  private static Pattern longest(Predicate<String[]> isUsed) {
    return Pattern.compile(
        WordFile.lines("titles").stream()
            .filter(isUsed)
            .map(line -> Names.normalise(line[0]))
            .filter(word -> word.length() > 1)
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|")));
  }

  /**
   * What nobody knows of what the usual words leave of a title: pieces that are not made of words
   * that say nothing in titles.
   */
  public List<String> unreadOfTitle(List<String> pieces) {
    return unread(pieces, ofTitles);
  }

  /** The same of a remark on numbers. */
  public List<String> unreadOfRemark(List<String> pieces) {
    return unread(pieces, ofRemarks);
  }

  /** Whether pieces of a title are nothing but words for places, and for how time is divided. */
  public boolean areOfPlacesAndTimes(List<String> pieces) {
    return unread(pieces, ofPlaces).isEmpty();
  }

  /** Whether pieces of a title name no place and choose nothing, so that it is of all there are. */
  public boolean areOfAll(List<String> pieces) {
    return unread(pieces, ofAll).isEmpty();
  }

  /** A title without the words that say nothing in titles, the longest first. */
  public String withoutWordsOfTitles(String title) {
    return wordsOfTitles.matcher(Names.normalise(title)).replaceAll(" ");
  }

  /** A title without the words for how its time is divided. */
  public String withoutWordsOfTime(String title) {
    return wordsOfTime.matcher(Names.normalise(title)).replaceAll(" ");
  }

  private static List<String> unread(List<String> pieces, Pattern known) {
    return pieces.stream()
        .filter(piece -> LETTER.matcher(piece).find() && !known.matcher(piece).matches())
        .toList();
  }

  /** Whether a field is told in words, and not by names, numbers or days. */
  public boolean isTold(String field) {
    return codes.containsKey(field);
  }

  /** The code of a usual word for a field; "" where it is not known. */
  public String code(String field, String word) {
    String form = Names.normalise(word);
    String code = codes.getOrDefault(field, Map.of()).getOrDefault(form, "");
    return code.isEmpty() && field.equals("measure") ? measure(form) : code;
  }

  /** Other forms of the name of a stock: without the words for its end, or for its number. */
  public List<String> plainNames(String name) {
    if (!mayHaveForm(name)) {
      return List.of();
    }
    List<String> plain = new ArrayList<>();
    plain.add(name);
    for (String[] form : forms) {
      for (String each : List.copyOf(plain)) {
        boolean fits = form[0].equals("before") ? each.startsWith(form[1]) : each.endsWith(form[1]);
        if (fits && each.length() > form[1].length() + 1) {
          int from = form[0].equals("before") ? form[1].length() : 0;
          int to = each.length() - (from == 0 ? form[1].length() : 0);
          plain.add(each.substring(from, to) + form[2]);
        }
      }
    }
    return plain.subList(1, plain.size());
  }

  /** Nearly no text begins or ends as a form does, and is told so by one letter. */
  private boolean mayHaveForm(String name) {
    return formsBegin.indexOf(name.charAt(0)) >= 0
        || formsEnd.indexOf(name.charAt(name.length() - 1)) >= 0;
  }

  /** Whether a text stands in place of a value. */
  public boolean isMark(String text) {
    return mark.matcher(text.strip()).matches();
  }

  /**
   * Years between a publication and its data, by the longest of its words in a title: a number, ?
   * where nobody can tell, "" where the title names no publication.
   */
  public String yearsBefore(String title) {
    return publications.getOrDefault(publication(title), "");
  }

  /** A title without the word for the publication that it names. */
  public String withoutPublication(String title) {
    return title.replace(publication(title), "");
  }

  /** The longest word of a publication in a title; "" where none is. */
  private String publication(String title) {
    String form = Names.normalise(title);
    String longest = "";
    for (String word : publications.keySet()) {
      if (form.contains(word) && word.length() > longest.length()) {
        longest = word;
      }
    }
    return longest;
  }
}
