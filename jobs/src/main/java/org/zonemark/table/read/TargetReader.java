package org.zonemark.table.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Unit;
import org.zonemark.conf.source.FileDeclaration;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.StatedValue;
import org.zonemark.schema.Ids;
import org.zonemark.schema.Row;
import org.zonemark.source.Cell;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.PeerGroups;
import org.zonemark.table.data.Provenance;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.Target;
import org.zonemark.table.plan.CellColumns;
import org.zonemark.table.plan.Over;
import org.zonemark.table.plan.Parts;
import org.zonemark.table.plan.PlanWords;
import org.zonemark.table.words.Footnotes;

/** Makes targets of the value cells of a plan; the words of a cell go before what columns say. */
final class TargetReader {

  private static final String SECOND_TIER = "-stretch";

  private final Configuration conf;
  private final SourceDeclaration source;
  private final FileDeclaration declaration;
  private final FileFindings findings;
  private final SourceCodes words;
  private final StatementKeys subjects;
  private final TargetQuantities quantities;
  private final List<Target> targets = new ArrayList<>();
  private final Map<String, String> places = new HashMap<>();
  private final Map<String, String> declaredDuplicates = new LinkedHashMap<>();

  TargetReader(
      Configuration conf,
      SourceDeclaration source,
      FileDeclaration declaration,
      FileFindings findings,
      SourceCodes words) {
    this.conf = conf;
    this.source = source;
    this.declaration = declaration;
    this.findings = findings;
    this.words = words;
    this.subjects = new StatementKeys(conf, words);
    this.quantities = new TargetQuantities(conf, new Quantities(conf, source, words));
  }

