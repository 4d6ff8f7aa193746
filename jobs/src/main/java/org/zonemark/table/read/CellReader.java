package org.zonemark.table.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Unit;
import org.zonemark.conf.source.FileDeclaration;
import org.zonemark.conf.source.MissingMeaning;
import org.zonemark.conf.source.SourceCorrections;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.method.number.Operator;
import org.zonemark.schema.Ids;
import org.zonemark.schema.Row;
import org.zonemark.source.Cell;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.PeerGroups;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.Target;

/**
 * What the value cells of a file state: each becomes an observation or a target, or is covered by a
 * finding.
 */
final class CellReader {

  /** What a formula without a result shows. */
  private static final Pattern FORMULA_ERROR =
      Pattern.compile("#(REF!|DIV/0!|N/A|VALUE!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)");

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

  private final List<Observation> observations = new ArrayList<>();
  private final Map<String, String> wholeByObservation = new LinkedHashMap<>();
  private final List<Target> targets = new ArrayList<>();
  private final Map<String, String> targetPlaces = new HashMap<>();
  private final Map<String, String> declaredDuplicates = new LinkedHashMap<>();

  CellReader(
      Configuration conf,
      SourceDeclaration source,
      FileDeclaration declaration,
      FileFindings findings) {
    this.conf = conf;
    this.source = source;
    this.declaration = declaration;
    this.findings = findings;
    this.words = new SourceCodes(source);
    this.subjects = new StatementKeys(conf, words);
    this.quantities = new Quantities(conf, source, words);
    this.corrections = source.caveats().correctionsByPlace();
  }

  /** The targets, as rows; duplicates point to what they repeat. */
  List<Row> targets() {
    Map<String, String> idByItem = new HashMap<>();
    targets.forEach(target -> idByItem.put(itemOf(target.id()), target.id()));
    return targets.stream()
        .map(
            target ->
                target
                    .duplicateOf(idByItem.get(declaredDuplicates.getOrDefault(target.id(), "")))
                    .toRow())
        .toList();
  }

