package org.zonemark.table.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Unit;
import org.zonemark.conf.settings.CheckSettings;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.conf.source.UndeclaredSource;
import org.zonemark.method.text.UnitCodes;
import org.zonemark.schema.CodeList;
import org.zonemark.schema.Schemas;
import org.zonemark.source.Cell;
import org.zonemark.table.data.Series;
import org.zonemark.table.quality.Bilingual;
import org.zonemark.table.quality.CheckRule;
import org.zonemark.table.quality.Finding;

/** What could not be read of one file, or is odd in it, in the order in which it was met. */
public final class FileFindings {

  /** What may be found in one file beside what cannot be read. */
  public static final List<CheckRule> RULES =
      List.of(
          CheckRule.of("currency_unusual", "Money in another currency than the indicator's."),
          CheckRule.of("part_exceeds_whole", "A declared part is larger than its whole."),
          CheckRule.of("part_without_whole", "A declared part of which the file has no whole."));

  private final SourceDeclaration source;
  private final CheckSettings checks;
  private final List<Finding> found = new ArrayList<>();

  FileFindings(SourceDeclaration source, Configuration conf) {
    this.source = source;
    this.checks = conf.checks();
  }

  /** Adds a finding, unless it is that of a sense check that is not made. */
  void add(String code, String place, String value, Map<String, String> details) {
    if (checks.isEnabled(code)) {
      found.add(new Finding(code, source.sourceId(), place, value, details, source.synthetic()));
    }
  }

  /** Finds money in another currency than the indicator is usually stated in. */
  void checkCurrency(
      String reference, Cell cell, StatementKey subject, Quantity quantity, Configuration conf) {
    Unit own = conf.unit(subject.indicator().unit()).orElseThrow();
    boolean amount =
        Quantities.isMoney(quantity.unit())
            && Quantities.isMoney(own)
            && !own.dimension().equals(quantity.unit().dimension());
    // Who writes dollars in a head says so; who means them and writes yuan may have left a letter
    // out.
    boolean said =
        (source.isInferred() || UndeclaredSource.isId(source.sourceId()))
            && own.unit().equals(UnitCodes.YUAN);
    if (amount && !said && !subject.indicator().currency().equals(Series.NONE)) {
      add(
          "currency_unusual",
          reference,
          cell.text().strip() + quantity.printedUnit(),
          currency(subject.indicator().currency()));
    }
  }

  /** The usual currency in words. */
  private static Map<String, String> currency(String code) {
    CodeList.Code currency = Schemas.standard().codeList("currency").code(code);
    return new Bilingual(currency.nameZh(), currency.nameEn()).as("expected");
  }

  List<Finding> all() {
    return List.copyOf(found);
  }
}
