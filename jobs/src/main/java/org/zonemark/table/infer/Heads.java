package org.zonemark.table.infer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.text.Names;
import org.zonemark.method.number.Period;
import org.zonemark.method.text.Spellings;
import org.zonemark.source.Sheet;
import org.zonemark.table.data.Measure;
import org.zonemark.table.read.Header;
import org.zonemark.table.words.PrintedText;
import org.zonemark.table.words.Vocabulary;

/** What the heads over numbers say: indicator, zone, period, unit, measure. */
final class Heads {

  private static final Spellings SPELLINGS = Spellings.of("heads");

  /** Names whose words say that something is added or shared, whatever they are synonyms of. */
  private static final Pattern NO_AMOUNT = SPELLINGS.pattern("unit-of-no-amount");

  private static final Pattern BESIDE_NAME = SPELLINGS.pattern("beside-name");
  private static final Pattern SCOPED = SPELLINGS.pattern("scoped");
  private static final Pattern PERSONS = SPELLINGS.pattern("unit-of-persons");
  private static final Pattern OF_NUMBER = SPELLINGS.pattern("of-number");

  /** Of a growth that is printed as an amount: 同比增长(亿元). */
  static final String AMOUNT = "amount";

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /**
   * A head that was read.
   *
   * @param said what it says
   * @param shown the head as people see it
   * @param problem the code of the finding where it is not understood, "" where it is
   * @param why the part that is not understood
   */
  record Head(Said said, String shown, String problem, String why) {

    boolean isPromise() {
      return said.means(Vocabulary.PROMISE);
    }
  }

  private final Configuration conf;
  private final TextReader reader;
  private final WordColumns words;
  private final Columns columns;
  private final Titles titles;
  private final Map<String, String> titled;
  private final TreeMap<Integer, Head> heads = new TreeMap<>();

  Heads(
      Header header,
      Columns columns,
      Titles titles,
      Configuration conf,
      TextReader reader,
      Sheet.Hidden hidden) {
    this.conf = conf;
    this.reader = reader;
    this.words = new WordColumns(reader);
    this.columns = columns;
    this.titles = titles;
    this.titled = titles.indicators();
    columns
        .roles()
        .forEach(
            (column, role) -> {
              if (role.equals(Columns.VALUE) && !hidden.columns().contains(column + 1)) {
                heads.put(
                    column,
                    head(
                        TextReader.withoutSorting(header.texts(column + 1)),
                        header.shown(column + 1)));
              }
            });
    joinNeighbours();
  }

  TreeMap<Integer, Head> all() {
    return heads;
  }

  /** The years that heads, but those of some columns, and the column of periods name. */
  Stream<Integer> years(Set<Integer> without) {
    int periods = columns.of("period");
    Stream<Said> rows =
        periods < 0 ? Stream.of() : columns.names(periods).stream().map(reader::read);
    Stream<Said> said =
        heads.entrySet().stream()
            .filter(each -> !without.contains(each.getKey()))
            .map(each -> each.getValue().said());
    return Stream.concat(said, rows)
        .flatMap(one -> one.periods.stream())
        .map(text -> Period.parse(text).value().year());
  }

  /** The head on the left of a column; of the first that on the right, null where none is. */
  Map.Entry<Integer, Head> beside(int column) {
    Map.Entry<Integer, Head> left = heads.lowerEntry(column);
    return left == null ? heads.higherEntry(column) : left;
  }

  String indicator(int column) {
    return heads.get(column).said().indicator();
  }

  private Head head(List<String> printed, String shown) {
    boolean chinese = printed.stream().anyMatch(text -> HAN.matcher(text).find());
    List<Said> parts = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (String text : printed) {
      Said said = reader.read(text);
      boolean translation =
          chinese
              && !HAN.matcher(text).find()
              && !said.rest.isEmpty()
              && !text.matches(".*(?:19|20)[0-9]{2}.*");
      if (!translation && !said.isNeutral()) {
        parts.add(said);
        texts.add(PrintedText.inChinese(text));
      } else if (!translation) {
        texts.add(PrintedText.inChinese(text));
      }
    }
    boolean topical =
        !printed.isEmpty()
            && reader.read(printed.get(printed.size() - 1)).means(Vocabulary.TOPICAL);
    if (parts.isEmpty()) {
      return new Head(new Said(shown), shown, topical ? "head_unknown" : "", shown);
    }
    if (topical && parts.stream().allMatch(part -> part.indicators.isEmpty())) {
      return new Head(parts.get(parts.size() - 1), shown, "head_unknown", shown);
    }
    String own = String.join("", texts.stream().filter(text -> HAN.matcher(text).find()).toList());
    texts.removeIf(text -> words.translates(text, own) && !reader.read(text).indicators.isEmpty());
    String joined = String.join("", texts);
    Said whole = byTitle(reader.read(joined), joined).copy();
    boolean plain =
        whole.isPlain()
            && !whole.isNeutral()
            && !(whole.means(Vocabulary.TOPIC) && parts.size() > 1);
    Said read = plain ? whole : joined(parts);
    return read == null ? merged(parts, shown) : checked(withAmount(read, parts), shown);
  }

