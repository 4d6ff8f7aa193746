package org.zonemark.table.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zonemark.method.text.Spellings;
import org.zonemark.table.data.Measure;
import org.zonemark.table.words.Vocabulary;

/**
 * What the notes of a table say its numbers are: 注:2023年为计划数. Each clause of a note is understood
 * to its last word, or what it names is left out, all where it names nothing; so is what it says to
 * be of another period, unit, scope or measure than the rest of the table does. That numbers are
 * summed up from the begin of the year is read so. Sources, signatures, legends of signs and
 * definitions say nothing of the numbers.
 */
final class TableNotes {

  private static final Spellings SPELLINGS = Spellings.of("notes");
  private static final Pattern ITEMS = SPELLINGS.pattern("items");
  private static final Pattern CLAUSES = SPELLINGS.pattern("clauses");
  private static final Pattern BEGINS = SPELLINGS.pattern("begins");
  private static final Pattern MARKS = SPELLINGS.pattern("marks");
  private static final Pattern SAYS = SPELLINGS.pattern("says");
  private static final Pattern LABELLED = SPELLINGS.pattern("labelled");
  private static final Pattern LABEL_LINE = SPELLINGS.pattern("label-line");
  private static final String NUMBERS = SPELLINGS.text("numbers");
  private static final Pattern NUMBERS_OF = SPELLINGS.pattern("numbers-of");
  private static final Pattern NOTHING = SPELLINGS.pattern("nothing");
  private static final Pattern USUAL_PRICES = SPELLINGS.pattern("usual-prices");
  private static final Pattern DEFINES = SPELLINGS.pattern("defines");
  private static final Pattern NARROWS = SPELLINGS.pattern("narrows");
  private static final Pattern EXCLUDES = SPELLINGS.pattern("excludes");
  private static final Pattern INCLUDES = SPELLINGS.pattern("includes");
  private static final Pattern WHOLE = SPELLINGS.pattern("whole");
  private static final Pattern SUMMED = SPELLINGS.pattern("summed");
  private static final Pattern OF_UNITS = SPELLINGS.pattern("of-units");
  private static final Pattern OF_ALL = SPELLINGS.pattern("of-all");
  private static final Pattern SCOPED = Spellings.of("heads").pattern("scoped");

  /** Text above a table that is rather a note. */
  private static final Pattern SENTENCE = SPELLINGS.pattern("sentence");

  private static final Set<String> CHANGES =
      Set.of(Vocabulary.AVERAGE, Vocabulary.OF_WHICH, Vocabulary.CHOICE, Vocabulary.ATTAINMENT);

  private final TextReader reader;
  private final Grid grid;
  private final String titles;

  /** All that is printed but the notes. */
  private final String table;

  private final List<Clause> clauses = new ArrayList<>();

  /** What a clause is about, before and behind the word that says it. */
  private record Parts(Said about, Said what) {}

  /**
   * A clause that says something of numbers.
   *
   * @param about the names of those it speaks of; all where there are none
   * @param marks the signs of those it is a footnote of, "" where it is none
   * @param what what it says of them
   * @param code the finding where it is not understood; "" where it is
   * @param printed the clause as printed
   */
  private record Clause(Said about, String marks, Said what, String code, String printed) {

    private boolean concerns(Map<String, String> fields, String place) {
      String measure = fields.getOrDefault("measure", about.measure());
      return isOf(about.zones, fields.get("zone"))
          && isOf(about.indicators, fields.get("indicator"))
          && (about.periods.isEmpty() || about.periods.contains(fields.get("period")))
          && (about.measures.isEmpty() || about.measures.contains(measure))
          && (marks.isEmpty() || place.contains(marks));
    }

    private static boolean isOf(Map<String, String> named, String one) {
      return named.isEmpty() || named.containsKey(one);
    }

    /** Whether it says another period or measure than those of a number. */
    private boolean contradicts(Map<String, String> fields) {
      boolean otherPeriod =
          !what.periods.isEmpty() && !what.periods.contains(fields.get("period"))
              || !what.parts.isEmpty() && fields.get("period").length() == 4
              || what.means(Vocabulary.LAST_YEAR);
      boolean otherMeasure =
          what.measures.stream()
              .anyMatch(one -> !one.equals(fields.get("measure")) && !one.equals("level"));
      return otherPeriod || otherMeasure;
    }

    /** Whether it says another unit of what it names. */
    private boolean saysOtherUnit(Map<String, String> fields) {
      return fields.get("measure").equals(Measure.LEVEL.code())
          && (!about.indicators.isEmpty() || !about.zones.isEmpty())
          && !what.units.isEmpty()
          && !what.units.contains(fields.get("unit"));
    }
  }

  TableNotes(Block block, TextReader reader) {
    this.reader = reader;
    Grid grid = block.grid();
    this.grid = grid;
    this.titles = text(grid, block.titles());
    this.table = titles + text(grid, block.headers()) + text(grid, block.data());
    Stream<String> above =
        block.titles().stream()
            .flatMap(row -> grid.saying(row).stream())
            .filter(text -> Grid.NOTE.matcher(text).find() || SENTENCE.matcher(text).find());
    Stream.concat(above, block.texts(block.notes())).forEach(this::read);
  }

  private static String text(Grid grid, List<Integer> rows) {
    return rows.stream()
        .flatMap(row -> grid.filled(row).stream().map(at -> grid.cell(row, at).text()))
        .collect(Collectors.joining(" "));
  }

  /**
   * What is printed over and beside a number, where signs of footnotes may stand.
   *
   * @param head the head over it
   */
  String place(String head, int row, Columns columns, int column) {
    return Stream.of(columns.of("zone"), columns.of("indicator"), column)
        .filter(each -> each >= 0)
        .map(each -> grid.cell(row, each).text())
        .collect(Collectors.joining(" ", titles + head, ""));
  }

