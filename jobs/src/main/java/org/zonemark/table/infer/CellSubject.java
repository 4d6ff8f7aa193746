package org.zonemark.table.infer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.Nature;
import org.zonemark.conf.directory.ZoneKind;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.text.Spellings;
import org.zonemark.table.data.Measure;
import org.zonemark.table.infer.ColumnChecks.Promise;
import org.zonemark.table.read.StatementKeys;
import org.zonemark.table.words.FactYears;
import org.zonemark.table.words.PeriodText;
import org.zonemark.table.words.Vocabulary;

/** What a value cell is about, by its head, the keys of its row, and the titles. */
final class CellSubject {

  private static final Spellings SPELLINGS = Spellings.of("heads");

  private static final String MEASURE_DOUBTFUL = "measure_doubtful";

  /** Measures that any indicator may have. */
  private static final Set<String> OF_ANYTHING =
      Set.of(Measure.LEVEL.code(), Measure.GROWTH.code(), Measure.SEQUENTIAL_GROWTH.code());

  private static final Pattern NATIONAL = SPELLINGS.pattern("national");
  private static final Pattern SAME_PART = SPELLINGS.pattern("same-part");
  private static final Pattern INCOME = SPELLINGS.pattern("income");
  private static final Pattern FISCAL = SPELLINGS.pattern("fiscal");
  private static final Pattern SCOPED = SPELLINGS.pattern("scoped");

  private final Configuration conf;
  private final Block block;
  private final Titles titles;
  private final TextReader reader;
  private final Columns columns;
  private final Heads heads;
  private final Units units;
  private final FactYears years;
  private final PlaceColumns places;
  private final TableNotes notes;
  private final Map<String, Period> periods = new HashMap<>();
  private final Map<Period, String> doubts = new HashMap<>();

  /** The parts of a year that heads name. */
  private final Set<String> parts = new LinkedHashSet<>();

  /** Whether the titles speak of what no head or row says; null where nobody has asked yet. */
  private Boolean titlesSayAnother;

  /** The last day of the latest period that a cell is of; null where none is. */
  LocalDate lastDay;

  CellSubject(
      Configuration conf,
      Block block,
      Titles titles,
      TextReader reader,
      Columns columns,
      Heads heads,
      Units units,
      FactYears years) {
    this.conf = conf;
    this.block = block;
    this.titles = titles;
    this.reader = reader;
    this.columns = columns;
    this.heads = heads;
    heads.all().values().forEach(each -> parts.addAll(each.said().parts));
    this.units = units;
    this.years = years;
    this.places = new PlaceColumns(block, titles, reader, heads);
    this.notes = new TableNotes(block, reader);
  }

  /**
   * Fills what the cell's statement is about; the code of what is missing, {@link Promise#ANOTHER}
   * where it is a fact and promises are wanted, "" where nothing is.
   */
  String fill(
      Map<String, String> fields,
      Heads.Head head,
      RowKeys keys,
      Said group,
      int row,
      int column,
      Promise promise) {
    Said said = head.said();
    String printed = notes.place(head.shown(), row, columns, column);
    String problem = fillNames(fields, head, keys, group);
    if (problem.isEmpty()) {
      problem = fillMeasure(fields, said, keys, group, column);
    }
    if (StatementKeys.END_OF_PART.matcher(head.shown()).find()) {
      fields.put(StatementKeys.AT_END, head.shown());
    }
    if (problem.isEmpty()) {
      problem = fillPeriod(fields, said, keys, group, notes.saySoFar(fields, printed));
    }
    if (problem.isEmpty()) {
      problem = doubt(fields, promise, printed);
    } else if (titles.declared.wantPromises && promise == Promise.NOT) {
      problem = Promise.ANOTHER;
    }
    if (problem.isEmpty()) {
      Indicator indicator = conf.indicatorById(fields.get("indicator"));
      problem = units.fill(fields, new Units.Asked(said, keys, group, indicator, row, column));
    }
    return problem.isEmpty() ? notes.doubtOfUnit(fields, printed) : problem;
  }

