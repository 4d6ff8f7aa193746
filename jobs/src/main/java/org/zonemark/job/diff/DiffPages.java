package org.zonemark.job.diff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.zonemark.job.paper.Messages;
import org.zonemark.report.diff.DiffPage;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.schema.Field;

/** The difference of two snapshots as a page. */
public final class DiffPages {

  /** So many values a table are shown: what a browser still turns quickly. */
  private static final int SHOWN = 2000;

  private DiffPages() {}

  /** Writes the page into a file of this machine. */
  public static void write(String page, SnapshotDiff diff, Map<String, Name> names, Lang lang)
      throws IOException {
    Files.writeString(Path.of(page), page(diff, names, lang));
  }

  /** The page, with names in place of the ids that have one. */
  static String page(SnapshotDiff diff, Map<String, Name> names, Lang lang) {
    Messages messages = Messages.of(lang);
    List<DiffPage.Table> tables = new ArrayList<>();
    diff.tables()
        .forEach(
            (name, table) -> tables.add(table(DiffWords.of(name, names, lang), table, messages)));
    return DiffPage.of(
        new DiffPage.Difference(
            messages.of("diff.between", diff.from(), diff.to()),
            DiffText.lines(diff.causes(), messages).stream().map(String::strip).toList(),
            tables),
        lang);
  }

  private static DiffPage.Table table(
      DiffWords words, SnapshotDiff.TableDiff table, Messages messages) {
    List<SnapshotDiff.ValueDiff> shown = table.values().stream().limit(SHOWN).toList();
    Set<String> columns = new LinkedHashSet<>();
    shown.forEach(value -> columns.addAll(words.parts(value).keySet()));
    int more = table.values().size() - shown.size();
    return new DiffPage.Table(
        words.table().name(),
        words.tableTitle(),
        List.of(
            number(table.before()),
            number(table.added()),
            number(table.removed()),
            number(table.changed()),
            DiffWords.share(table) + "%"),
        List.copyOf(columns),
        words.watched() != null && words.watched().type() != Field.Type.STRING,
        shown.stream().map(value -> value(value, columns, words, messages)).toList(),
        more == 0 ? "" : messages.of("diff.more.page", more));
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static DiffPage.Value value(
      SnapshotDiff.ValueDiff value, Set<String> columns, DiffWords words, Messages messages) {
    Map<String, String> parts = words.parts(value);
    DiffWords.Change change = words.change(value);
    return new DiffPage.Value(
        columns.stream().map(column -> parts.getOrDefault(column, "")).toList(),
        change.before(),
        change.after(),
        words.causes(value, messages));
  }
}