  private void read(String note) {
    for (String item : ITEMS.split(note)) {
      Matcher marked = MARKS.matcher(item.strip());
      String marks = marked.find() && table.contains(marked.group(1)) ? marked.group(1) : "";
      String plain = BEGINS.matcher(BEGINS.matcher(item).replaceFirst("")).replaceFirst("").strip();
      if (plain.isEmpty() || LABEL_LINE.matcher(plain).find() || defines(plain)) {
        continue;
      }
      Said subject = new Said("");
      for (String clause : CLAUSES.split(plain)) {
        subject = read(clause.strip(), subject, marks);
      }
    }
  }

  private boolean saysNothing(String text) {
    return NOTHING.matcher(text).find() && !NARROWS.matcher(text).find()
        || USUAL_PRICES.matcher(text).matches()
        || defines(text);
  }

  /** Whether a text says what a name means, and narrows it not. */
  private static boolean defines(String text) {
    return DEFINES.matcher(text).find()
        && (!NARROWS.matcher(text).find() || SCOPED.matcher(text).find());
  }

  /**
   * Reads a clause, which speaks of what the one before does where it names nothing; its subject.
   */
  private Said read(String clause, Said before, String marks) {
    if (clause.isEmpty() || saysNothing(clause)) {
      return before;
    }
    Parts parts = parts(clause);
    Said about = isNamed(parts.about) ? parts.about : before;
    add(about, marks, parts, clause);
    return about;
  }

  private static boolean isNamed(Said about) {
    return !about.zones.isEmpty()
        || !about.indicators.isEmpty()
        || !about.periods.isEmpty()
        || !about.measures.isEmpty();
  }

  private Parts parts(String printed) {
    String clause = NUMBERS_OF.matcher(printed).replaceFirst(NUMBERS);
    Matcher says = SAYS.matcher(clause);
    Matcher labelled = LABELLED.matcher(clause);
    if (says.matches()) {
      return new Parts(reader.read(says.group(1)), reader.read(says.group(2)));
    }
    if (labelled.matches()) {
      return new Parts(reader.read(labelled.group(1)), reader.read(labelled.group(2)));
    }
    Said whole = reader.read(clause);
    Said about = new Said("");
    about.zones.putAll(whole.zones);
    about.indicators.putAll(whole.indicators);
    Said what = whole.copy();
    what.zones.clear();
    what.indicators.clear();
    return new Parts(about, what);
  }

  private void add(Said about, String marks, Parts parts, String clause) {
    Said what = parts.what.copy();
    boolean understood = isUnderstood(parts, clause);
    if (EXCLUDES.matcher(clause).find()) {
      clauses.add(new Clause(about, marks, what, "remark_unread", clause));
    } else if (INCLUDES.matcher(clause).matches()) {
      return;
    } else if (what.means(Vocabulary.PROMISE) && what.indicators.isEmpty()) {
      clauses.add(new Clause(about, marks, what, "promise_not_read", clause));
    } else if (isNarrow(what.scope) || NARROWS.matcher(clause).find()) {
      clauses.add(new Clause(about, marks, what, "scope_doubtful", clause));
    } else if (saysUnit(clause, what)) {
      clauses.add(new Clause(parts.about, marks, what, "", clause));
    } else {
      clauses.add(new Clause(about, marks, what, understood ? "" : "remark_unread", clause));
    }
  }

  private static boolean isNarrow(String scope) {
    return !scope.isEmpty() && !WHOLE.matcher(scope).matches();
  }

  /** Whether a clause is about units; the one it says is among those of what it says. */
  private boolean saysUnit(String clause, Said what) {
    Matcher of = OF_UNITS.matcher(clause);
    boolean found = of.find();
    if (found && of.group(1) != null) {
      reader.unit(of.group(1)).ifPresent(unit -> what.units.add(unit.unit()));
    }
    return found;
  }

  private boolean isUnderstood(Parts parts, String clause) {
    boolean other = CHANGES.stream().anyMatch(parts.what::means);
    return SUMMED.matcher(clause).find()
        || !other
            && Stream.of(parts.about, parts.what)
                .flatMap(said -> reader.unreadOfRemark(said).stream())
                .allMatch(piece -> OF_ALL.matcher(piece).replaceAll("").isEmpty());
  }

  /** Whether a note says of a number that it is summed up from the begin of the year on. */
  boolean saySoFar(Map<String, String> fields, String place) {
    return clauses.stream()
        .filter(each -> each.code.isEmpty() && each.concerns(fields, place))
        .anyMatch(
            each -> each.what.means(Vocabulary.SO_FAR) || SUMMED.matcher(each.printed).find());
  }

  /**
   * The code of what the notes leave open of a number, behind : their words; "" where nothing.
   *
   * @param place what {@link #place} gives for it
   * @param scoped whether its indicator is one of those of a scope alone
   */
  String doubt(Map<String, String> fields, String place, boolean scoped) {
    return told(
        each ->
            !each.code.isEmpty() && !(scoped && isNarrow(each.what.scope))
                || each.contradicts(fields),
        fields,
        place);
  }

  /** The same of the unit of a number, once it has one. */
  String doubtOfUnit(Map<String, String> fields, String place) {
    return told(each -> each.saysOtherUnit(fields), fields, place);
  }

  private String told(Predicate<Clause> isDoubt, Map<String, String> fields, String place) {
    return clauses.stream()
        .filter(each -> each.concerns(fields, place))
        .filter(isDoubt)
        .map(each -> (each.code.isEmpty() ? "remark_unread" : each.code) + ":" + each.printed)
        .findFirst()
        .orElse("");
  }
}