  private String fillNames(Map<String, String> fields, Heads.Head head, RowKeys keys, Said group) {
    Said said = head.said();
    String zone = Said.one(said.zone(), fields.getOrDefault("zone", ""), group.zone());
    zone = zone.isEmpty() ? titles.zone : zone;
    if (zone.equals(Said.TWO) || zone.isEmpty()) {
      return "zone_not_said";
    }
    fields.put("zone", zone);
    String indicatorId = Said.one(said.indicator(), keys.said.indicator(), group.indicator());
    if (indicatorId.isEmpty() && head.why().equals("left")) {
      return MEASURE_DOUBTFUL;
    }
    indicatorId = indicatorId.isEmpty() ? titles.indicator : indicatorId;
    if (indicatorId.isEmpty() || indicatorId.equals(Said.TWO)) {
      return indicatorId.isEmpty()
          ? "indicator_not_said:" + String.join(" | ", titles.indicators().values())
          : "head_unknown";
    }
    String narrowed = narrowed(indicatorId, said, keys);
    if (!narrowed.isEmpty()) {
      return "scope_doubtful:" + narrowed;
    }
    fields.put("indicator", indicatorId);
    return "";
  }

  /** What narrows the indicator in a way that its name here does not say; "" where nothing does. */
  private String narrowed(String indicatorId, Said said, RowKeys keys) {
    Indicator indicator = conf.indicatorById(indicatorId);
    String titled = titles.titleWords.narrowed(indicator, conf);
    if (!titled.isEmpty()) {
      return titled;
    }
    String printed = nameOf(indicatorId, said, keys);
    if (INCOME.matcher(printed).matches()
        && titles.around().stream().anyMatch(text -> FISCAL.matcher(text).find())) {
      return printed;
    }
    if (indicator.nature() == Nature.RANK
        && !NATIONAL.matcher(printed).find()
        && titles.around().stream().noneMatch(text -> NATIONAL.matcher(text).find())) {
      return indicator.nameZh();
    }
    if (saysScope(indicator.nameZh())
        && !saysScope(nameOf(indicatorId, said, keys))
        && titles.scope.isEmpty()
        && said.units.isEmpty()
        && !titles.units.notesSayScope) {
      return indicator.nameZh();
    }
    return "";
  }

  private String fillMeasure(
      Map<String, String> fields, Said said, RowKeys keys, Said group, int column) {
    Indicator indicator = conf.indicatorById(fields.get("indicator"));
    String measure = Said.one(said.measure(), keys.measure, keys.said.measure());
    measure = measure.isEmpty() ? group.measure() : measure;
    if (measure.equals(Said.TWO)) {
      measure =
          said.measure().equals("level")
              ? Said.one(keys.measure, keys.said.measure(), "")
              : Said.TWO;
    }
    if (measure.isEmpty() && indicator.nature() == Nature.RANK) {
      measure = "rank";
    }
    if (measure.isEmpty()) {
      measure = titlesSayAnother() ? titles.titleWords.growth(said, indicator) : "level";
    }
    String doubt = checkMeasure(measure, column, fields, indicator, keys, said);
    if (!doubt.isEmpty()) {
      return doubt;
    }
    fields.put("measure", measure);
    String scope =
        Said.one(said.scope, keys.said.scope, fields.getOrDefault("scope", ""), group.scope);
    scope =
        scope.isEmpty() && !saysScope(nameOf(indicator.indicatorId(), said, keys))
            ? titles.scope
            : scope;
    if (scope.equals(Said.TWO)) {
      return "scope_doubtful";
    }
    if (!scope.isEmpty()) {
      fields.put("scope", scope);
    }
    return "";
  }