  /** What a class and its part say as one name, in either order: 发明专利 over 授权量; else null. */
  private Said joined(List<Said> parts) {
    if (parts.size() < 2 || !parts.get(parts.size() - 1).indicators.isEmpty()) {
      return null;
    }
    Said joined = new Said("");
    parts.forEach(joined::add);
    String above = alone(parts.get(parts.size() - 2));
    String below = alone(parts.get(parts.size() - 1));
    for (String name : List.of(above + below, OF_NUMBER.matcher(below).replaceFirst("") + above)) {
      Optional<Indicator> one = reader.indicator(name);
      if (one.isPresent() && above.length() > 1 && below.length() > 1) {
        joined.indicators.clear();
        joined.indicators.put(one.get().indicatorId(), name);
        joined.rest = joined.rest.replace(above, "").replace(below, "");
        return joined;
      }
    }
    return null;
  }

  /** A text without what is in brackets and without years. */
  private static String alone(Said said) {
    return BESIDE_NAME.matcher(Names.normalise(said.text)).replaceAll("");
  }

  /** What is said by growth or another measure in a unit of its own is an amount. */
  private static Said withAmount(Said said, List<Said> parts) {
    for (Said part : parts) {
      boolean derived = !part.measures.isEmpty() && !part.measure().equals("level");
      if (derived
          && !part.units.isEmpty()
          && part.units.stream().noneMatch(unit -> NO_AMOUNT.matcher(unit).matches())) {
        said.meanings.add(AMOUNT);
      }
    }
    return said;
  }

  /** What the levels of a head say together, read from below. */
  private Head merged(List<Said> parts, String shown) {
    Said merged = new Said(shown);
    for (int at = parts.size() - 1; at >= 0; at--) {
      Said part = parts.get(at);
      boolean above = at < parts.size() - 1 && !merged.indicators.isEmpty();
      boolean another =
          above
              && !part.indicators.isEmpty()
              && !part.indicators.keySet().equals(merged.indicators.keySet());
      if (another && (!part.rest.isEmpty() || !isWiderName(part, merged))) {
        return new Head(merged, shown, "head_unknown", part.text);
      }
      boolean named =
          above && part.rest.length() > 1 && isClassOf(part, merged.indicators.values());
      if (!another && !named) {
        merged.add(part);
      }
    }
    return checked(withAmount(merged, parts), shown);
  }

  /** Whether an unknown class over a name is nothing but a part of it: 专利 over 发明专利授权. */
  private static boolean isClassOf(Said part, Collection<String> names) {
    return part.indicators.isEmpty()
        && part.measures.isEmpty()
        && names.stream().allMatch(name -> name.contains(part.rest));
  }

  /** What a head says that is the end of one name in the titles, which says the scope before it. */
  private Said byTitle(Said said, String text) {
    String end = BESIDE_NAME.matcher(Names.normalise(text)).replaceAll("");
    List<Map.Entry<String, String>> whole =
        titled.entrySet().stream()
            .filter(
                each ->
                    end.length() > 2
                        && each.getValue().endsWith(end)
                        && !each.getValue().equals(end))
            .filter(each -> SCOPED.matcher(each.getValue()).find())
            .toList();
    if (whole.size() != 1) {
      return said;
    }
    Said named = new Said(said.text);
    named.periods.addAll(said.periods);
    named.units.addAll(said.units);
    named.indicators.put(whole.get(0).getKey(), whole.get(0).getValue());
    return named;
  }

  /** A class may head its parts: 从业人员 over R&D人员, 企业数 over 高新技术企业. */
  private boolean isWiderName(Said above, Said below) {
    String unit = conf.indicatorById(below.indicator()).unit();
    String wider = conf.indicatorById(above.indicator()).unit();
    String stem = OF_NUMBER.matcher(above.indicators.values().iterator().next()).replaceFirst("");
    boolean kind =
        unit.equals(wider)
            && stem.length() > 1
            && below.indicators.values().stream().allMatch(name -> name.endsWith(stem));
    return kind || PERSONS.matcher(wider).matches() && PERSONS.matcher(unit).lookingAt();
  }

  private Head checked(Said said, String shown) {
    if (said.means(Vocabulary.ATTAINMENT)
        || said.measures.contains("attainment")
        || said.measures.contains("average_growth")
        || said.measures.contains("share_of_others")
        || said.measures.contains("rank_change")
        || said.measures.contains("gap")) {
      return new Head(said, shown, "measure_doubtful", shown);
    }
    if (said.means(Vocabulary.LAST_YEAR) && (!isLevel(said) || said.means(Vocabulary.SO_FAR))) {
      return new Head(said, shown, "period_open", shown);
    }
    if (!said.rest.isEmpty() || said.indicators.size() > 1 || said.namesAnother()) {
      return new Head(said, shown, "head_unknown", said.rest.isEmpty() ? shown : said.rest);
    }
    if (said.measures.size() > 1) {
      said.measures.remove("level");
      if (said.measures.size() > 1) {
        return new Head(said, shown, "measure_doubtful", shown);
      }
    }
    if (said.zones.size() > 1 || said.periods.size() > 1 || said.parts.size() > 1) {
      return new Head(said, shown, "head_unknown", shown);
    }
    return said.isOtherMeasure(conf)
        ? new Head(said, shown, "measure_doubtful", shown)
        : new Head(said, shown, "", "");
  }

