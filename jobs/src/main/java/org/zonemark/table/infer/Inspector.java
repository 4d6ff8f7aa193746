package org.zonemark.table.infer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.Zone;
import org.zonemark.method.number.Period;
import org.zonemark.table.read.Header;
import org.zonemark.table.read.StatedCell;
import org.zonemark.table.read.StatementKeys;

/** Draws the declaration of a table from what was read of it, and the questions that are open. */
final class Inspector {

  /** Names a column whose unit a person must fill in. */
  static final String UNIT_OF = "unit of ";

  private static final int SHOWN = 3;

  private final Block block;
  private final Grid grid;
  private final Titles titles;
  private final BlockReader read;
  private final Configuration conf;
  private final Vocabulary vocabulary;
  private final Header header;
  private final Map<Integer, String> roles = new TreeMap<>();
  private final Map<String, String> unmatched = new LinkedHashMap<>();
  private final List<Inspection.Evidence> evidence = new ArrayList<>();
  private final List<String> doubts = new ArrayList<>();
  private final Map<String, String> leftOut = new LinkedHashMap<>();
  private final Set<String> lacking = new LinkedHashSet<>();
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Map<String, String> constants = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> values = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> words = new LinkedHashMap<>();
  private final List<String> furniture = new ArrayList<>();
  private final Set<String> marks = new TreeSet<>();

  Inspector(
      Block block, Titles titles, BlockReader read, Configuration conf, Vocabulary vocabulary) {
    this.block = block;
    this.grid = block.grid();
    this.titles = titles;
    this.read = read;
    this.conf = conf;
    this.vocabulary = vocabulary;
    this.header = read.header();
  }

  Inspection inspect() {
    read.roles()
        .forEach(
            (column, role) ->
                roles.put(
                    column + 1, role.equals(Vocabulary.SERIAL) ? Vocabulary.FURNITURE : role));
    if (block.data().isEmpty() || block.headers().isEmpty()) {
      lacking.add("a header with rows of numbers below it");
    } else {
      roles.forEach(this::declareKey);
      readProblems();
      read.heads().forEach(this::declareValue);
      if (values.isEmpty()) {
        lacking.add("a value column whose header says what it holds");
      }
    }
    fields.forEach((field, name) -> found(field, "", "column " + name, 1));
    evidence.addAll(titles.evidence.stream().filter(this::isUsed).toList());
    return new Inspection(
        block,
        roles,
        unmatched,
        evidence,
        doubts,
        leftOut,
        lacking,
        fields,
        constants,
        values,
        words,
        furniture,
        marks,
        read.lastDay());
  }

  private boolean isUsed(Inspection.Evidence each) {
    return each.what().equals("unit")
        ? fields.containsKey("unit") || !units().isEmpty()
        : constants.containsKey(each.what());
  }

  private Set<String> units() {
    Set<String> units = new TreeSet<>();
    values.values().forEach(said -> units.add(said.getOrDefault("unit", "")));
    units.remove("");
    return units;
  }

  private void found(String what, String value, String place, double confidence) {
    evidence.add(new Inspection.Evidence(what, value, place, confidence));
  }

  /** The header of a column as a declaration names it. */
  private String name(int column) {
    return String.join("", header.texts(column)).replaceAll("[\\s\\u00A0\\u3000]+", "");
  }

  // ---- keys -------------------------------------------------------------------------------------

  private void declareKey(int column, String role) {
    switch (role) {
      case Columns.VALUE -> {
        for (int row : block.data()) {
          if (grid.look(row, column - 1) == Grid.Look.MARK) {
            marks.add(grid.text(row, column - 1));
          }
        }
      }
      case Columns.BLANK -> {}
      case Vocabulary.FURNITURE, Columns.UNKNOWN, Vocabulary.ASKS -> {
        if (!header.isBlank(column)) {
          furniture.add(name(column));
        }
      }
      default -> {
        if (header.isBlank(column)) {
          lacking.add("a header over the column of the " + role);
          return;
        }
        fields.put(role, name(column));
        for (int row : block.data()) {
          declareWord(role, grid.text(row, column - 1).strip(), row);
        }
      }
    }
  }