  private boolean titlesSayAnother() {
    if (titlesSayAnother == null) {
      int rows = columns.of("indicator");
      Stream<Said> keys = rows < 0 ? Stream.of() : columns.names(rows).stream().map(reader::read);
      Stream<Said> own = Stream.concat(heads.all().values().stream().map(Heads.Head::said), keys);
      titlesSayAnother = titles.titleWords.sayAnother(own.toList(), columns.of("measure") >= 0);
    }
    return titlesSayAnother;
  }

  private String fillPeriod(
      Map<String, String> fields, Said said, RowKeys keys, Said group, boolean upTo) {
    String period = period(said, keys, group, upTo);
    if (period.startsWith("!")) {
      return "period_open:" + period.substring(1);
    }
    Period read = periods.computeIfAbsent(period, text -> Period.parse(text).value());
    if (!said.since.isEmpty() && read.year() != Integer.parseInt(said.since) + 1) {
      return MEASURE_DOUBTFUL;
    }
    boolean overYears = !keys.measure.isEmpty() && !fields.get("measure").equals("level");
    if (read.years() > 1 && !overYears) {
      return "period_open:" + period;
    }
    boolean summed =
        parts.isEmpty()
            && (said.means(Vocabulary.SO_FAR)
                || keys.said.means(Vocabulary.SO_FAR)
                || titles.soFar);
    if (summed
        && read.isAnnual()
        && isFlow(fields)
        && !besideMonths()
        && titles.time.mayBeSinceEver(said.text)) {
      return MEASURE_DOUBTFUL;
    }
    fields.put("period", period);
    return "";
  }

  private boolean besideMonths() {
    return heads.all().values().stream().anyMatch(each -> each.said().means(Vocabulary.CURRENT));
  }

  private boolean isFlow(Map<String, String> fields) {
    return fields.get("measure").equals("level")
        && conf.indicatorById(fields.get("indicator")).nature() == Nature.FLOW;
  }

  /** What keeps a number from being a fact, or where promises are wanted from being one of them. */
  private String doubt(Map<String, String> fields, Promise promise, String printed) {
    Period read = periods.get(fields.get("period"));
    String doubt = doubts.computeIfAbsent(read, years::doubt);
    boolean scoped = saysScope(conf.indicatorById(fields.get("indicator")).nameZh());
    doubt = doubt.isEmpty() ? notes.doubt(fields, printed, scoped) : doubt;
    if (titles.declared.wantPromises) {
      return promise.keptBy(doubt, fields.get("period"));
    }
    if (doubt.isEmpty()) {
      lastDay = lastDay == null || read.lastDay().isAfter(lastDay) ? read.lastDay() : lastDay;
    }
    return doubt;
  }

  /** The name of the indicator as this table prints it. */
  private String nameOf(String indicatorId, Said head, RowKeys keys) {
    return head.indicators.getOrDefault(
        indicatorId, keys.said.indicators.getOrDefault(indicatorId, titles.indicatorName));
  }

  private static boolean saysScope(String name) {
    return SCOPED.matcher(name).find();
  }

  private String checkMeasure(
      String measure,
      int column,
      Map<String, String> fields,
      Indicator indicator,
      RowKeys keys,
      Said head) {
    if (OF_ANYTHING.contains(measure) || keys.measure.equals(measure)) {
      return "";
    }
    if (measure.equals(Measure.RANK.code())) {
      boolean named = indicator.nature() == Nature.RANK;
      return named || head.indicators.size() == 1 && places.areOfRows(column)
          ? ""
          : MEASURE_DOUBTFUL;
    }
    if (!measure.equals(Measure.SHARE.code())) {
      return MEASURE_DOUBTFUL;
    }
    boolean told =
        head.shareOf.isEmpty()
            ? fillWhole(fields, places.whole(column, columns.of("indicator")))
            : fillPlace(fields, head.shareOf);
    return told ? "" : MEASURE_DOUBTFUL;
  }

