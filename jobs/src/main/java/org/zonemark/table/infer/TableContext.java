package org.zonemark.table.infer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.source.NamedIn;
import org.zonemark.method.number.Period;
import org.zonemark.source.Sheet;

/**
 * What stands around a table and is said of all its numbers: titles, notes, the names of its sheet
 * and file.
 */
final class TableContext {

  private static final Pattern YEAR_ONLY = Pattern.compile("(?:19|20)[0-9]{2}");
  private static final String YEAR_SAID = "(?s).*(?:19|20)[0-9]{2}\\s*年.*";
  static final double IN_TITLE = 0.98;
  static final double IN_SHEET_NAME = 0.95;
  static final double IN_FILE_NAME = 0.9;
  private static final double TITLE_ONLY_INDICATOR = 0.9;
  private static final String FILE_NAME = "name of the file";
  private static final String SHEET_NAME = "name of the sheet";

  private final Configuration conf;
  private final List<SaidInText> texts;
  private final List<Sheet.Row> notes;
  private final Map<String, String> fields;
  private final List<String> doubts;
  private final Set<String> lacking;
  private final List<Inspection.Evidence> evidence = new ArrayList<>();
  private final Map<String, String> constants = new LinkedHashMap<>();
  private final List<NamedIn> namedIn = new ArrayList<>();
  private String scope = "";
  private String unclearUnits = "";
  private LocalDate lastDay;

  /**
   * Prepares what stands around a table.
   *
   * @param file the path of the file, and of the member of an archive
   * @param fields statement field to the header of its column; what a column says is not looked for
   * @param doubts takes what a person must decide
   * @param lacking takes the fields that nothing says
   */
  TableContext(
      String file,
      GridTable table,
      Configuration conf,
      Map<String, String> fields,
      List<String> doubts,
      Set<String> lacking) {
    this.conf = conf;
    this.texts = texts(file, table);
    this.notes = table.notes();
    this.fields = fields;
    this.doubts = doubts;
    this.lacking = lacking;
  }

  /** The titles, and the names of sheet and file. */
  List<SaidInText> texts() {
    return texts;
  }

  /** What was found, and where. */
  List<Inspection.Evidence> evidence() {
    return evidence;
  }

  /** Statement field to what the whole table says. */
  Map<String, String> constants() {
    return constants;
  }

  /** The fields that a title says by a pattern: several units in one line. */
  List<NamedIn> namedIn() {
    return namedIn;
  }

  /** What the titles say is counted; "" where they say nothing. */
  String scope() {
    return scope;
  }

  /** The unit line that names no known unit; "" where there is none. */
  String unclearUnits() {
    return unclearUnits;
  }

  /** The last day of the latest period that is named; null where none is. */
  LocalDate lastDay() {
    return lastDay;
  }

  private static List<SaidInText> texts(String file, GridTable table) {
    List<SaidInText> all = new ArrayList<>();
    for (Sheet.Row row : table.titles()) {
      row.texts().stream()
          .filter(text -> !text.isBlank())
          .forEach(text -> all.add(new SaidInText("title, row " + row.number(), text.strip())));
    }
    if (!table.sheet().name().isEmpty()) {
      all.add(new SaidInText(SHEET_NAME, table.sheet().name()));
    }
    String name = file.substring(file.lastIndexOf('/') + 1);
    all.add(new SaidInText(FILE_NAME, name.replaceFirst("\\.[A-Za-z]+$", "")));
    return all;
  }

  /** Notes one thing that was found. */
  void found(String what, String value, String place, double confidence) {
    evidence.add(new Inspection.Evidence(what, value, place, confidence));
  }

  /** What is counted, where it is less than all, unless the name of an indicator says it itself. */
  void readScope(List<String> indicators) {
    for (SaidInText each : texts) {
      scope = scope.isEmpty() ? each.scope() : scope;
      String narrowing = each.narrowing(conf);
      if (!narrowing.isEmpty()) {
        doubts.add(
            narrowing + " in the " + each.place() + " narrows what is counted; declare the scope");
      }
    }
    if (scope.isEmpty() || fields.containsKey("scope")) {
      return;
    }
    found("scope", scope, "title or name", IN_TITLE);
    if (fields.containsKey("indicator")) {
      constants.put("scope", scope);
      boolean twice = indicators.stream().anyMatch(KnownNames::saysScope);
      if (twice) {
        doubts.add("some indicators name a scope, and the title " + scope + "; declare the scope");
      }
    }
  }