  private static String itemOf(String targetId) {
    return targetId.substring(targetId.indexOf(':') + 1);
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
                    part.raw() + part.rawUnit(),
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
          part.raw() + part.rawUnit(),
          Map.of(
              "expected", "<= " + whole.raw() + whole.rawUnit(), "other_place", whole.sourceRef()));
    }
  }

  /** Reads a cell of which is known what it states. */
  CellBalance.Kind read(String reference, StatedCell stated) {
    Cell printed = stated.cell();
    Cell number = new Cell(printed.row(), printed.column(), stated.number());
    return read(reference, number, printed.text(), stated.fields(), false);
  }

  CellBalance.Kind read(
      String reference, Cell cell, Map<String, String> fields, boolean isCovered) {
    SourceCorrections.Correction correction = corrections.get(reference);
    if (correction == null) {
      return read(reference, cell, cell.text(), fields, isCovered);
    }
    met.add(reference);
    Map<String, String> details = Map.of("expected", correction.raw(), "field", correction.why());
    if (!cell.text().strip().equals(correction.raw().strip())) {
      findings.add("correction_not_applied", reference, cell.text(), details);
      return read(reference, cell, cell.text(), fields, isCovered);
    }
    Map<String, String> both = Map.of("expected", correction.value(), "field", correction.why());
    findings.add("value_corrected", reference, cell.text(), both);
    Cell right = new Cell(cell.row(), cell.column(), correction.value());
    return read(reference, right, cell.text(), fields, isCovered);
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
      String reference, Cell cell, String raw, Map<String, String> fields, boolean isCovered) {
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
        Target target = target(reference, cell, raw, fields);
        targets.add(target);
        targetPlaces.put(target.id(), reference);
        return CellBalance.Kind.TARGET;
      }
      Observation observation = observation(reference, cell, raw, fields, missing);
      observations.add(observation);
      return CellBalance.Kind.OBSERVATION;
    } catch (Rejected rejected) {
      findings.add(rejected.code(), reference, rejected.value(), rejected.details());
      return CellBalance.Kind.FINDING;
    }
  }

  private Observation observation(
      String reference, Cell cell, String raw, Map<String, String> fields, MissingMeaning missing)
      throws Rejected {
    StatementKey subject = subjects.of(fields);
    Series series = subject.series();
    Quantity quantity;
    if (missing != null) {
      quantity =
          new Quantity(
              null,
              null,
              null,
              Operator.EQUAL,
              quantities.unit(subject, true),
              subject.printedUnit());
    } else if (cell.isBlank() && !quantities.isZero(cell)) {
      throw new Rejected("missing_value_undeclared", "", Map.of());
    } else {
      quantity = quantities.of(cell, fields, subject);
    }
    Observation observation =
        new Observation(
            Ids.of(source.sourceId(), reference, series.measure()),
            series,
            subject.period(),
            quantity.value(),
            quantity.valueHi(),
            quantity.op(),
            quantity.unit().canonical(),
            missing == null
                ? words.code("obs_status", fields.getOrDefault("obs_status", "A"))
                : missing.status(),
            missing == null ? null : missing.reason(),
            quantity.printStep(),
            declaration.edition(),
            publishedOn(fields),
            true,
            null,
            null,
            corrections.containsKey(reference) && !raw.equals(cell.text())
                ? "corrected"
                : source.caveats().origin(),
            source.synthetic(),
            source.sourceId(),
            reference,
            raw,
            quantity.printedUnit());
    checkCurrency(observation.sourceRef(), cell, subject, quantity);
    if (!fields.getOrDefault("part_of", "").isEmpty()) {
      String whole = words.word("indicator", fields.get("part_of"));
      wholeByObservation.put(
          observation.id(),
          conf.indicator(whole)
              .orElseThrow(() -> new Rejected("unknown_indicator", whole, Map.of()))
              .indicatorId());
    }
    return observation;
  }

  private Target target(String reference, Cell cell, String raw, Map<String, String> fields)
      throws Rejected {
    StatementKey subject = subjects.of(fields);
    Quantity quantity = quantities.of(cell, fields, subject);
    Series series = subject.series();
    String item = fields.getOrDefault("target_id", fields.getOrDefault("id", ""));
    String id =
        source.sourceId()
            + ":"
            + (item.isEmpty() ? Ids.of(source.sourceId(), reference, series.measure()) : item);
    if (targetPlaces.containsKey(id)) {
      findings.add(
          "duplicate_conflict",
          reference,
          item,
          Map.of("expected", item, "other_place", targetPlaces.get(id)));
      id = id + "@" + reference.substring(reference.indexOf('#') + 1);
    }
    checkCurrency(reference, cell, subject, quantity);
    String duplicate = fields.getOrDefault("dup_of", "");
    if (!duplicate.isEmpty()) {
      declaredDuplicates.put(id, duplicate);
    }
    boolean rank = Measure.RANK.is(series);
    return new Target(
        id,
        1,
        fields.getOrDefault("plan_id", source.sourceId()),
        series,
        rank
            ? conf.listOfIndicator(series.indicatorId()).map(list -> list.listId()).orElse(null)
            : null,
        rank ? words.word("peer_group", fields.getOrDefault("peer_group", PeerGroups.ALL)) : null,
        quantity.op(),
        quantity.value(),
        quantity.valueHi(),
        quantity.printStep(),
        Boolean.parseBoolean(words.word("exact", fields.getOrDefault("exact", "false"))),
        emptyToNull(words.code("tier", fields.getOrDefault("tier", ""))),
        quantity.unit().canonical(),
        emptyToNull(fields.getOrDefault("base_period", "")),
        fields.getOrDefault("base_value", "").isEmpty()
            ? null
            : Quantities.canonical(
                baseValue(fields.get("base_value"), quantity.unit()), quantity.unit()),
        subject.period(),
        emptyToNull(words.code("binding", fields.getOrDefault("binding", ""))),
        emptyToNull(fields.getOrDefault("owner", "")),
        fields.getOrDefault("stated_on", declaration.publishedOn()),
        emptyToNull(fields.getOrDefault("theme", "")),
        emptyToNull(fields.getOrDefault("revises", "")),
        null,
        null,
        source.synthetic(),
        source.sourceId(),
        reference,
        raw,
        quantity.printedUnit());
  }

  private BigDecimal baseValue(String text, Unit unit) throws Rejected {
    return quantities.value(text, Quantities.number(text, text), unit);
  }

  /** The date of the row, where it has one, else that of the file. */
  private String publishedOn(Map<String, String> fields) throws Rejected {
    String date = fields.getOrDefault("published_on", declaration.publishedOn());
    if (!DATE.matcher(date).matches()) {
      throw new Rejected("unreadable_period", date, Map.of());
    }
    return date;
  }

  private static String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }

  // ---- checks of one statement ------------------------------------------------------------------

  /** Money in another currency than the indicator is usually stated in. */
  private void checkCurrency(String reference, Cell cell, StatementKey subject, Quantity quantity) {
    Unit own = conf.unit(subject.indicator().unit()).orElseThrow();
    boolean amount =
        Quantities.isMoney(quantity.unit())
            && Quantities.isMoney(own)
            && !own.dimension().equals(quantity.unit().dimension());
    if (amount && !subject.indicator().currency().equals(Series.NONE)) {
      findings.add(
          "currency_unusual",
          reference,
          cell.text().strip() + quantity.printedUnit(),
          Map.of("expected", subject.indicator().currency()));
    }
  }
}