  private static boolean fillWhole(Map<String, String> fields, String whole) {
    fields.put("of_indicator", whole);
    return !whole.isEmpty();
  }

  /** A share of what a place has is one of a zone in it: 占全省比重. */
  private boolean fillPlace(Map<String, String> fields, String place) {
    fields.put("comparator", place);
    return conf.zoneById(fields.get("zone")).kind() == ZoneKind.ZONE;
  }

  /** The period of a cell; behind ! where it is open, and why. */
  private String period(Said head, RowKeys keys, Said group, boolean summed) {
    String whole = Said.one(head.period(), keys.time.period(), group.period(), keys.said.period());
    String part = Said.one(head.part(), keys.time.part(), group.part(), keys.said.part());
    if (whole.equals(Said.TWO) || part.equals(Said.TWO)) {
      return "!" + Said.TWO;
    }
    boolean current = head.means(Vocabulary.CURRENT);
    boolean soFar =
        head.means(Vocabulary.SO_FAR)
            || keys.said.means(Vocabulary.SO_FAR)
            || keys.time.means(Vocabulary.SO_FAR)
            || (titles.soFar || summed) && !current;
    if (!part.isEmpty()) {
      String year = whole.isEmpty() ? titles.year() : whole.substring(0, 4);
      Outcome<Period> read = PeriodText.of(year, part);
      if (year.isEmpty() || !read.isPresent()) {
        return "!" + part;
      }
      whole = read.value().text();
    } else if (whole.isEmpty()) {
      whole = current ? TitlePeriod.lastMonth(head, titles.period) : titles.period;
      whole = whole.isEmpty() && isOfYearNamed(head) ? titles.time.yearNamed : whole;
      boolean decided = whole.isEmpty() && (soFar || current || saysSinglePeriods());
      whole = decided ? titles.openPeriod : whole;
      if (whole.isEmpty() || head.indicators.isEmpty() && TitlePeriod.isOtherThan(parts, whole)) {
        return "!" + String.join("; ", titles.time.doubts);
      }
    }
    Period read = Period.parse(whole).value();
    Period told = soFar ? read.yearToDate() : read;
    return head.means(Vocabulary.LAST_YEAR) ? yearBefore(told, head) : told.text();
  }

  /**
   * Whether the year of an evaluation is that of its places, and one of a plan that of what is done
   * and of what is promised.
   */
  private boolean isOfYearNamed(Said head) {
    boolean placed =
        head.indicators.size() == 1
            && conf.indicatorById(head.indicator()).nature() == Nature.RANK
            && head.measure().equals(Measure.RANK.code());
    return placed
        || titles.declared.wantPromises
        || Columns.DONE.matcher(head.text.strip()).matches();
  }

  /**
   * The same part of the year before; behind ! where the head names its own year besides, or does
   * not say that it is the same part, or which of the month and the year up to it.
   */
  private String yearBefore(Period told, Said head) {
    boolean same =
        told.isAnnual() || SAME_PART.matcher(head.text).find() && told.equals(told.yearToDate());
    if (!head.periods.isEmpty() || !same || !told.isAnnual() && isBesideMonth(head)) {
      return "!" + told.text();
    }
    String year = Integer.toString(told.year());
    return told.text().replace(year, Integer.toString(told.year() - 1));
  }

  /** Whether heads speak of the month too, and the one left of this not of the year up to it. */
  private boolean isBesideMonth(Said head) {
    List<Said> all = heads.all().values().stream().map(Heads.Head::said).toList();
    int at = all.indexOf(head);
    return all.stream().anyMatch(each -> each.means(Vocabulary.CURRENT))
        && (at < 1 || !all.get(at - 1).means(Vocabulary.SO_FAR));
  }

  /** Growth on the quarter before is that of one quarter, and so is what stands beside it. */
  private boolean saysSinglePeriods() {
    return heads.all().values().stream()
        .anyMatch(head -> head.said().measure().equals("sequential_growth"));
  }
}
