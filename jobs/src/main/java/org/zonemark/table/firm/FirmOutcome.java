package org.zonemark.table.firm;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.firm.FirmColumns;
import org.zonemark.conf.firm.FirmTable;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.schema.Row;
import org.zonemark.source.Fault;
import org.zonemark.table.quality.Finding;
import org.zonemark.table.read.CellBalance;
import org.zonemark.table.read.FileReading;

/**
 * What the firms of one source say.
 *
 * @param readings the accounts of its files with what is odd; the last has the observations
 * @param aggregates rows of the table aggregates
 * @param summaries rows of the table microdata
 */
public record FirmOutcome(List<FileReading> readings, List<Row> aggregates, List<Row> summaries)
    implements Serializable {

  /** A file as the run knows it: the position of its declaration, and its path. */
  public record File(int position, String path) implements Serializable {}

  /**
   * Makes it of all that is known of the firms.
   *
   * @param tallies one of a key, in any order
   * @param files by their position in the accounts
   */
  public static FirmOutcome of(
      Iterator<FirmTally> tallies, List<File> files, SourceDeclaration source, Configuration conf) {
    Gathered all = new Gathered(source.firms());
    tallies.forEachRemaining(all::add);
    SortedMap<Integer, FirmAccount> accounts = all.accounts;
    all.cases.sort(Comparator.comparing(FirmCases::code));
    boolean isWhole = accounts.values().stream().noneMatch(FirmAccount::isIncomplete);
    FirmOutcome.Papers papers = new Papers(files, source, isWhole);
    List<FileReading> readings = new ArrayList<>(papers.accounts(accounts));
    // Sums of the files that could be read would be sums of a part.
    FirmStatements made =
        FirmStatements.of(
            isWhole ? all.cells.iterator() : Collections.emptyIterator(),
            source,
            files.size(),
            conf);
    List<FirmStatements.Made> statements = made.statements();
    readings.add(
        papers.reading(
            files.get(files.size() - 1),
            statements.stream().map(FirmStatements.Made::observation).toList(),
            all.cases.stream().map(some -> papers.finding(some, files.get(0))).toList()));
    return new FirmOutcome(
        readings,
        statements.stream().map(FirmStatements.Made::aggregate).toList(),
        made.summaries(all.firms));
  }

  /** All tallies by their kind. */
  private static final class Gathered {

    private final FirmTable table;
    private final List<FirmMeasure> measures;
    private final List<FirmGroup> groups;
    private final List<FirmCell> cells = new ArrayList<>();
    private final SortedMap<Integer, FirmAccount> accounts = new TreeMap<>();
    private final List<FirmCases> cases = new ArrayList<>();
    private long firms;

    Gathered(FirmTable table) {
      this.table = table;
      this.measures = FirmMeasure.of(table);
      this.groups = FirmGroup.of(table, measures);
    }

    void add(FirmTally tally) {
      if (tally instanceof FirmSum sum) {
        groups.get(sum.group()).addCells(sum, measures, table, cells);
      } else if (tally instanceof FirmValues values) {
        cells.add(values.cell());
      } else if (tally instanceof FirmAccount account) {
        accounts.put(account.file(), account);
      } else if (tally instanceof FirmCases some) {
        cases.add(some);
      } else if (tally instanceof FirmAccount.Count count) {
        firms += count.firms();
      }
    }
  }

  /** The accounts of the files of a source, from which sums are made where all are whole. */
  private record Papers(List<File> files, SourceDeclaration source, boolean isWhole) {

    List<FileReading> accounts(SortedMap<Integer, FirmAccount> accounts) {
      return accounts.values().stream().map(this::account).toList();
    }

    private FileReading account(FirmAccount account) {
      File file = files.get(account.file());
      List<Finding> findings = new ArrayList<>();
      for (Fault fault : account.faults()) {
        findings.add(finding(fault.code(), file, fault.detail(), ""));
      }
      add(findings, "firm_line_unreadable", file, account.lines());
      add(findings, "firm_without_id", file, account.nobody());
      add(findings, "firm_zone_unknown", file, account.nowhere());
      add(findings, "firm_value_unreadable", file, account.unreadable());
      FirmColumns columns = source.firms().columns();
      long rows = account.rows();
      long amounts = rows * columns.values().size();
      long lost =
          isWhole ? account.unreadable().count() + account.lost() : amounts - account.blank();
      Map<CellBalance.Kind, Long> balance = new EnumMap<>(CellBalance.Kind.class);
      if (rows > 0) {
        balance.put(CellBalance.Kind.BLANK, account.blank());
        balance.put(CellBalance.Kind.FINDING, lost);
        balance.put(CellBalance.Kind.AGGREGATED, amounts - account.blank() - lost);
        balance.put(CellBalance.Kind.KEY, rows * keys(columns));
      }
      return new FileReading(
          source.sourceId(),
          file.position(),
          file.path(),
          account.bytes(),
          account.sha256(),
          rows,
          amounts + rows * keys(columns),
          new CellBalance(balance),
          List.of(),
          List.of(),
          findings,
          List.of());
    }

    private static long keys(FirmColumns columns) {
      return Stream.of(
                  columns.firm(),
                  columns.firmName(),
                  columns.zone(),
                  columns.park(),
                  columns.industry(),
                  columns.year())
              .filter(header -> !header.isEmpty())
              .count()
          + columns.codes().size();
    }

    private void add(List<Finding> findings, String code, File file, FirmAccount.Told told) {
      if (told.count() > 0) {
        findings.add(finding(code, file, String.valueOf(told.count()), told.example().strip()));
      }
    }

    Finding finding(FirmCases cases, File file) {
      return finding(cases.code(), file, String.valueOf(cases.firms()), cases.examples());
    }

    private Finding finding(String code, File file, String value, String example) {
      return new Finding(
          code,
          source.sourceId(),
          file.path(),
          value,
          Map.of("expected", example.isEmpty() ? "-" : example),
          source.synthetic());
    }

    FileReading reading(File file, List<Row> observations, List<Finding> findings) {
      return new FileReading(
          source.sourceId(),
          file.position(),
          file.path(),
          0,
          "",
          0,
          0,
          CellBalance.empty(),
          observations,
          List.of(),
          findings,
          List.of());
    }
  }
}
