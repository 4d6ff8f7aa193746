package org.zonemark.table.infer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.schema.Row;
import org.zonemark.source.Cell;
import org.zonemark.source.Fault;
import org.zonemark.source.Sheet;
import org.zonemark.source.SourceFile;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Target;
import org.zonemark.table.infer.Grid.LeftOut;
import org.zonemark.table.infer.SaidInText.Evidence;
import org.zonemark.table.quality.Bilingual;
import org.zonemark.table.quality.Finding;
import org.zonemark.table.read.Answers;
import org.zonemark.table.read.CellBalance;
import org.zonemark.table.read.DeclaredNames;
import org.zonemark.table.read.FileReading;
import org.zonemark.table.read.Inference;
import org.zonemark.table.read.ObservationReader;
import org.zonemark.table.read.SeenFile;
import org.zonemark.table.read.StatedCell;
import org.zonemark.table.words.FactYears;
import org.zonemark.table.words.ShortYears;
import org.zonemark.table.words.TextColumns;
import org.zonemark.table.words.Vocabulary;
import org.zonemark.table.words.ZoneNames;

/**
 * Reads a file that no source declares. Each of its tables is {@linkplain BlockReader read} as far
 * as it speaks for itself; what has two readings, or none, is left out by column, row or cell, with
 * a finding that says so; a table of which nothing could be read asks for a declaration.
 */
public final class Undeclared {

  /** What keeps a whole table from being read, what matters most first; all else comes behind. */
  private static final List<String> WEIGHTIEST =
      List.of(
          "hidden_not_read",
          "words_change_meaning",
          "scope_doubtful",
          "zone_not_said",
          "indicator_not_said",
          "period_open",
          "unit_not_said",
          "name_twofold");

  private static final int SAME_SHOWN = 3;

  private final Configuration conf;
  private final SourceFile file;
  private final Vocabulary vocabulary;
  private final TextReader reader;
  private final ZoneNames zones;
  private final Answers answers;
  private final DeclaredNames declared;
  private final int pastYear;
  private final List<SeenFile.SeenSheet> seen = new ArrayList<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();
  private final List<Row> targets = new ArrayList<>();
  private final List<Inference> inferences = new ArrayList<>();

  /** What is told of what was left out, to its place in {@link #WEIGHTIEST}. */
  private final Map<Bilingual, Integer> weights = new HashMap<>();

  private final List<Finding> findings = new ArrayList<>();
  private final Map<CellBalance.Kind, Long> counts = new EnumMap<>(CellBalance.Kind.class);

  /** A statement as a row and as what it says. */
  private record Statement(Row row, Observation said) {}

  private Undeclared(SourceFile file, SourceDeclaration source, Configuration conf) {
    this.file = file;
    this.conf = conf;
    this.vocabulary = Vocabulary.of(conf);
    this.reader = new TextReader(conf, vocabulary);
    this.zones = new ZoneNames(conf);
    this.pastYear = FactYears.pastYear(conf);
    this.answers = Answers.of(source, file);
    this.declared = new DeclaredNames(answers.source(), conf);
  }

  /** What the file says, as far as it speaks for itself. */
  public static FileReading of(SourceFile file, Configuration conf) {
    return look(file, conf).reading();
  }

  /** What the file says, as far as it speaks for itself, and what each of its cells is. */
  public static SeenFile look(SourceFile file, Configuration conf) {
    return look(file, conf.source(file.sourceId()).orElseThrow(), conf);
  }

  /**
   * The same as a source would have it.
   *
   * @param source the source; one of targets has what the tables promise, and nothing else
   */
  public static SeenFile look(SourceFile file, SourceDeclaration source, Configuration conf) {
    Undeclared undeclared = new Undeclared(file, source, conf);
    for (Fault fault : file.faults()) {
      undeclared.find(fault.code(), file.file() + fault.place(), fault.detail(), fault.details());
    }
    Titles before = null;
    for (Sheet each : file.sheets()) {
      Sheet sheet = ShortYears.of(TextColumns.of(each));
      undeclared.sheets.add(sheet);
      before = undeclared.read(sheet, before);
    }
    return new SeenFile(undeclared.reading(), undeclared.seen);
  }

