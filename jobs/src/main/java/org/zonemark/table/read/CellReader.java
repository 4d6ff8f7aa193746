package org.zonemark.table.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.source.FileDeclaration;
import org.zonemark.conf.source.MissingMeaning;
import org.zonemark.conf.source.SourceCorrections;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.StatedValue;
import org.zonemark.method.text.UnitCodes;
import org.zonemark.schema.Ids;
import org.zonemark.schema.Row;
import org.zonemark.source.Cell;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Provenance;
import org.zonemark.table.data.Series;
import org.zonemark.table.words.CellWords;
import org.zonemark.table.words.Separators;

/**
 * What the value cells of a file state: each becomes an observation or a target, or is covered by a
 * finding.
 */
final class CellReader {

  /** What a formula without a result shows. */
  private static final Pattern FORMULA_ERROR =
      Pattern.compile("#(REF!|DIV/0!|N/A|VALUE!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)");

  /** Marks fields that speak of what is added already. */
  private static final String ADDED = "added";

  private static final Separators NO_OTHERS = new Separators();

  /** A day, a month or a year. */
  private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");

  private final Configuration conf;
  private final SourceDeclaration source;
  private final FileDeclaration declaration;
  private final FileFindings findings;
  private final SourceCodes words;
  private final StatementKeys subjects;
  private final Quantities quantities;
  private final Map<String, SourceCorrections.Correction> corrections;
  private final Set<String> met = new HashSet<>();

  /** Cells of which a fault of the file says already why they are no numbers. */
  private final Predicate<String> doubted;

  private final List<Observation> observations = new ArrayList<>();
  private final Map<String, String> wholeByObservation = new LinkedHashMap<>();
  private final TargetReader targets;

  CellReader(
      Configuration conf,
      SourceDeclaration source,
      FileDeclaration declaration,
      FileFindings findings,
      Predicate<String> doubted) {
    this.conf = conf;
    this.doubted = doubted;
    this.source = source;
    this.declaration = declaration;
    this.findings = findings;
    this.words = new SourceCodes(source, conf);
    this.subjects = new StatementKeys(conf, words);
    this.quantities = new Quantities(conf, source, words);
    this.targets = new TargetReader(conf, source, declaration, findings, words);
    this.corrections = source.caveats().correctionsByPlace();
  }

  /** The targets, as rows; duplicates point to what they repeat. */
  List<Row> targets() {
    return targets.rows();
  }

  /** Parts point to their whole: the statement of the same zone, period and measure. */
  List<Row> observations() {
    List<Row> rows = new ArrayList<>();
    for (Observation part : observations) {
      String wholeIndicator = wholeByObservation.get(part.id());
      Observation linked = part;
      if (wholeIndicator != null) {
        Optional<Observation> whole =
            observations.stream()
                .filter(
                    other ->
                        other.series().equals(part.series().withIndicator(wholeIndicator))
                            && other.period().equals(part.period()))
                .findFirst();
        linked = part.withPartOf(whole.map(Observation::id).orElse(null));
        whole.ifPresentOrElse(
            found -> checkPart(part, found),
            () ->
                findings.add(
                    "part_without_whole",
                    part.sourceRef(),
                    part.printed(),
                    Map.of("expected", conf.indicatorById(wholeIndicator).nameZh())));
      }
      rows.add(linked.toRow());
    }
    return rows;
  }

  /** A part may not exceed its whole by more than both print steps. */
  private void checkPart(Observation part, Observation whole) {
    if (part.value() == null || whole.value() == null || !part.unit().equals(whole.unit())) {
      return;
    }
    double slack = part.printStep() + whole.printStep();
    if (part.value() > whole.value() + slack) {
      findings.add(
          "part_exceeds_whole",
          part.sourceRef(),
          part.printed(),
          Map.of("expected", "<= " + whole.printed(), "other_place", whole.sourceRef()));
    }
  }

  /** Reads a cell of which is known what it states. */
  CellBalance.Kind read(String reference, StatedCell stated) {
    Cell printed = stated.cell();
    Cell number = new Cell(printed.row(), printed.column(), stated.number());
    return read(reference, number, printed.text(), stated.fields(), NO_OTHERS, false);
  }

  /**
   * Reads a cell.
   *
   * @param column what points and commas are in the numbers around it
   */
  CellBalance.Kind read(
      String reference,
      Cell cell,
      Map<String, String> fields,
      Separators column,
      boolean isCovered) {
    SourceCorrections.Correction correction = corrections.get(reference);
    if (correction == null) {
      return read(reference, cell, cell.text(), fields, column, isCovered);
    }
    met.add(reference);
    Map<String, String> details = Map.of("expected", correction.raw(), "field", correction.why());
    if (!cell.text().strip().equals(correction.raw().strip())) {
      findings.add("correction_not_applied", reference, cell.text(), details);
      return read(reference, cell, cell.text(), fields, column, isCovered);
    }
    Map<String, String> both = Map.of("expected", correction.value(), "field", correction.why());
    findings.add("value_corrected", reference, cell.text(), both);
    Cell right = new Cell(cell.row(), cell.column(), correction.value());
    return read(reference, right, cell.text(), fields, column, isCovered);
  }

  /** Finds the corrections of a file whose places hold no value. */
  void checkCorrections(String file) {
    for (SourceCorrections.Correction correction : source.caveats().corrections()) {
      String place = correction.place();
      if (place.startsWith(file + "#") && !met.contains(place)) {
        findings.add(
            "correction_not_applied",
            place,
            "",
            Map.of("expected", correction.raw(), "field", correction.why()));
      }
    }
  }

