package org.zonemark.table.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zonemark.conf.Configuration;
import org.zonemark.schema.Row;
import org.zonemark.source.Cell;
import org.zonemark.source.Fault;
import org.zonemark.source.Sheet;
import org.zonemark.source.SourceFile;
import org.zonemark.table.data.Observation;
import org.zonemark.table.quality.Bilingual;
import org.zonemark.table.quality.Finding;
import org.zonemark.table.read.CellBalance;
import org.zonemark.table.read.FileReading;
import org.zonemark.table.read.Inference;
import org.zonemark.table.read.ObservationReader;
import org.zonemark.table.words.Vocabulary;

/**
 * Reads a file that no source declares. Each of its tables is {@linkplain BlockReader read} as far
 * as it speaks for itself; what has two readings, or none, is left out by column, row or cell, with
 * a finding that says so; a table of which nothing could be read asks for a declaration.
 */
public final class Undeclared {

  private static final int REASONS_SHOWN = 3;
  private static final int SAME_SHOWN = 3;

  private final Configuration conf;
  private final SourceFile file;
  private final Vocabulary vocabulary;
  private final TextReader reader;
  private final ZoneNames zones;
  private final Answers answers;
  private final int pastYear;
  private final List<SeenFile.SeenSheet> seen = new ArrayList<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<FileReading> readings = new ArrayList<>();
  private final List<Inference> inferences = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<CellBalance.Kind, Long> counts = new EnumMap<>(CellBalance.Kind.class);

  private Undeclared(SourceFile file, Configuration conf) {
    this.file = file;
    this.conf = conf;
    this.vocabulary = Vocabulary.of(conf);
    this.reader = new TextReader(conf, vocabulary);
    this.zones = new ZoneNames(conf);
    this.pastYear = FactYears.pastYear(conf);
    this.answers = Answers.of(conf.source(file.sourceId()).orElseThrow(), file);
  }

  /** What the file says, as far as it speaks for itself. */
  public static FileReading of(SourceFile file, Configuration conf) {
    return look(file, conf).reading();
  }

  /** What the file says, as far as it speaks for itself, and what each of its cells is. */
  public static SeenFile look(SourceFile file, Configuration conf) {
    Undeclared undeclared = new Undeclared(file, conf);
    for (Fault fault : file.faults()) {
      undeclared.find(fault.code(), file.file() + fault.place(), fault.detail(), fault.details());
    }
    Titles before = null;
    for (Sheet each : file.sheets()) {
      Sheet sheet = TextColumns.of(each);
      undeclared.sheets.add(sheet);
      before = undeclared.read(sheet, before);
    }
    return new SeenFile(undeclared.reading(), undeclared.seen);
  }

  private Titles read(Sheet sheet, Titles before) {
    String path = sheet.member().isEmpty() ? file.file() : file.file() + "!" + sheet.member();
    Grid grid = new Grid(sheet, conf, vocabulary, reader, zones);
    CellBalance.Kind[][] kinds = new CellBalance.Kind[grid.height][grid.width];
    CellRole[][] roles = new CellRole[grid.height][grid.width];
    Titles last = before;
    for (Block whole : Block.of(grid)) {
      Titles titles = new Titles(path, whole, last, conf, reader, vocabulary, zones);
      titles.fill(answers.said(sheet.name(), titles.around()), answers.bareNames());
      last = whole.data().isEmpty() && last != null && titles.period.isEmpty() ? last : titles;
      for (Block block : whole.sideBySide(vocabulary)) {
        read(block, titles, kinds, roles);
      }
    }
    for (int row = 0; row < grid.height; row++) {
      for (int column = 0; column < grid.width; column++) {
        boolean blank =
            grid.look(row, column) == Grid.Look.BLANK && grid.cell(row, column).isBlank();
        CellBalance.Kind kind = kinds[row][column];
        roles[row][column] = blank ? CellRole.BLANK : role(kind, roles[row][column]);
        if (kind != CellBalance.Kind.OBSERVATION) {
          count(blank ? CellBalance.Kind.BLANK : kind == null ? CellBalance.Kind.FINDING : kind);
        }
      }
    }
    seen.add(new SeenFile.SeenSheet(sheet, Arrays.stream(roles).map(List::of).toList()));
    return last;
  }

  private static CellRole role(CellBalance.Kind kind, CellRole known) {
    if (known != null && known != CellRole.LEFT_OUT) {
      return known;
    }
    return kind == null
        ? CellRole.LEFT_OUT
        : switch (kind) {
          case OBSERVATION -> CellRole.VALUE;
          case TITLE -> CellRole.TITLE;
          case HEADER -> CellRole.HEADER;
          case NOTE -> CellRole.NOTE;
          case KEY -> CellRole.KEY;
          case UNUSED -> CellRole.UNUSED;
          case BLANK -> CellRole.BLANK;
          default -> CellRole.LEFT_OUT;
        };
  }

