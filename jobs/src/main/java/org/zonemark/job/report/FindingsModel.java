package org.zonemark.job.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.zonemark.conf.settings.CheckSettings;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.job.paper.InputAccount;
import org.zonemark.report.model.FindingCount;
import org.zonemark.report.model.FindingRow;
import org.zonemark.report.model.FindingsBook;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.source.Cell;
import org.zonemark.source.InputFile;
import org.zonemark.source.Sheet;
import org.zonemark.source.file.Inputs;
import org.zonemark.store.Snapshot;
import org.zonemark.store.StoredRow;

/**
 * Picks what the workbook of findings shows: all findings of a snapshot, and the sheets in which
 * they lie, read once more. An input that is no longer what the snapshot was made of is not copied.
 */
public final class FindingsModel {

  /** Sheets with more cells are copied in part. */
  private static final int CELLS_MAX = 3_000;

  /** So many rows at the top of a sheet show what its columns are. */
  private static final int TOP = 20;

  /** So many rows stand beside one with a finding. */
  private static final int AROUND = 2;

  /** What a sheet of a workbook can hold; a text file may go on. */
  private static final int LAST_ROW = 1_000_000;

  private static final int LAST_COLUMN = 16_384;

  /** Of one sheet at most so many rows with findings are copied; the list has all. */
  private static final int ROWS_MAX = 5_000;

  private static final List<String> SEVERITIES = List.of("error", "warning", "info");

  /** The order of rows of findings: errors, warnings, informations; then by code and place. */
  static final Comparator<StoredRow> MOST_SEVERE_FIRST =
      Comparator.comparing((StoredRow row) -> SEVERITIES.indexOf(row.text(Columns.SEVERITY)))
          .thenComparing(row -> row.text(Columns.CODE))
          .thenComparing(row -> row.text(Columns.SOURCE_REF))
          .thenComparing(row -> row.text(Columns.FINDING_ID));

  private final org.zonemark.conf.Configuration conf;
  private final Configuration hadoop;
  private final List<StoredRow> findings;
  private final List<FindingsBook.SheetCopy> copies = new ArrayList<>();

  /** The place of a finding to where it is shown. */
  private final Map<String, Shown> shownByPlace = new HashMap<>();

  private record Shown(int copy, int row, int column) {}

  private FindingsModel(
      org.zonemark.conf.Configuration conf, List<StoredRow> findings, Configuration hadoop) {
    this.conf = conf;
    this.findings = findings;
    this.hadoop = hadoop;
  }

  /**
   * The book of a snapshot.
   *
   * @param inputs the account of every input file, as the manifest has it
   * @param counts all findings by code
   */
  public static FindingsBook of(
      org.zonemark.conf.Configuration conf,
      List<InputAccount> inputs,
      SortedMap<String, Long> counts,
      Snapshot snapshot,
      Configuration hadoop)
      throws IOException {
    List<StoredRow> findings =
        snapshot.reader(Tables.FINDINGS).all().stream().sorted(MOST_SEVERE_FIRST).toList();
    FindingsModel model = new FindingsModel(conf, findings, hadoop);
    model.copySheets(inputs);
    boolean synthetic = false;
    for (InputAccount input : inputs) {
      synthetic |= input.publication().synthetic();
    }
    return new FindingsBook(
        Lang.of(conf.run().lang()),
        synthetic,
        counted(counts, conf.checks()),
        model.listed(),
        model.copies);
  }

  /** The counts, the most severe codes first, then the most frequent. */
  static List<FindingCount> counted(SortedMap<String, Long> counts, CheckSettings checks) {
    return counts.entrySet().stream()
        .map(
            count ->
                new FindingCount(count.getKey(), checks.severity(count.getKey()), count.getValue()))
        .sorted(
            Comparator.comparing((FindingCount count) -> SEVERITIES.indexOf(count.severity()))
                .thenComparing(FindingCount::count, Comparator.reverseOrder()))
        .toList();
  }