  /** Growth and places without a name of their own are those of the value on their left. */
  private void joinNeighbours() {
    Said left = null;
    boolean grown = false;
    for (Map.Entry<Integer, Head> each : heads.entrySet()) {
      Said said = each.getValue().said();
      boolean derived =
          !said.measures.isEmpty() && !said.measure().equals("level") && said.indicators.isEmpty();
      if (!derived) {
        boolean level = isLevel(said);
        if (level && said.means(Vocabulary.LAST_YEAR)) {
          // What follows is the growth from it to the value before it.
          boolean same = left != null && said.indicators.keySet().equals(left.indicators.keySet());
          left = left != null && said.indicators.isEmpty() || same ? left : null;
          continue;
        }
        if (!level && left != null && left.indicator().equals(said.indicator())) {
          addTime(said, left);
        }
        int earlier = grown || left == null || !level ? 0 : yearsBefore(said, left);
        // Of 2023, 2022, 2021 and growth nobody can say which of the years has grown.
        left = earlier > 1 ? null : level && earlier < 1 ? said : left;
        grown = false;
        boolean unwanted = each.getValue().isPromise() && !titles.declared.wantPromises;
        if (!each.getValue().problem().isEmpty() || unwanted) {
          left = null;
        }
        continue;
      }
      grown = true;
      each.setValue(derived(each.getKey(), each.getValue(), left));
    }
  }

  /** The head of growth or places without a name, as what it is of. */
  private Head derived(int column, Head head, Said left) {
    Said said = head.said();
    boolean other = left != null && left.means(Vocabulary.PROMISE) && !head.isPromise();
    if (left != null && !other) {
      return new Head(joined(said, left), head.shown(), head.problem(), head.why());
    }
    Optional<Head> named =
        said.measure().equals(Measure.RANK.code()) ? named(column, said) : Optional.empty();
    String why = heads.firstKey() == column ? head.why() : "left";
    return named.orElse(new Head(said, head.shown(), head.problem(), why));
  }

  /** Places that no value stands before are those of what the titles name. */
  private Optional<Head> named(int column, Said said) {
    Map.Entry<Integer, Head> next = heads.higherEntry(column);
    String beside = next == null ? "" : next.getValue().said().indicator();
    String of = titles.placesOf();
    of = of.isEmpty() && titled.containsKey(beside) ? beside : of;
    long places =
        heads.values().stream()
            .filter(head -> head.said().measures.contains(Measure.RANK.code()))
            .count();
    boolean ofClass = said.means(Vocabulary.TOPIC) || said.means(Vocabulary.TOPICAL);
    if (of.isEmpty() || ofClass || places > 1) {
      return Optional.empty();
    }
    Said named = said.copy();
    named.indicators.put(of, titled.getOrDefault(of, conf.indicatorById(of).nameZh()));
    Head head = heads.get(column);
    return Optional.of(new Head(named, head.shown(), head.problem(), head.why()));
  }

  /** By how many years a value is of an earlier one than its left neighbour, else the same. */
  private static int yearsBefore(Said said, Said left) {
    if (said.periods.isEmpty()
        || left.periods.isEmpty()
        || !said.parts.equals(left.parts)
        || !said.indicators.keySet().equals(left.indicators.keySet())
        || !said.zones.keySet().equals(left.zones.keySet())) {
      return 0;
    }
    int own = Period.parse(said.period()).value().year();
    int other = Period.parse(left.period()).value().year();
    boolean samePart =
        said.period()
            .replace(String.valueOf(own), "")
            .equals(left.period().replace(String.valueOf(other), ""));
    return samePart ? Math.max(0, other - own) : 0;
  }

  private static boolean isLevel(Said said) {
    return said.measures.isEmpty() || said.measure().equals("level");
  }

  private static Said joined(Said said, Said left) {
    Said joined = new Said(said.text);
    joined.add(said);
    joined.indicators.putAll(left.indicators);
    if (joined.zones.isEmpty()) {
      joined.zones.putAll(left.zones);
    }
    addTime(joined, left);
    joined.scope = joined.scope.isEmpty() ? left.scope : joined.scope;
    return joined;
  }

  /** What says no time of its own is of the time of its left neighbour. */
  private static void addTime(Said said, Said left) {
    if (said.periods.isEmpty() && said.parts.isEmpty() && !said.means(Vocabulary.SO_FAR)) {
      said.periods.addAll(left.periods);
      said.parts.addAll(left.parts);
      said.meanings.addAll(left.meanings);
    }
  }
}