  /** What the cells are that no balance tells: the columns of keys, and lines of units. */
  private static void mark(Block block, CellRole[][] roles, Map<Integer, String> columns) {
    for (int row : block.data()) {
      columns.forEach(
          (column, role) ->
              roles[row][column] =
                  switch (role) {
                    case "zone" -> CellRole.ZONE;
                    case "indicator" -> CellRole.INDICATOR;
                    case "period" -> CellRole.PERIOD;
                    default -> null;
                  });
    }
    List<Integer> around = new ArrayList<>(block.titles());
    around.addAll(block.notes());
    for (int row : around) {
      for (int column = block.first(); column <= block.last(); column++) {
        if (!new SaidInText(SaidInText.Place.FILE, block.grid().text(row, column))
            .unitLine()
            .isEmpty()) {
          roles[row][column] = CellRole.UNIT;
        }
      }
    }
    for (int row : block.titles()) {
      for (int column = block.first(); column <= block.last(); column++) {
        roles[row][column] = roles[row][column] == null ? CellRole.TITLE : roles[row][column];
      }
    }
    for (int row : block.headers()) {
      for (int column = block.first(); column <= block.last(); column++) {
        roles[row][column] = CellRole.HEADER;
      }
    }
  }

  private void count(CellBalance.Kind kind) {
    counts.merge(kind, 1L, Long::sum);
  }

  private void read(Block block, Titles titles, CellBalance.Kind[][] kinds, CellRole[][] roles) {
    Grid grid = block.grid();
    BlockReader read =
        new BlockReader(block, titles, conf, reader, vocabulary, zones, pastYear).read();
    if (block.rows().isEmpty()) {
      return;
    }
    String place = place(grid, block.rows().get(0), block.first());
    if (block.data().isEmpty()) {
      mark(block, kinds, block.rows(), CellBalance.Kind.TITLE);
      if (!block.headers().isEmpty() && titles.period.isEmpty()) {
        return;
      }
      return;
    }
    mark(block, roles, read.roles());
    FileReading reading =
        ObservationReader.of(
            file, answers.source(file.file(), read.lastDay()), conf, grid.sheet, read.stated);
    List<Bilingual> open = new ArrayList<>();
    for (LeftOut each : read.leftOut) {
      Finding finding =
          find(
              each.code(),
              place(grid, each.row(), each.column()),
              each.value(),
              each.expected().as("expected"));
      open.add(new Bilingual(finding.messageZh(), finding.messageEn()));
    }
    if (reading.observations().isEmpty()) {
      if (open.isEmpty()) {
        open.add(read.refused);
      }
      findings.addAll(reading.findings());
      mark(block, kinds, block.rows(), CellBalance.Kind.FINDING);
      inferences.add(new Inference(place, 0, 0, evidence(titles), open));
      return;
    }
    mark(block, kinds, block.titles(), CellBalance.Kind.TITLE);
    mark(block, kinds, block.headers(), CellBalance.Kind.HEADER);
    mark(block, kinds, block.repeats(), CellBalance.Kind.HEADER);
    mark(block, kinds, block.alone(), CellBalance.Kind.KEY);
    mark(block, kinds, block.notes(), CellBalance.Kind.NOTE);
    for (int row : block.data()) {
      read.roles()
          .forEach(
              (column, role) -> {
                boolean value = role.equals(Columns.VALUE) || role.equals(Columns.UNKNOWN);
                boolean unused =
                    role.equals(Vocabulary.FURNITURE) || role.equals(Vocabulary.SERIAL);
                kinds[row][column] =
                    value
                        ? CellBalance.Kind.FINDING
                        : unused ? CellBalance.Kind.UNUSED : CellBalance.Kind.KEY;
              });
    }
    Set<String> readPlaces =
        reading.observations().stream()
            .map(each -> Observation.of(each).sourceRef())
            .collect(Collectors.toSet());
    Map<Integer, Integer> rowsByNumber = new HashMap<>();
    for (int row = 0; row < grid.height; row++) {
      rowsByNumber.put(grid.number(row), row);
    }
    read.stated.forEach(
        each -> {
          Cell cell = each.cell();
          if (readPlaces.contains(grid.sheet.reference(file.file(), cell))) {
            kinds[rowsByNumber.get(cell.row())][cell.column() - 1] = CellBalance.Kind.OBSERVATION;
          }
        });
    double confidence =
        titles.evidence.stream()
            .mapToDouble(Evidence::confidence)
            .reduce(1, (one, two) -> one * two);
    readings.add(reading);
    inferences.add(
        new Inference(place, confidence, reading.observations().size(), evidence(titles), open));
    if (answers.source().isInferred()) {
      return;
    }
    find(
        "table_inferred",
        place,
        String.format(Locale.ROOT, "%.2f", confidence),
        told(evidence(titles)).as("expected"));
  }