  /** Says what a word of a key column stands for, where the reader does not know it by itself. */
  private void declareWord(String role, String text, int row) {
    if (text.isEmpty()) {
      return;
    }
    String meant =
        switch (role) {
          case "zone" -> meantZone(text, row);
          case "indicator" -> meantIndicator(text, row);
          case "period" -> meantPeriod(text, row);
          default -> vocabulary.isTold(role) ? vocabulary.code(role, text) : "";
        };
    if (!meant.isEmpty()) {
      words.computeIfAbsent(role, any -> new LinkedHashMap<>()).put(text, meant);
    }
  }

  private Optional<String> stated(int row, String field) {
    return read.stated.stream()
        .filter(each -> each.cell().row() == grid.number(row))
        .map(each -> each.fields().getOrDefault(field, ""))
        .findFirst();
  }

  private String meantZone(String text, int row) {
    Optional<String> id = stated(row, "zone");
    Optional<Zone> plain = conf.zone(text).or(() -> conf.zone(StatementKeys.inChinese(text)));
    return id.isEmpty() || plain.filter(zone -> zone.zoneId().equals(id.get())).isPresent()
        ? ""
        : conf.zoneById(id.get()).nameZh();
  }

  private String meantIndicator(String text, int row) {
    Optional<String> id = stated(row, "indicator");
    String bare = text.replaceFirst("[(\\uFF08][^()\\uFF08\\uFF09]+[)\\uFF09]$", "");
    Optional<Indicator> plain =
        conf.indicator(text)
            .or(() -> conf.indicator(StatementKeys.inChinese(text)))
            .or(() -> conf.indicator(bare));
    return id.isEmpty() || plain.filter(one -> one.indicatorId().equals(id.get())).isPresent()
        ? ""
        : conf.indicatorById(id.get()).nameZh();
  }

  private String meantPeriod(String text, int row) {
    Optional<String> period = stated(row, "period");
    var plain = Period.ofPrinted(text);
    return period.isEmpty() || plain.isPresent() && plain.value().text().equals(period.get())
        ? ""
        : period.get();
  }

  // ---- what is open -----------------------------------------------------------------------------

  private void readProblems() {
    Set<String> twofold = new LinkedHashSet<>();
    for (LeftOut each : read.leftOut) {
      switch (each.code()) {
        case "row_unknown" -> unmatched.put(each.value(), each.expected());
        case "head_unknown" -> {
          unmatched.put(each.value(), "");
          leftOut.put(each.value(), "its header is not known: " + each.expected());
        }
        case "name_twofold" -> twofold.add(each.value());
        case "unit_not_said" -> {}
        case "zone_not_said" -> lacking.add("zone");
        case "period_open" -> askPeriod(each);
        case "words_change_meaning" -> askColumn(each);
        case "scope_doubtful" -> {
          lacking.add("scope");
          doubts.add(each.value() + " narrows what is counted; declare the scope");
        }
        default -> leftOut.put(each.value(), each.code().replace('_', ' ') + " " + each.expected());
      }
    }
    if (!twofold.isEmpty()) {
      Map<String, String> open = words.computeIfAbsent("zone", any -> new LinkedHashMap<>());
      twofold.forEach(name -> open.put(name, "?"));
      String some = String.join(", ", twofold.stream().limit(SHOWN).toList());
      lacking.add("zone of " + some);
      doubts.add(
          "two readings: "
              + some
              + " may be places or their high-tech zones; write the full names under words");
    }
  }

  private void askPeriod(LeftOut open) {
    if (titles.period.isEmpty() && !fields.containsKey("period")) {
      lacking.add("period");
      titles.time.doubts.stream().filter(doubt -> !doubts.contains(doubt)).forEach(doubts::add);
    } else {
      leftOut.put(open.value(), "its period is open: " + open.expected());
    }
  }

  private void askColumn(LeftOut open) {
    boolean measure = vocabulary.field(open.value()).equals("measure");
    lacking.add(measure ? "measure" : "what column " + open.value() + " says");
    doubts.add(
        "column "
            + open.value()
            + (measure
                ? " says what each number is; declare fields: {measure: ...} and words for it"
                : " may change the meaning of each row; declare its field, or furniture_columns"));
  }