  /** The unit that a line of its own says, or each of several by the kind of its indicator. */
  void readUnitLines() {
    List<SaidInText> all = new ArrayList<>(texts);
    for (Sheet.Row row : notes) {
      all.add(new SaidInText("note, row " + row.number(), String.join(" ", row.texts())));
    }
    Set<String> lines = new LinkedHashSet<>();
    for (SaidInText each : all) {
      String line = each.unitLine();
      if (line.isEmpty() || fields.containsKey("unit")) {
        continue;
      }
      List<String> units =
          Stream.of(line.split("[、,\\uFF0C;\\uFF1B/\\s]+"))
              .filter(unit -> conf.unit(unit).isPresent())
              .toList();
      lines.add(line);
      if (units.isEmpty()) {
        unclearUnits = each.text();
      } else if (conf.unit(line).isPresent()) {
        constants.put("unit", line);
        found("unit", line, each.place(), 1);
      } else if (each.place().startsWith("title")) {
        namedIn.add(
            new NamedIn(
                NamedIn.Place.TITLE,
                Pattern.compile("单\\s*位\\s*[:\\uFF1A]\\s*([^)\\uFF09]+)"),
                "unit"));
        found("unit", line, each.place() + ", each by the kind of its indicator", IN_TITLE);
      }
    }
    if (lines.size() > 1) {
      doubts.add("two readings: the unit may be any of " + String.join(" | ", lines));
    }
  }

  /** A period in a title is certain, and one in a name where it says 年 or stands alone. */
  void readPeriod() {
    Map<String, SaidInText> certain = new LinkedHashMap<>();
    Map<String, SaidInText> plausible = new LinkedHashMap<>();
    for (SaidInText each : texts) {
      SaidInText.Periods periods = each.periods();
      boolean said =
          each.place().startsWith("title")
              ? each.text().matches(YEAR_SAID)
              : each.text().matches(YEAR_SAID)
                  || each.place().equals(SHEET_NAME) && YEAR_ONLY.matcher(each.text()).matches();
      for (String period : periods.texts()) {
        (periods.isCertain() && said ? certain : plausible).putIfAbsent(period, each);
      }
    }
    if (certain.size() == 1
        && plausible.values().stream().allMatch(each -> each.place().equals(FILE_NAME))) {
      String period = certain.keySet().iterator().next();
      String place = certain.get(period).place();
      constants.put("period", period);
      seePeriod(period);
      found("period", period, place, worth(place));
      return;
    }
    lacking.add("period");
    Set<String> all = new LinkedHashSet<>(certain.keySet());
    all.addAll(plausible.keySet());
    if (all.size() > 1) {
      doubts.add("two readings: the period may be any of " + String.join(", ", all));
    } else if (!all.isEmpty()) {
      String period = all.iterator().next();
      doubts.add(
          "two readings: "
              + period
              + " in the "
              + plausible.getOrDefault(period, certain.get(period)).place()
              + " may be the year of the data, or of an edition whose data are of the year before");
    }
  }

  private static double worth(String place) {
    return place.equals(FILE_NAME)
        ? IN_FILE_NAME
        : place.equals(SHEET_NAME) ? IN_SHEET_NAME : IN_TITLE;
  }

  /** Remembers the last day of the latest period that is named. */
  void seePeriod(String text) {
    if (Period.ofPrinted(text).isPresent()) {
      LocalDate day = Period.ofPrinted(text).value().lastDay();
      lastDay = lastDay == null || day.isAfter(lastDay) ? day : lastDay;
    }
  }

  /** The one known name inside the titles and names; two that do not overlap are no answer. */
  void readName(String field, Function<String, Optional<String>> idOf, List<String> explained) {
    Map<String, String> found = new LinkedHashMap<>();
    SaidInText first = null;
    for (SaidInText each : texts) {
      for (String name : each.names(name -> idOf.apply(name).isPresent())) {
        first = first == null ? each : first;
        found.putIfAbsent(idOf.apply(name).orElseThrow(), name);
        explained.add(name);
      }
    }
    if (found.size() != 1) {
      lacking.add(field);
      if (found.size() > 1) {
        doubts.add(
            "two readings: the "
                + field
                + " may be any of "
                + String.join(", ", found.values().stream().limit(3).toList()));
      }
      return;
    }
    String name = found.values().iterator().next();
    if (field.equals("indicator")) {
      Matcher unit = KnownNames.UNIT_BEHIND.matcher(first.text());
      if (unit.find() && conf.unit(unit.group(2)).isPresent()) {
        explained.add(unit.group(2));
      }
      String rest = first.unexplained(explained);
      if (!rest.isEmpty() || KnownNames.isOtherMeasure(name, conf.indicator(name).orElseThrow())) {
        lacking.add(field);
        doubts.add(
            "the "
                + field
                + " may be "
                + name
                + ", but the "
                + first.place()
                + " also says "
                + rest);
        return;
      }
      constants.put("measure", "level");
      if (!scope.isEmpty() && !KnownNames.saysScope(name)) {
        constants.put("scope", scope);
      }
    }
    constants.put(field, name);
    found(
        field,
        name,
        first.place(),
        field.equals("indicator") ? TITLE_ONLY_INDICATOR : worth(first.place()));
    Matcher unit = KnownNames.UNIT_BEHIND.matcher(first.text());
    if (field.equals("indicator")
        && unit.find()
        && conf.unit(unit.group(2)).isPresent()
        && !constants.containsKey("unit")) {
      constants.put("unit", unit.group(2));
      found("unit", unit.group(2), first.place(), IN_TITLE);
    }
  }
}
