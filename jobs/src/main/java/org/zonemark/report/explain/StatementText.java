package org.zonemark.report.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Statements of publications in words. */
final class StatementText {

  private static final Set<String> RELATIONS = Set.of("share", "ratio", "coverage");

  private final Lines lines;

  StatementText(Lines lines) {
    this.lines = lines;
  }

  void write(List<Explanation.Evidence> evidence) {
    lines.head(evidence.isEmpty() ? "no-evidence" : "evidence");
    for (Explanation.Evidence one : evidence) {
      String basis = one.priceBasis();
      boolean priced = basis != null && !basis.equals("-");
      String value = value(one);
      lines.statement(
          one.used(),
          lines.text(
              "statement",
              lines.figures().period(one.period()),
              what(one),
              priced ? value + " " + lines.word("price_basis", basis) : value,
              one.aggregate() == null ? cell(one.printed()) : made(one.aggregate()),
              one.printed().place()));
    }
  }

  private String value(Explanation.Evidence one) {
    if (one.value() == null) {
      return lines.word("missing_reason", one.missingReason());
    }
    return one.rankOf() == null
        ? lines.figures().amount(one.value(), one.unit())
        : lines.figures().rank((int) Math.round(one.value()), one.rankOf());
  }

  /** What a statement is of: 郑州市 地区生产总值 增速, 差距(增速,对郑州市). */
  private String what(Explanation.Evidence one) {
    Explanation.About about = one.about();
    List<String> words = new ArrayList<>();
    if (about.zone() != null) {
      words.add(lines.name(about.zone()));
    }
    if (about.indicator() != null) {
      words.add(lines.name(about.indicator()));
    }
    List<String> more = more(one);
    String measure = lines.word("measure", one.measure());
    words.add(
        more.isEmpty()
            ? measure
            : lines.text("measure-of", measure, String.join(lines.text("and"), more)));
    return String.join(" ", words);
  }

  private List<String> more(Explanation.Evidence one) {
    Explanation.About about = one.about();
    List<String> more = new ArrayList<>();
    if (about.ofMeasure() != null && !about.ofMeasure().equals("level")) {
      more.add(lines.text("of-measure", lines.word("measure", about.ofMeasure())));
    }
    if (about.ofIndicator() != null) {
      more.add(lines.text("of-indicator." + relation(one), lines.name(about.ofIndicator())));
    }
    if (about.comparator() != null) {
      more.add(lines.text("beside", lines.name(about.comparator())));
    }
    if (about.scope() != null) {
      more.add(lines.text("scope", about.scope()));
    }
    return more;
  }

  /** How a statement, or what it is a gap or growth of, relates to its other indicator. */
  private static String relation(Explanation.Evidence one) {
    String of = one.about().ofMeasure();
    String measure = RELATIONS.contains(one.measure()) || of == null ? one.measure() : of;
    return RELATIONS.contains(measure) ? measure : "share";
  }

  /** What the cell holds, in quotation marks; that it is blank where it is. */
  private String cell(Explanation.Printed cell) {
    return cell.raw() == null || cell.raw().isBlank()
        ? lines.text("blank")
        : lines.text("cell", Lines.printed(cell.raw(), cell.unit()));
  }

  /** How it was made of firms: sum of revenue, of industry x, where y, of 12 firms in 2 files. */
  private String made(Explanation.Aggregate made) {
    List<String> words = new ArrayList<>();
    words.add(lines.aggregate(made.function(), made.statement(), made.of(), made.over()));
    words.add(lines.word("aggregate_statement", made.statement()));
    if (made.industry() != null) {
      words.add(lines.text("aggregate-industry", made.industry()));
    }
    if (made.condition() != null) {
      words.add(lines.text("aggregate-where", made.condition()));
    }
    if (made.firms() != null) {
      words.add(lines.text("aggregate-firms", String.valueOf(made.firms())));
    }
    words.add(lines.text("aggregate-files", String.valueOf(made.files())));
    if (made.withheld() != null) {
      words.add(lines.text("aggregate-withheld", lines.word("withheld_because", made.withheld())));
    }
    return lines.text("aggregate", String.join(lines.text("and"), words));
  }
}