  // ---- values -----------------------------------------------------------------------------------

  private void declareValue(int column, Heads.Head head) {
    String name = name(column + 1);
    if (read.isOut(column) || !head.problem().isEmpty() || header.isBlank(column + 1)) {
      roles.put(column + 1, Columns.UNKNOWN);
      if (!header.isBlank(column + 1)) {
        furniture.add(name);
      }
      return;
    }
    if (header.columns(name).size() != 1) {
      leftOut.put(name, "its header stands over another column too");
      lacking.add("which of the columns " + name + " is meant");
      return;
    }
    List<Map<String, String>> cells =
        read.stated.stream()
            .filter(each -> each.cell().column() == column + 1)
            .map(StatedCell::fields)
            .toList();
    Map<String, String> said = new LinkedHashMap<>();
    boolean unit = true;
    if (cells.isEmpty()) {
      Map<String, String> probed = new HashMap<>();
      Set<String> open = read.probe(column, probed);
      unit = !open.contains("unit_not_said");
      if (open.contains("period_open")) {
        askPeriod(new LeftOut("period_open", 0, column, name, ""));
      }
      if (open.contains("zone_not_said") && !fields.containsKey("zone")) {
        lacking.add("zone");
      }
      if (!probed.containsKey("indicator")) {
        return;
      }
      cells = List.of(probed);
    }
    for (String field : List.of("unit", "indicator", "measure", "period", "zone", "scope")) {
      declareField(field, cells, head, said);
    }
    if (!unit) {
      said.put("unit", "?");
      lacking.add(UNIT_OF + name);
      leftOut.put(name, "nothing says its unit");
      roles.put(column + 1, Columns.UNKNOWN);
    }
    values.put(name, said);
  }

  /** A field that all cells of a column share is the column's, or that of the whole table. */
  private void declareField(
      String field, List<Map<String, String>> cells, Heads.Head head, Map<String, String> said) {
    Set<String> all = new LinkedHashSet<>();
    cells.forEach(cell -> all.add(cell.getOrDefault(field, "")));
    String value = all.iterator().next();
    boolean byRow = fields.containsKey(field) && !(field.equals("unit") && !isLevel(cells));
    if (all.size() > 1 || value.isEmpty() || byRow && isRowField(field, head)) {
      return;
    }
    boolean byTitle =
        switch (field) {
          case "zone" -> head.said().zones.isEmpty();
          case "period" ->
              head.said().periods.isEmpty()
                  && head.said().parts.isEmpty()
                  && !head.said().means(Vocabulary.SO_FAR);
          case "indicator" -> head.said().indicators.isEmpty();
          case "scope" -> value.equals(titles.scope) && !fields.containsKey("scope");
          default -> false;
        };
    if (field.equals("measure") && value.equals("level")) {
      if (head.said().indicators.isEmpty() && !fields.containsKey("indicator")) {
        constants.put("measure", "level");
      }
    } else if (byTitle && !isOpen(field)) {
      constants.put(field, shown(field, value, titles.indicatorName));
    } else if (!isOpen(field)) {
      said.put(field, shown(field, value, head.said().indicators.getOrDefault(value, "")));
    }
  }

  private static boolean isLevel(List<Map<String, String>> cells) {
    return cells.stream().allMatch(cell -> cell.getOrDefault("measure", "level").equals("level"));
  }

  private boolean isRowField(String field, Heads.Head head) {
    return !(field.equals("measure") && !head.said().measures.isEmpty());
  }

  private boolean isOpen(String field) {
    return lacking.contains(field);
  }

  private String shown(String field, String value, String printed) {
    return switch (field) {
      case "indicator" ->
          conf.indicator(printed).filter(one -> one.indicatorId().equals(value)).isPresent()
              ? printed
              : conf.indicatorById(value).nameZh();
      case "zone" -> conf.zoneById(value).nameZh();
      default -> value;
    };
  }
}
