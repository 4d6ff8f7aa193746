package org.zonemark.table.infer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zonemark.method.text.Spellings;
import org.zonemark.table.infer.Grid.LeftOut;
import org.zonemark.table.infer.Grid.Look;
import org.zonemark.table.quality.Bilingual;
import org.zonemark.table.words.Vocabulary;

/**
 * What remarks, flags and sources say of the numbers of their row: 备注 = 全年目标, 是否预测 = 是. A remark
 * that is not understood, or says another period, unit, scope or measure, leaves its row out.
 */
final class RowRemarks {

  private static final Spellings SPELLINGS = Spellings.of("heads");
  private static final Pattern REMARK = SPELLINGS.pattern("remark-head");
  private static final Pattern YES = SPELLINGS.pattern("flag-yes");
  private static final Pattern INCLUDES = SPELLINGS.pattern("remark-includes");

  private static final Pattern CHANGES = SPELLINGS.pattern("remark-changes");

  private final Grid grid;
  private final Columns columns;
  private final Titles titles;
  private final TextReader reader;

  RowRemarks(Grid grid, Columns columns, Titles titles, TextReader reader) {
    this.grid = grid;
    this.columns = columns;
    this.titles = titles;
    this.reader = reader;
  }

  /**
   * What a remark leaves out of its row.
   *
   * @param indicators those it names; all where it names none
   */
  record Doubt(LeftOut leftOut, Set<String> indicators) {

    boolean concerns(String indicator) {
      return indicators.isEmpty() || indicators.contains(indicator);
    }
  }

  /** What leaves a row out; empty where its remarks say nothing against its numbers. */
  Optional<Doubt> doubt(int row, RowKeys keys) {
    for (var each : columns.roles().entrySet()) {
      String text = grid.mergedText(row, each.getKey()).strip();
      boolean says = each.getValue().equals(Vocabulary.FURNITURE) && !text.isEmpty();
      if (says && grid.look(row, each.getKey()) != Look.MARK) {
        String code = code(columns.heading(each.getKey()).strip(), text, keys);
        if (!code.isEmpty()) {
          return Optional.of(
              new Doubt(
                  new LeftOut(code, row, each.getKey(), text, Bilingual.of(unread(text))),
                  reader.read(text).indicators.keySet()));
        }
      }
    }
    return Optional.empty();
  }

  /** Keeps a remark that more is counted as the scope of its row: 含托管区域. */
  void addScope(int row, RowKeys keys) {
    columns.roles().entrySet().stream()
        .filter(each -> each.getValue().equals(Vocabulary.FURNITURE))
        .filter(each -> REMARK.matcher(columns.heading(each.getKey()).strip()).matches())
        .map(each -> grid.mergedText(row, each.getKey()).strip())
        .filter(text -> INCLUDES.matcher(text).matches())
        .findFirst()
        .ifPresent(text -> keys.fields.putIfAbsent("scope", text));
  }

  private String unread(String text) {
    List<String> words = reader.unreadOfRemark(reader.read(text));
    return words.isEmpty() ? text : String.join(" ", words);
  }

  private String code(String heading, String text, RowKeys keys) {
    Said said = reader.read(text);
    if (WordColumns.isFlag(heading, List.of(text), reader)) {
      return YES.matcher(text).matches() ? "promise_not_read" : "";
    }
    if (Columns.FORCE.matcher(text).matches()) {
      return "";
    }
    if (said.means(Vocabulary.PROMISE)) {
      return "promise_not_read";
    }
    boolean remark = REMARK.matcher(heading).matches();
    boolean told = saysAll(keys) ? !CHANGES.matcher(text).find() : isUnderstood(said, keys);
    return remark && !INCLUDES.matcher(text).matches() && !told ? "remark_unread" : "";
  }

  /** Whether a row names period, unit and measure in columns of their own, so that none is open. */
  private static boolean saysAll(RowKeys keys) {
    return !keys.time.periods.isEmpty() && !keys.unit.isEmpty() && !keys.measure.isEmpty();
  }

  /** Whether a remark says nothing but what titles and keys say anyway. */
  private boolean isUnderstood(Said said, RowKeys keys) {
    String period = keys.time.periods.isEmpty() ? titles.period : keys.time.period();
    boolean samePeriod =
        said.periods.isEmpty() || said.periods.size() == 1 && said.period().equals(period);
    return samePeriod
        && said.parts.isEmpty()
        && said.units.isEmpty()
        && said.scope.isEmpty()
        && said.indicators.isEmpty()
        && said.measures.stream()
            .allMatch(each -> each.equals("level") || each.equals(keys.measure))
        && !said.means(Vocabulary.LAST_YEAR)
        && !said.means(Vocabulary.SO_FAR)
        && reader.unreadOfRemark(said).isEmpty();
  }
}