  /** The targets, as rows; duplicates point to what they repeat. */
  List<Row> rows() {
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

  /** Reads the target of a cell, or both tiers of one: the second has the tier behind its id. */
  void read(String reference, Cell cell, String raw, Map<String, String> told) throws Rejected {
    List<String> tiers =
        told.getOrDefault("tier", "").isEmpty() ? Parts.tiers(cell.text()) : List.of(cell.text());
    for (String tier : tiers) {
      Map<String, String> fields = new HashMap<>(told);
      if (!tier.equals(tiers.get(0))) {
        fields.computeIfPresent("target_id", (field, item) -> item + SECOND_TIER);
        fields.computeIfPresent("id", (field, item) -> item + SECOND_TIER);
      }
      readOne(reference, new Cell(cell.row(), cell.column(), tier), raw, fields);
    }
  }

  private void readOne(String reference, Cell cell, String raw, Map<String, String> told)
      throws Rejected {
    PlanWords said = said(cell, told);
    Map<String, String> fields = together(told, said);
    StatementKey subject = TargetWording.spanned(subjects.of(fields), said, fields);
    Quantity quantity =
        fields.containsKey("withdrawn")
            ? quantities.withdrawn(subject)
            : quantities.of(cell, fields, said, subject);
    findings.checkCurrency(reference, cell, subject, quantity, conf);
    new TargetWording(conf, findings).check(reference, cell, said, subject, told);
    boolean inWords = !said.fields().isEmpty() || said.negated();
    String rawUnit = inWords ? "" : quantity.printedUnit();
    Target target = target(reference, raw, rawUnit, fields, said, subject, quantity);
    targets.add(target);
    places.put(target.id(), reference);
  }

  // ---- words ------------------------------------------------------------------------------------

  private PlanWords said(Cell cell, Map<String, String> told) throws Rejected {
    String text = Footnotes.unmarked(cell.text()).strip();
    for (Map.Entry<String, String> word :
        source.words().getOrDefault("value", Map.of()).entrySet()) {
      text = text.replace(word.getKey(), word.getValue());
    }
    text = withoutName(text, told.getOrDefault("indicator", ""));
    String printed = told.getOrDefault("measure", Measure.LEVEL.code());
    Measure measure = words.measure("measure", printed);
    if (measure == Measure.MILESTONE && !text.matches(".*\\d.*")) {
      return PlanWords.plain(text);
    }
    String unit =
        conf.indicator(words.word("indicator", told.getOrDefault("indicator", "")))
            .flatMap(indicator -> conf.unit(indicator.unit()))
            .map(Unit::dimension)
            .orElse("");
    PlanWords said =
        PlanWords.of(
            text,
            new CellColumns(
                measure.code(),
                printed,
                unit.equals("percent"),
                unit.equals("rank"),
                isBased(told),
                !told.getOrDefault("comparator", "").isEmpty(),
                name -> StatementKeys.isLevelOfPlace(name) || conf.zone(name).isPresent()));
    if (said.refused() != null) {
      throw TargetWording.rejected(said.refused(), cell);
    }
    return said;
  }

  /** 力争营业收入突破200亿元 of 营业收入 is 力争突破200亿元. */
  private static String withoutName(String text, String name) {
    boolean names = name.length() > 1 && text.length() > name.length();
    return names ? text.replace(name, "") : text;
  }

  /** Whether columns say since when something changes: a base, or several years. */
  private static boolean isBased(Map<String, String> told) {
    Outcome<Period> period = Period.ofPrinted(told.getOrDefault("period", ""));
    boolean years = period.isPresent() && period.value().years() > 1;
    return years || !told.getOrDefault("base_period", "").isEmpty();
  }

  /** What columns and words say, the words going before; a tier and a bound of a column stay. */
  private static Map<String, String> together(Map<String, String> told, PlanWords said) {
    Map<String, String> fields = new HashMap<>(told);
    said.fields()
        .forEach(
            (field, value) -> {
              boolean stays =
                  field.equals("tier") || field.equals("op") || field.equals("base_period");
              if (!stays || fields.getOrDefault(field, "").isEmpty()) {
                fields.put(field, value);
              }
            });
    if (said.fields().containsKey("measure") && !said.fields().containsKey("unit")) {
      fields.put("unit", fields.getOrDefault("unit", ""));
    }
    if (said.number().matches(".*[%\u2030].*")) {
      fields.put("unit", "%");
    }
    return fields;
  }

  // ---- targets ----------------------------------------------------------------------------------

  private Target target(
      String reference,
      String raw,
      String rawUnit,
      Map<String, String> fields,
      PlanWords said,
      StatementKey subject,
      Quantity quantity)
      throws Rejected {
    Series series = subject.series();
    boolean ofSpan = TargetWording.isFromBefore(subject, said, fields);
    return new Target(
        id(reference, fields, series),
        1,
        series,
        list(fields, series),
        new StatedValue(
            quantity.op(),
            quantity.value(),
            quantity.valueHi(),
            quantity.printStep(),
            quantity.unit().canonical()),
        new Target.Terms(
            Boolean.parseBoolean(words.word("exact", fields.getOrDefault("exact", "false"))),
            said.growth() == Over.EACH && !ofSpan && subject.period().years() > 1,
            emptyToNull(words.code("tier", fields.getOrDefault("tier", "")))),
        ofSpan ? Period.ofYear(subject.period().year()) : subject.period(),
        base(fields, subject, quantity, ofSpan),
        new Target.InPlan(
            fields.getOrDefault("plan_id", source.sourceId()),
            emptyToNull(words.code("binding", fields.getOrDefault("binding", ""))),
            emptyToNull(fields.getOrDefault("owner", "")),
            fields.getOrDefault("stated_on", declaration.publishedOn()),
            emptyToNull(fields.getOrDefault("theme", ""))),
        new Target.Revision(
            emptyToNull(fields.getOrDefault("revises", "")),
            fields.containsKey("withdrawn") ? "withdrawn" : null,
            null),
        new Provenance(source.sourceId(), reference, raw, rawUnit, source.synthetic()));
  }

  private Target.InList list(Map<String, String> fields, Series series) throws Rejected {
    if (!Measure.RANK.is(series)) {
      return Target.InList.NONE;
    }
    return new Target.InList(
        conf.listOfIndicator(series.indicatorId()).map(list -> list.listId()).orElse(null),
        words.word("peer_group", fields.getOrDefault("peer_group", PeerGroups.ALL)));
  }

  private Target.Base base(
      Map<String, String> fields, StatementKey subject, Quantity quantity, boolean ofSpan)
      throws Rejected {
    Series series = subject.series();
    boolean relative = Measure.MULTIPLE.is(series) || Measure.TOTAL_GROWTH.is(series);
    String text = fields.getOrDefault("base_value", "");
    String period = basePeriod(fields.getOrDefault("base_period", ""));
    return new Target.Base(
        period == null && ofSpan ? subject.period().base().text() : period,
        text.isEmpty() || relative ? null : quantities.base(text, quantity.unit()));
  }

  private String id(String reference, Map<String, String> fields, Series series) {
    String item = fields.getOrDefault("target_id", fields.getOrDefault("id", ""));
    String id =
        source.sourceId()
            + ":"
            + (item.isEmpty() ? Ids.of(source.sourceId(), reference, series.measure()) : item);
    if (places.containsKey(id)) {
      findings.add(
          "duplicate_conflict",
          reference,
          item,
          Map.of("expected", item, "other_place", places.get(id)));
      id = id + "@" + reference.substring(reference.indexOf('#') + 1);
    }
    String duplicate = fields.getOrDefault("dup_of", "");
    if (!duplicate.isEmpty()) {
      declaredDuplicates.put(id, duplicate);
    }
    return id;
  }

  /** The base as SDMX writes it; null where none is named. */
  private static String basePeriod(String text) throws Rejected {
    if (text.isEmpty()) {
      return null;
    }
    Outcome<Period> base = Period.ofPrinted(text);
    if (!base.isPresent()) {
      throw new Rejected("unreadable_period", text, Map.of());
    }
    return base.value().text();
  }

  private static String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
