package org.zonemark.table.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Unit;
import org.zonemark.method.text.Spellings;

/** The units that titles and notes say, each for what has its dimension. */
final class TitleUnits {

  private static final Spellings SPELLINGS = Spellings.of("titles");

  private static final Pattern COUNTED_IN = SPELLINGS.pattern("counted-in");
  private static final Pattern UNIT_IS = SPELLINGS.pattern("unit-is");
  private static final Pattern CLAUSES = SPELLINGS.pattern("clauses");
  private static final Pattern ABOVE_SCALE = SPELLINGS.pattern("above-scale");
  private static final Pattern UNIT = SPELLINGS.pattern("unit-word");
  private static final Pattern UNIT_SEPARATORS = SPELLINGS.pattern("unit-separators");

  /** 上缴税额的单位为万元, 除从业人员为人外, 其余单位均为万元. */
  private static final Pattern CLAUSE_UNIT = SPELLINGS.pattern("clause-unit");

  private final Configuration conf;
  private final TextReader reader;
  private final List<String> units = new ArrayList<>();

  /** The units that the name of the file says. */
  private final List<String> named = new ArrayList<>();

  /** Whether the units are those of this table, and not taken from the one before. */
  private boolean ownLines = true;

  /** Whether a note says that what is counted is above a scale. */
  boolean notesSayScope;

  TitleUnits(List<SaidInText> texts, Block block, Configuration conf, TextReader reader) {
    this.conf = conf;
    this.reader = reader;
    read(texts, block);
  }

  boolean isEmpty() {
    return units.isEmpty();
  }

  boolean contains(String unit) {
    return units.contains(unit);
  }

  List<String> all() {
    return units;
  }

  String told() {
    return String.join(", ", units);
  }

  /** Takes the units of the table before where none are said. */
  void inherit(TitleUnits before) {
    if (units.isEmpty()) {
      units.addAll(before.units);
      ownLines = false;
    }
  }

  private void read(List<SaidInText> texts, Block block) {
    texts.stream()
        .filter(SaidInText::isFileName)
        .forEach(each -> named.addAll(reader.read(each.text()).units));
    List<String> lines = new ArrayList<>();
    texts.stream().filter(each -> !each.isFileName()).forEach(each -> lines.add(each.text()));
    for (int row : block.notes()) {
      block.grid().filled(row).forEach(column -> lines.add(block.grid().text(row, column)));
    }
    notesSayScope = lines.stream().anyMatch(line -> ABOVE_SCALE.matcher(line).find());
    int titled = texts.size();
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      Matcher is = UNIT_IS.matcher(line);
      while (is.find()) {
        add(is.group(1));
      }
      Matcher counted = COUNTED_IN.matcher(line);
      while (counted.find()) {
        add(counted.group(1));
      }
      for (String clause : UNIT.matcher(line).find() ? CLAUSES.split(line) : new String[0]) {
        Matcher said = CLAUSE_UNIT.matcher(clause);
        if (said.find()) {
          add(said.group(1));
        }
      }
      if (at < titled && units.isEmpty()) {
        Said said = reader.read(line);
        said.units.forEach(this::add);
      }
    }
  }

  /** Takes the units that a text names. */
  void add(String text) {
    for (String each : UNIT_SEPARATORS.split(text.strip())) {
      reader.unit(each).map(Unit::unit).filter(unit -> !units.contains(unit)).ifPresent(units::add);
    }
    if (units.isEmpty()) {
      reader.unit(text.strip()).map(Unit::unit).ifPresent(units::add);
    }
  }

  /** The unit for a dimension: the one that the unit lines say; "" where none or several. */
  String of(String dimension) {
    List<String> fitting = fitting(dimension);
    return fitting.size() == 1 ? fitting.get(0) : "";
  }

  /** Whether the name of the file says another unit of the same dimension. */
  boolean nameSaysOther(String unit) {
    return !unit.isEmpty()
        && !named.isEmpty()
        && !named.contains(unit)
        && named.stream().anyMatch(each -> dimension(each).equals(dimension(unit)));
  }

  /**
   * Whether heads of money say another unit than the lines do, and no head is left that the lines
   * could be of: 单位:亿元 above 营业收入(万元) alone.
   */
  boolean contradict(Said head, List<Said> heads) {
    List<String> money = units.stream().filter(this::isMoney).toList();
    return money.size() == 1
        && ownLines
        && head.units.stream().anyMatch(this::isMoney)
        && heads.stream()
            .filter(said -> said.indicators.keySet().stream().anyMatch(this::countsMoney))
            .noneMatch(
                said ->
                    said.units.isEmpty() && said.measures.isEmpty() || said.units.equals(money));
  }

  private boolean countsMoney(String indicator) {
    return isMoney(conf.indicatorById(indicator).unit());
  }

  private boolean isMoney(String unit) {
    return dimension(unit).startsWith("money");
  }

  private String dimension(String unit) {
    return conf.unit(unit).orElseThrow().dimension();
  }

  /**
   * Whether the unit lines say two units of one dimension that count otherwise: 个, 万个, not 家, 件.
   */
  boolean isTwofold(String dimension) {
    return fitting(dimension).stream()
            .map(unit -> conf.unit(unit).orElseThrow())
            .map(unit -> List.of(unit.numerator(), unit.denominator()))
            .distinct()
            .count()
        > 1;
  }

  private List<String> fitting(String dimension) {
    return units.stream().filter(unit -> dimension(unit).equals(dimension)).toList();
  }
}