  /** How many findings are in each file; those that name no file of the inputs in none. */
  static Map<String, Long> byFile(List<StoredRow> findings, List<InputAccount> inputs) {
    Set<String> files = inputs.stream().map(InputAccount::file).collect(Collectors.toSet());
    Map<String, Long> counts = new HashMap<>();
    for (StoredRow row : findings) {
      String place = Objects.requireNonNullElse(row.text(Columns.SOURCE_REF), "");
      Sheet.file(place, files::contains).ifPresent(file -> counts.merge(file, 1L, Long::sum));
    }
    return counts;
  }

  /** The row of a finding as a report shows it. */
  static FindingRow finding(StoredRow row) {
    return new FindingRow(
        row.text(Columns.CODE),
        row.text(Columns.SEVERITY),
        new Name(row.text(Columns.MESSAGE_ZH), row.text(Columns.MESSAGE_EN)),
        row.text(Columns.VALUE),
        row.text(Columns.DISPOSITION),
        row.text(Columns.SOURCE_REF));
  }

  private List<FindingsBook.Listed> listed() {
    return findings.stream()
        .map(
            row -> {
              Shown shown =
                  shownByPlace.getOrDefault(
                      row.text(Columns.SOURCE_REF), new Shown(FindingsBook.Listed.NOWHERE, 0, 0));
              return new FindingsBook.Listed(
                  finding(row), shown.copy(), shown.row(), shown.column());
            })
        .toList();
  }

  private void copySheets(List<InputAccount> inputs) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    inputs.forEach(input -> hashes.put(input.file(), input.sha256()));
    Map<String, SortedSet<String>> places = new HashMap<>();
    for (StoredRow row : findings) {
      String place = row.text(Columns.SOURCE_REF);
      Sheet.file(place, hashes::containsKey)
          .ifPresent(file -> places.computeIfAbsent(file, any -> new TreeSet<>()).add(place));
    }
    for (InputFile file : Inputs.list(conf, hadoop).files()) {
      SortedSet<String> ofFile = places.get(file.file());
      if (ofFile != null) {
        SourceDeclaration source = conf.source(file.sourceId()).orElseThrow();
        var content = Inputs.read(file, source, conf.run().limits(), hadoop);
        if (content.sha256().equals(hashes.get(file.file()))) {
          content.sheets().forEach(sheet -> copy(sheet, file.file(), ofFile));
        }
      }
    }
  }

  private void copy(Sheet sheet, String file, SortedSet<String> places) {
    Map<String, Cell> cells = new TreeMap<>();
    for (String place : places) {
      Optional<Cell> cell = sheet.at(file, place);
      cell.filter(at -> at.row() <= LAST_ROW && at.column() <= LAST_COLUMN)
          .ifPresent(at -> cells.put(place, at));
    }
    if (cells.isEmpty()) {
      return;
    }
    TreeMap<Integer, List<String>> rows = new TreeMap<>();
    boolean whole = sheet.cellCount() <= CELLS_MAX;
    TreeSet<Integer> wanted = new TreeSet<>();
    cells.values().stream()
        .map(Cell::row)
        .sorted()
        .distinct()
        .limit(ROWS_MAX)
        .forEach(row -> wanted.add(row));
    for (int at = 0; at < sheet.rows().size(); at++) {
      Sheet.Row row = sheet.rows().get(at);
      Integer near = wanted.ceiling(row.number() - AROUND);
      boolean isShown = whole || at < TOP || near != null && near <= row.number() + AROUND;
      if (isShown && row.number() <= LAST_ROW) {
        rows.put(row.number(), row.texts().subList(0, Math.min(row.texts().size(), LAST_COLUMN)));
      }
    }
    cells.forEach(
        (place, cell) -> {
          if (whole || wanted.contains(cell.row())) {
            shownByPlace.put(place, new Shown(copies.size(), cell.row(), cell.column()));
          }
        });
    copies.add(new FindingsBook.SheetCopy(sheet.place(file), sheet.rows().size(), rows));
  }
}