  private static Bilingual told(List<Bilingual> evidence) {
    return evidence.isEmpty() ? Phrases.of("nothing-said") : Bilingual.joined(evidence);
  }

  private static List<Bilingual> evidence(Titles titles) {
    return titles.evidence.stream().map(Evidence::told).toList();
  }

  private static void mark(
      Block block, CellBalance.Kind[][] kinds, List<Integer> rows, CellBalance.Kind kind) {
    for (int row : rows) {
      for (int column = block.first(); column <= block.last(); column++) {
        kinds[row][column] = kind;
      }
    }
  }

  private String place(Grid grid, int row, int column) {
    return grid.sheet.reference(file.file(), new Cell(grid.number(row), column + 1, ""));
  }

  // ---- the file ---------------------------------------------------------------------------------

  /**
   * The statements of the file: of those that say the same twice one, and none of those that differ
   * in nothing but the value.
   */
  private List<Row> agreed(List<Row> rows) {
    Map<List<Object>, List<Row>> alike = new java.util.LinkedHashMap<>();
    for (Row row : rows) {
      Observation one = Observation.of(row);
      alike
          .computeIfAbsent(List.of(one.series(), one.period(), one.op()), any -> new ArrayList<>())
          .add(row);
    }
    List<Row> agreed = new ArrayList<>();
    int shown = 0;
    for (List<Row> same : alike.values()) {
      Observation first = Observation.of(same.get(0));
      Set<Double> values = new HashSet<>();
      same.forEach(each -> values.add(Observation.of(each).value()));
      if (values.size() == 1) {
        agreed.add(same.get(0));
        again(same.size() - 1, CellBalance.Kind.UNUSED);
        continue;
      }
      again(same.size(), CellBalance.Kind.FINDING);
      if (shown++ < SAME_SHOWN) {
        Observation other = Observation.of(same.get(1));
        find(
            "said_otherwise",
            first.sourceRef(),
            first.raw(),
            Map.of("expected", other.raw(), "other_place", other.sourceRef()));
      }
    }
    return agreed;
  }

  private void again(long cells, CellBalance.Kind kind) {
    counts.merge(kind, cells, Long::sum);
  }

  private FileReading reading() {
    List<Row> all = new ArrayList<>();
    CellBalance balance = CellBalance.empty();
    for (FileReading each : readings) {
      all.addAll(each.observations());
      findings.addAll(each.findings());
    }
    List<Row> observations = agreed(all);
    counts.merge(CellBalance.Kind.OBSERVATION, (long) observations.size(), Long::sum);
    if (observations.isEmpty() && !inferences.isEmpty()) {
      inferences.replaceAll(
          each -> new Inference(each.place(), 0, 0, each.evidence(), each.open()));
    }
    List<Inference> notRead = inferences.stream().filter(table -> !table.isRead()).toList();
    boolean nothing = observations.isEmpty() && findings.isEmpty();
    if (!notRead.isEmpty() || nothing) {
      Set<Bilingual> reasons = new LinkedHashSet<>();
      notRead.forEach(table -> reasons.addAll(table.open()));
      find(
          "declaration_needed",
          file.file(),
          notRead.size() + "/" + inferences.size(),
          (nothing && reasons.isEmpty()
                  ? Phrases.of("no-rows")
                  : Bilingual.joined(reasons.stream().limit(REASONS_SHOWN).toList()))
              .as("expected"));
    }
    balance = balance.plus(new CellBalance(counts));
    return new FileReading(
        file.sourceId(),
        file.position(),
        file.file(),
        file.bytes(),
        file.sha256(),
        sheets.stream().mapToLong(sheet -> sheet.rows().size()).sum(),
        sheets.stream().mapToLong(Sheet::cellCount).sum(),
        balance,
        observations,
        List.of(),
        findings,
        inferences);
  }

  private Finding find(String code, String place, String value, Map<String, String> details) {
    Finding finding = new Finding(code, file.sourceId(), place, value, details, false);
    findings.add(finding);
    return finding;
  }
}