  /**
   * Reads a cell.
   *
   * @param raw the text as printed, which differs from that of a cell put right
   */
  private CellBalance.Kind read(
      String reference,
      Cell cell,
      String raw,
      Map<String, String> fields,
      Separators column,
      boolean isCovered) {
    String printed = cell.text().strip();
    boolean zero = quantities.isZero(cell);
    MissingMeaning missing = zero ? null : source.missing().get(printed);
    if (printed.isEmpty() && (source.missing().isEmpty() || isCovered)) {
      return CellBalance.Kind.BLANK;
    }
    try {
      if (missing == null && printed.startsWith("#") && FORMULA_ERROR.matcher(printed).matches()) {
        throw new Rejected("formula_error", printed, Map.of());
      }
      if (source.isTargets()) {
        if (missing != null || printed.isEmpty()) {
          return CellBalance.Kind.BLANK;
        }
        targets.read(reference, cell, raw, subjects.measureApart(fields));
        return CellBalance.Kind.TARGET;
      }
      Observation observation =
          observation(reference, cell, raw, subjects.measureApart(fields), column, missing);
      observations.add(observation);
      return CellBalance.Kind.OBSERVATION;
    } catch (Rejected rejected) {
      if (doubted.test(printed)) {
        return CellBalance.Kind.FINDING;
      }
      findings.add(rejected.code(), reference, rejected.value(), rejected.details());
      return CellBalance.Kind.FINDING;
    }
  }

  private Observation observation(
      String reference,
      Cell cell,
      String raw,
      Map<String, String> fields,
      Separators column,
      MissingMeaning missing)
      throws Rejected {
    Optional<String> points = missing == null ? CellWords.points(cell.text()) : Optional.empty();
    if (points.isPresent() && !fields.containsKey(ADDED)) {
      Cell added = new Cell(cell.row(), cell.column(), points.get());
      return observation(reference, added, raw, inPoints(fields), column, null);
    }
    StatementKey subject = subjects.of(fields);
    Quantity quantity =
        missing == null ? quantity(cell, fields, subject, column) : nothing(subject);
    boolean isCorrected = corrections.containsKey(reference) && !raw.equals(cell.text());
    Observation observation =
        new Observation(
            Ids.of(source.sourceId(), reference, subject.series().measure()),
            subject.series(),
            subject.period(),
            stated(quantity),
            missing == null
                ? words.code("obs_status", fields.getOrDefault("obs_status", "A"))
                : missing.status(),
            missing == null ? null : missing.reason(),
            declaration.edition(),
            publishedOn(fields),
            Observation.Standing.LATEST,
            isCorrected ? "corrected" : source.caveats().origin(),
            new Provenance(
                source.sourceId(), reference, raw, quantity.printedUnit(), source.synthetic()));
    findings.checkCurrency(reference, cell, subject, quantity, conf);
    rememberWhole(observation, fields);
    return observation;
  }

  /** What is told of a value that is missing: its unit. */
  private Quantity nothing(StatementKey subject) throws Rejected {
    return new Quantity(
        null, null, null, Operator.EQUAL, quantities.unit(subject, true), subject.printedUnit());
  }

  private static StatedValue stated(Quantity quantity) {
    return new StatedValue(
        quantity.op(),
        quantity.value(),
        quantity.valueHi(),
        quantity.printStep(),
        quantity.unit().canonical());
  }

  private Quantity quantity(
      Cell cell, Map<String, String> fields, StatementKey subject, Separators column)
      throws Rejected {
    if (cell.isBlank() && !quantities.isZero(cell)) {
      throw new Rejected("missing_value_undeclared", "", Map.of());
    }
    return quantities.of(cell, fields, subject, column);
  }

  /** Keeps of which indicator's value this one is declared a part. */
  private void rememberWhole(Observation observation, Map<String, String> fields) throws Rejected {
    if (!fields.getOrDefault("part_of", "").isEmpty()) {
      String whole = words.word("indicator", fields.get("part_of"));
      wholeByObservation.put(
          observation.id(),
          conf.indicator(whole)
              .orElseThrow(() -> new Rejected("unknown_indicator", whole, Map.of()))
              .indicatorId());
    }
  }

  /**
   * What is added to a rate (提高0.3个百分点) is an increment of it, whatever columns say is measured.
   */
  private Map<String, String> inPoints(Map<String, String> fields) throws Rejected {
    Series declared = subjects.of(fields).series();
    boolean level = Measure.LEVEL.is(declared);
    boolean difference = Measure.INCREMENT.is(declared) || Measure.GAP.is(declared);
    Map<String, String> added = new HashMap<>(fields);
    if (!difference) {
      added.put("measure", Measure.INCREMENT.code());
      if (!level) {
        added.put("of_measure", declared.measure());
      }
    }
    added.put("unit", UnitCodes.POINTS);
    added.put(ADDED, "");
    return added;
  }

  /** The date of the row, where it has one, else that of the file. */
  private String publishedOn(Map<String, String> fields) throws Rejected {
    String date = fields.getOrDefault("published_on", declaration.publishedOn());
    if (!DATE.matcher(date).matches()) {
      throw new Rejected("unreadable_period", date, Map.of());
    }
    return date;
  }
}
