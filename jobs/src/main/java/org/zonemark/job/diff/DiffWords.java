package org.zonemark.job.diff;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zonemark.job.paper.Messages;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Field;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.TableSchema;
import org.zonemark.table.data.PeerGroups;

/** What the values of one table are called, and how they are written. */
record DiffWords(
    TableSchema table,
    Field watched,
    Map<String, Name> names,
    Labels labels,
    Figures figures,
    Lang lang) {

  private static final String ID = "_id";

  static DiffWords of(String table, Map<String, Name> names, Lang lang) {
    TableSchema schema = Schemas.standard().table(table);
    String watched = SnapshotDiff.WATCHED.get(table);
    Labels labels = Labels.of(lang);
    return new DiffWords(
        schema,
        watched == null ? null : schema.field(watched),
        names,
        labels,
        new Figures(lang, labels),
        lang);
  }

  String tableTitle() {
    return lang == Lang.ZH ? table.title() : table.titleEn();
  }

  /**
   * Title to words of what a row is about; parts not used and ids that say nothing are left out.
   */
  Map<String, String> parts(SnapshotDiff.ValueDiff value) {
    Map<String, String> parts = new LinkedHashMap<>();
    value.key().entrySet().stream()
        .filter(part -> !part.getValue().equals("-"))
        .filter(part -> !part.getKey().equals(Columns.OBSERVATION_ID))
        .forEach(part -> parts.put(title(table.field(part.getKey())), part(part)));
    return parts;
  }

  String key(SnapshotDiff.ValueDiff value) {
    return parts(value).entrySet().stream()
        .map(part -> part.getKey() + " " + part.getValue())
        .collect(Collectors.joining(labels.text("enumeration")));
  }

  String title(Field column) {
    return lang == Lang.ZH ? column.title() : column.titleEn();
  }

  private String part(Map.Entry<String, String> part) {
    if (part.getKey().endsWith(Columns.PERIOD)) {
      return figures.period(part.getValue());
    }
    boolean group = part.getKey().equals(Columns.PEER_GROUP);
    if (group && part.getValue().equals(PeerGroups.ALL)) {
      return labels.text("all-zones");
    }
    Name name = group || part.getKey().endsWith(ID) ? names.get(part.getValue()) : null;
    return name != null
        ? name.in(lang)
        : labels.wordOrCode(table.field(part.getKey()).codeList(), part.getValue());
  }

  /** A value before and after. */
  record Change(String before, String after) {}

  /** As it is stored where rounding would hide the difference. */
  Change change(SnapshotDiff.ValueDiff value) {
    String before = shown(value.before(), value.unit());
    String after = shown(value.after(), value.unit());
    return before.equals(after)
        ? new Change(value.before(), value.after())
        : new Change(before, after);
  }

  private String shown(String value, String unit) {
    if (value == null) {
      return "-";
    }
    if (watched.type() != Field.Type.NUMBER) {
      return labels.wordOrCode(watched.codeList(), value);
    }
    return figures.amount(Double.parseDouble(value), unit == null ? "" : unit);
  }

  /** A share in percent, which hides by no rounding that some or not all changed. */
  static String share(SnapshotDiff.TableDiff table) {
    String share = String.format(Locale.ROOT, "%.2f", table.changedPct());
    if (share.equals("0.00") && table.changedPct() > 0) {
      return "<0.01";
    }
    return share.equals("100.00") && table.changedPct() < 100 ? ">99.99" : share;
  }

  String causes(SnapshotDiff.ValueDiff value, Messages messages) {
    return Stream.of(value.cause().split("\\|"))
        .map(cause -> messages.of("diff.cause." + cause))
        .collect(Collectors.joining(labels.text("enumeration")));
  }
}