  private Titles read(Sheet sheet, Titles earlier) {
    String path = sheet.member().isEmpty() ? file.file() : file.file() + "!" + sheet.member();
    Grid grid = new Grid(declared.in(sheet), conf, vocabulary, reader, zones);
    SheetCells cells = new SheetCells(grid);
    Titles last = earlier;
    for (Block whole : Block.of(grid)) {
      Titles before = last;
      Titles titles = titles(path, sheet, whole, before);
      last = whole.data().isEmpty() && last != null && titles.period.isEmpty() ? last : titles;
      for (Block block : whole.sideBySide(vocabulary, reader)) {
        boolean captioned = !block.titles().equals(whole.titles());
        read(block, captioned ? titles(path, sheet, block, before) : titles, cells);
      }
    }
    cells.counts().forEach(this::count);
    seen.add(new SeenFile.SeenSheet(sheet, cells.roles()));
    return last;
  }

  private Titles titles(String path, Sheet sheet, Block block, Titles before) {
    Titles titles = new Titles(path, block, before, conf, reader, vocabulary, zones);
    titles.fill(answers.said(sheet.name(), titles.around()), answers.bareNames(), declared);
    return titles;
  }

  private void count(CellBalance.Kind kind, long cells) {
    counts.merge(kind, cells, Long::sum);
  }

  private void read(Block block, Titles titles, SheetCells cells) {
    if (block.rows().isEmpty()) {
      return;
    }
    if (block.data().isEmpty()) {
      cells.mark(block, block.rows(), CellBalance.Kind.TITLE);
      return;
    }
    Grid grid = block.grid();
    BlockReader read =
        new BlockReader(block, titles, conf, reader, vocabulary, zones, pastYear).read();
    cells.markRoles(block, read.roles());
    FileReading reading =
        ObservationReader.of(
            file, answers.source(file.file(), read.lastDay()), conf, grid.sheet, read.stated);
    if (read.hasNothingWanted()) {
      cells.mark(block, block.rows(), CellBalance.Kind.UNUSED);
      return;
    }
    List<Bilingual> open = leave(grid, read.leftOut);
    String place = place(grid, block.rows().get(0), block.first());
    findings.addAll(reading.findings());
    if (reading.observations().isEmpty() && reading.targets().isEmpty()) {
      cells.mark(block, block.rows(), CellBalance.Kind.FINDING);
      List<Bilingual> reasons = open.isEmpty() ? List.of(read.refused) : open;
      inferences.add(new Inference(place, 0, 0, evidence(titles), reasons));
      return;
    }
    cells.markRead(block, read.roles());
    keep(grid.sheet, read.stated, reading, cells);
    tell(place, titles, reading.observations().size() + reading.targets().size(), open);
  }

  /** Keeps what a table states, and marks the cells that say it. */
  private void keep(Sheet sheet, List<StatedCell> stated, FileReading reading, SheetCells cells) {
    Set<String> places = new HashSet<>();
    for (Row row : reading.observations()) {
      Statement statement = new Statement(row, Observation.of(row));
      statements.add(statement);
      places.add(statement.said().sourceRef());
    }
    targets.addAll(reading.targets());
    reading.targets().forEach(row -> places.add(Target.of(row).sourceRef()));
    CellBalance.Kind kind =
        declared.wantPromises ? CellBalance.Kind.TARGET : CellBalance.Kind.OBSERVATION;
    stated.stream()
        .map(StatedCell::cell)
        .filter(cell -> places.contains(sheet.reference(file.file(), cell)))
        .forEach(cell -> cells.markRead(cell, kind));
  }

  /** Finds what is left out of a table, and says it. */
  private List<Bilingual> leave(Grid grid, List<LeftOut> leftOut) {
    List<Bilingual> open = new ArrayList<>();
    for (LeftOut each : leftOut) {
      Finding finding =
          find(
              each.code(),
              place(grid, each.row(), each.column()),
              each.value(),
              each.expected().as("expected"));
      Bilingual told = new Bilingual(finding.messageZh(), finding.messageEn());
      weights.putIfAbsent(told, WEIGHTIEST.indexOf(each.code()));
      open.add(told);
    }
    return open;
  }

