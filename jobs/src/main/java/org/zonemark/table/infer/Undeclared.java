package org.zonemark.table.infer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.schema.Row;
import org.zonemark.source.Cell;
import org.zonemark.source.Fault;
import org.zonemark.source.Sheet;
import org.zonemark.source.SourceFile;
import org.zonemark.table.data.Observation;
import org.zonemark.table.quality.Finding;
import org.zonemark.table.read.CellBalance;
import org.zonemark.table.read.FileReading;
import org.zonemark.table.read.Inference;
import org.zonemark.table.read.ObservationReader;

/**
 * Reads a file that no source declares. Each of its tables that speaks for itself is given the
 * declaration that an {@linkplain Inspection inspection} tells, and {@linkplain ObservationReader
 * read} by that like any other; where two readings are plausible, or nothing says the unit or the
 * period, the table is not read, and one finding for the file asks for a declaration.
 */
public final class Undeclared {

  /** A table of which less is known is left to a person. */
  static final double CONFIDENCE_MIN = 0.5;

  private static final int REASONS_SHOWN = 3;

  private final Configuration conf;
  private final SourceFile file;
  private final List<FileReading> readings = new ArrayList<>();
  private final List<Inference> inferences = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<CellBalance.Kind, Long> unread = new EnumMap<>(CellBalance.Kind.class);

  private Undeclared(SourceFile file, Configuration conf) {
    this.file = file;
    this.conf = conf;
  }

  /** What the file says, as far as it speaks for itself. */
  public static FileReading of(SourceFile file, Configuration conf) {
    Undeclared undeclared = new Undeclared(file, conf);
    for (Fault fault : file.faults()) {
      undeclared.find(fault.code(), file.file() + fault.place(), fault.detail(), fault.details());
    }
    for (Sheet sheet : file.sheets()) {
      String path = sheet.member().isEmpty() ? file.file() : file.file() + "!" + sheet.member();
      for (Inspection seen : Inspection.of(path, sheet, conf)) {
        undeclared.read(seen);
      }
    }
    return undeclared.reading();
  }

  private void read(Inspection seen) {
    Sheet sheet = seen.sheet();
    List<String> open = new ArrayList<>(seen.doubts());
    seen.leftOut().forEach((header, why) -> open.add(header + ": " + why));
    if (seen.confidence() >= CONFIDENCE_MIN) {
      SourceDeclaration source = seen.declaration(file.sourceId(), file.file(), "csv");
      FileReading reading =
          ObservationReader.of(
              new SourceFile(file.sourceId(), 0, file.file(), 0, "", List.of(sheet), List.of()),
              source,
              conf);
      String conflict = conflict(reading.observations());
      if (conflict.isEmpty() && !reading.observations().isEmpty()) {
        readings.add(reading);
        tell(seen, seen.confidence(), reading.observations().size(), open);
        find(
            "table_inferred",
            place(sheet),
            String.format(java.util.Locale.ROOT, "%.2f", seen.confidence()),
            Map.of(
                "expected",
                seen.evidence().stream()
                    .map(Inspection.Evidence::toString)
                    .collect(Collectors.joining("; "))));
        return;
      }
      open.add(
          conflict.isEmpty()
              ? "nothing of it could be read"
              : "two of its cells say different things of the same: " + conflict);
    }
    seen.lacking().stream().map(field -> "it does not say " + field).forEach(open::add);
    if (!sheet.rows().stream().allMatch(Sheet.Row::isBlank)) {
      tell(seen, 0, 0, open);
    }
    long filled =
        sheet.rows().stream()
            .flatMap(row -> row.texts().stream())
            .filter(text -> !text.isBlank())
            .count();
    unread.merge(CellBalance.Kind.FINDING, filled, Long::sum);
    unread.merge(CellBalance.Kind.BLANK, sheet.cellCount() - filled, Long::sum);
  }

  private String place(Sheet sheet) {
    return sheet.reference(file.file(), new Cell(sheet.rows().get(0).number(), 1, ""));
  }

  private void tell(Inspection seen, double confidence, long observations, List<String> open) {
    inferences.add(
        new Inference(
            place(seen.sheet()),
            confidence,
            observations,
            seen.evidence().stream().map(Inspection.Evidence::toString).toList(),
            open));
  }

  /** Where two statements of a table differ in nothing but the value, a dimension was missed. */
  private static String conflict(List<Row> rows) {
    Map<List<Object>, Observation> first = new HashMap<>();
    for (Row row : rows) {
      Observation one = Observation.of(row);
      Observation other =
          first.putIfAbsent(List.of(one.series(), one.period(), one.publishedOn(), one.op()), one);
      if (other != null
          && one.value() != null
          && other.value() != null
          && !one.value().equals(other.value())) {
        return other.sourceRef() + ", " + one.sourceRef();
      }
    }
    return "";
  }

  private FileReading reading() {
    List<Inference> notRead = inferences.stream().filter(table -> !table.isRead()).toList();
    if (!notRead.isEmpty()) {
      find(
          "declaration_needed",
          file.file(),
          notRead.size() + "/" + inferences.size(),
          Map.of(
              "expected",
              notRead.stream()
                  .flatMap(table -> table.open().stream().map(why -> table.place() + ": " + why))
                  .limit(REASONS_SHOWN)
                  .collect(Collectors.joining("; "))));
    }
    CellBalance balance = new CellBalance(unread);
    List<Row> observations = new ArrayList<>();
    List<Finding> all = new ArrayList<>(findings);
    for (FileReading each : readings) {
      balance = balance.plus(each.balance());
      observations.addAll(each.observations());
      all.addAll(each.findings());
    }
    return new FileReading(
        file.sourceId(),
        file.position(),
        file.file(),
        file.bytes(),
        file.sha256(),
        file.sheets().stream().mapToLong(sheet -> sheet.rows().size()).sum(),
        file.sheets().stream().mapToLong(Sheet::cellCount).sum(),
        balance,
        observations,
        List.of(),
        all,
        inferences);
  }

  private void find(String code, String place, String value, Map<String, String> details) {
    findings.add(new Finding(code, file.sourceId(), place, value, details, false));
  }
}
