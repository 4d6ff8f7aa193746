package org.zonemark.job.report.firm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.firm.FirmAggregate;
import org.zonemark.conf.firm.FirmTable;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.job.paper.InputAccount;
import org.zonemark.report.model.FindingRow;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.Report;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.store.Snapshot;
import org.zonemark.store.StoredRow;

/** What was made of the sources of firms, and what is odd in them, from the tables. */
public final class ReportFirms {

  /** What all findings about firms begin with. */
  private static final String CODES = "firm_";

  private final Configuration conf;
  private final List<StoredRow> summaries;
  private final List<StoredRow> findings;
  private final Function<StoredRow, FindingRow> told;

  private ReportFirms(
      Configuration conf,
      List<StoredRow> summaries,
      List<StoredRow> findings,
      Function<StoredRow, FindingRow> told) {
    this.conf = conf;
    this.summaries = summaries;
    this.findings = findings;
    this.told = told;
  }

  /**
   * One a source of firms, in order of declaration; none where the snapshot knows nothing of them.
   *
   * @param inputs the account of every input file
   * @param findings all rows of the table findings
   * @param told a row of it as a report shows it
   */
  public static List<Report.FirmSource> of(
      Configuration conf,
      List<InputAccount> inputs,
      Snapshot snapshot,
      List<StoredRow> findings,
      Function<StoredRow, FindingRow> told)
      throws IOException {
    List<SourceDeclaration> sources =
        conf.sources().stream().filter(SourceDeclaration::isOfFirms).toList();
    if (sources.isEmpty() || !snapshot.has(Tables.MICRODATA)) {
      return List.of();
    }
    ReportFirms firms =
        new ReportFirms(conf, snapshot.reader(Tables.MICRODATA).all(), findings, told);
    List<Report.FirmSource> all = new ArrayList<>();
    for (SourceDeclaration source : sources) {
      List<InputAccount> own =
          inputs.stream().filter(input -> input.sourceId().equals(source.sourceId())).toList();
      if (!own.isEmpty()) {
        all.add(firms.source(source, own));
      }
    }
    return all;
  }

  private Report.FirmSource source(SourceDeclaration source, List<InputAccount> inputs) {
    List<StoredRow> own = summaries.stream().filter(row -> isOf(row, source)).toList();
    String english = source.publication().titleEn();
    return new Report.FirmSource(
        new Name(source.title(), english.isEmpty() ? null : english),
        source.synthetic(),
        inputs.size(),
        inputs.stream().mapToLong(InputAccount::rows).sum(),
        own.isEmpty() ? null : own.get(0).whole(Columns.SOURCE_FIRMS),
        source.firms().protection(),
        own.stream().map(row -> aggregate(row, source.firms())).toList(),
        findings.stream()
            .filter(row -> isOf(row, source) && row.text(Columns.CODE).startsWith(CODES))
            .map(told)
            .toList());
  }

  private static boolean isOf(StoredRow row, SourceDeclaration source) {
    return source.sourceId().equals(row.text(Columns.SOURCE_ID));
  }

  private Report.FirmAggregate aggregate(StoredRow row, FirmTable table) {
    Indicator indicator = conf.indicatorById(row.text(Columns.INDICATOR_ID));
    return new Report.FirmAggregate(
        new Name(indicator.nameZh(), indicator.nameEn()),
        row.text(Columns.AGGREGATE_FUNCTION),
        row.text(Columns.AGGREGATE_STATEMENT),
        header(row.text(Columns.AGGREGATED), table),
        header(row.text(Columns.AGGREGATED_OVER), table),
        where(row, table),
        new Report.FirmAggregate.Span(
            row.whole(Columns.FROM_YEAR),
            row.whole(Columns.TO_YEAR),
            row.whole(Columns.AREAS),
            row.whole(Columns.INDUSTRIES)),
        new Report.FirmAggregate.Counts(
            row.whole(Columns.PUBLISHED),
            row.whole(Columns.WITHHELD_FEW),
            row.whole(Columns.WITHHELD_DOMINATED),
            row.whole(Columns.WITHHELD_COMPLEMENTARY)));
  }

  /** The header of a column; its name where the declaration has changed since. */
  private static String header(String column, FirmTable table) {
    if (column == null) {
      return null;
    }
    return table.columns().values().containsKey(column)
        ? table.columns().values().get(column).header()
        : table.columns().codes().getOrDefault(column, column);
  }

  /** In words; as the table has it where the declaration has changed since. */
  private static Name where(StoredRow row, FirmTable table) {
    String condition = row.text(Columns.CONDITION);
    if (condition == null) {
      return null;
    }
    int position = row.whole(Columns.AGGREGATE_POSITION) - 1;
    List<FirmAggregate> declared = table.aggregates();
    boolean isSame =
        position < declared.size() && Objects.equals(condition, declared.get(position).condition());
    return isSame
        ? ConditionWords.of(declared.get(position).where(), table.columns())
        : Name.of(condition);
  }
}