  /** Says of a table that was read how certain that is; of one that was answered nothing more. */
  private void tell(String place, Titles titles, long observations, List<Bilingual> open) {
    double confidence =
        titles.evidence.stream()
            .mapToDouble(Evidence::confidence)
            .reduce(1, (one, two) -> one * two);
    inferences.add(new Inference(place, confidence, observations, evidence(titles), open));
    if (!answers.source().isInferred()) {
      find(
          "table_inferred",
          place,
          String.format(Locale.ROOT, "%.2f", confidence),
          told(evidence(titles)).as("expected"));
    }
  }

  private static Bilingual told(List<Bilingual> evidence) {
    return evidence.isEmpty() ? Phrases.of("nothing-said") : Bilingual.joined(evidence);
  }

  private static List<Bilingual> evidence(Titles titles) {
    return titles.evidence.stream().map(Evidence::told).toList();
  }

  private String place(Grid grid, int row, int column) {
    return grid.sheet.reference(file.file(), new Cell(grid.number(row), column + 1, ""));
  }

  // ---- the file ---------------------------------------------------------------------------------

  /**
   * The statements of the file: of those that say the same twice one, and none of those that differ
   * in nothing but the value.
   */
  private List<Row> agreed() {
    Map<List<Object>, List<Statement>> alike = new LinkedHashMap<>();
    for (Statement each : statements) {
      Observation said = each.said();
      alike
          .computeIfAbsent(
              List.of(said.series(), said.period(), said.op()), any -> new ArrayList<>())
          .add(each);
    }
    List<Row> agreed = new ArrayList<>();
    int shown = 0;
    for (List<Statement> same : alike.values()) {
      Set<Double> values = new HashSet<>();
      same.forEach(each -> values.add(each.said().value()));
      if (values.size() == 1) {
        agreed.add(same.get(0).row());
        count(CellBalance.Kind.UNUSED, same.size() - 1L);
        continue;
      }
      count(CellBalance.Kind.FINDING, same.size());
      if (shown++ < SAME_SHOWN) {
        Observation first = same.get(0).said();
        Observation other = same.get(1).said();
        find(
            "said_otherwise",
            first.sourceRef(),
            first.raw(),
            Map.of("expected", other.raw(), "other_place", other.sourceRef()));
      }
    }
    return agreed;
  }

  private FileReading reading() {
    List<Row> observations = agreed();
    count(CellBalance.Kind.OBSERVATION, observations.size());
    boolean nothing = observations.isEmpty() && targets.isEmpty();
    if (nothing && !inferences.isEmpty()) {
      inferences.replaceAll(
          each -> new Inference(each.place(), 0, 0, each.evidence(), each.open()));
    }
    askForDeclaration(nothing);
    return new FileReading(
        file.sourceId(),
        file.position(),
        file.file(),
        file.bytes(),
        file.sha256(),
        sheets.stream().mapToLong(sheet -> sheet.rows().size()).sum(),
        sheets.stream().mapToLong(Sheet::cellCount).sum(),
        new CellBalance(counts),
        observations,
        targets,
        findings,
        inferences);
  }

  private int weight(Bilingual reason) {
    int weight = weights.getOrDefault(reason, -1);
    return weight < 0 ? WEIGHTIEST.size() : weight;
  }

  /** Says of the tables that were not read the one reason that matters first. */
  private void askForDeclaration(boolean isEmpty) {
    List<Inference> notRead = inferences.stream().filter(table -> !table.isRead()).toList();
    boolean nothing = isEmpty && findings.isEmpty();
    if (notRead.isEmpty() && !nothing) {
      return;
    }
    Bilingual told =
        notRead.stream()
            .flatMap(table -> table.open().stream())
            .min(Comparator.comparingInt(this::weight))
            .orElse(Phrases.of("no-rows"));
    find(
        "declaration_needed",
        file.file(),
        notRead.size() + "/" + inferences.size(),
        told.as("expected"));
  }

  private Finding find(String code, String place, String value, Map<String, String> details) {
    Finding finding = new Finding(code, file.sourceId(), place, value, details, false);
    findings.add(finding);
    return finding;
  }
}
