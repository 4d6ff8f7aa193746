package org.zonemark.report.promise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zonemark.method.target.Verdict.Status;
import org.zonemark.method.text.UnitCodes;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.UnitScale;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.StatusCount;
import org.zonemark.report.model.TargetRow;

/** The targets in words, grouped by zone and status. */
public final class TargetSection {

  /** The targets of one zone. */
  public record Group(String title, List<StatusPart> statuses, List<Row> rows) {

    public boolean hasStatuses() {
      return !statuses.isEmpty();
    }

    /** The same where its standings are counted beside it. */
    public Group withoutStatuses() {
      return new Group(title, List.of(), rows);
    }
  }

  /** A status with its count, and its part of a bar of 100 percent. */
  public record StatusPart(
      String status, String sign, String name, String count, String x, String width) {}

  /** One target. */
  public record Row(
      String indicator,
      String text,
      String plan,
      String sourceRef,
      StatusPart status,
      boolean counted,
      Noted observed,
      Gap gap,
      List<TargetNotes.Note> notes,
      Schedule schedule,
      String path) {

    private Row withoutPlan() {
      return new Row(
          indicator, text, null, sourceRef, status, counted, observed, gap, notes, schedule, path);
    }
  }

  /** A text, and what is noted below it; null for nothing. */
  public record Noted(String words, String note) {}

  /** How far it is from the target, or from what is due by now; what is noted; its colour. */
  public record Gap(String words, String note, String tone) {}

  /** Progress beside time passed, each on a bar of 100 percent; no bar of the way back. */
  public record Schedule(String progress, String elapsed, String progressWidth, String elapsedAt) {}

  /** The statuses, those that need attention first, with the sign that goes with the colour. */
  private static final Map<String, String> SIGNS = signs();

  /** How promises stand, in that order. */
  public static final List<String> STANDINGS = List.copyOf(SIGNS.keySet());

  /** What binary arithmetic leaves over of a whole number. */
  private static final double ROUNDING = 1e-9;

  private static final Map<String, String> GAP_TONES = Map.of("missed", "down", "attained", "up");

  private final Lang lang;
  private final Labels labels;
  private final Figures figures;
  private final PromiseText promises;
  private final TargetNotes notes;

  public TargetSection(Lang lang, Labels labels, Figures figures) {
    this.lang = lang;
    this.labels = labels;
    this.figures = figures;
    this.promises = new PromiseText(labels, figures);
    this.notes = new TargetNotes(lang, labels, figures);
  }

  private static Map<String, String> signs() {
    Map<String, String> signs = new LinkedHashMap<>();
    signs.put("missed", "✗");
    signs.put(TargetRow.OFF_COURSE, "▽");
    signs.put("not_judgeable", "?");
    signs.put(TargetRow.AWAITING, "○");
    signs.put("not_due", "○");
    signs.put(TargetRow.EARLY, "✓");
    signs.put("attained", "✓");
    return signs;
  }

  private static int order(String status) {
    int at = STANDINGS.indexOf(status);
    return at < 0 ? STANDINGS.size() : at;
  }

  /** The targets of each zone, in the order in which they come. */
  public List<Group> groups(List<TargetRow> targets) {
    Map<String, List<TargetRow>> byZone = new LinkedHashMap<>();
    for (TargetRow target : targets) {
      byZone.computeIfAbsent(target.zone().in(lang), zone -> new ArrayList<>()).add(target);
    }
    List<Group> groups = new ArrayList<>();
    byZone.forEach((zone, rows) -> groups.add(group(zone, rows)));
    return groups;
  }

  private Group group(String zone, List<TargetRow> targets) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (TargetRow target : targets) {
      counts.merge(target.standing(), target.counted() ? 1L : 0L, Long::sum);
    }
    return new Group(
        labels.text("promises-of", zone),
        parts(
            counts.entrySet().stream()
                .map(entry -> new StatusCount(entry.getKey(), entry.getValue()))
                .toList()),
        rows(
            targets.stream()
                .sorted(
                    Comparator.comparingInt((TargetRow target) -> order(target.standing()))
                        .thenComparing(Comparator.comparingInt(TargetRow::dueYear).reversed()))
                .toList()));
  }

  /** A plan is named by the first of its targets that follow one another, not over and over. */
  private List<Row> rows(List<TargetRow> targets) {
    List<Row> rows = new ArrayList<>();
    String before = null;
    for (TargetRow target : targets) {
      Row row = row(target);
      rows.add(row.plan() != null && row.plan().equals(before) ? row.withoutPlan() : row);
      before = row.plan();
    }
    return rows;
  }

  /** The statuses with their parts of one bar, those that need attention first. */
  public List<StatusPart> parts(List<StatusCount> counts) {
    long total = counts.stream().mapToLong(StatusCount::count).sum();
    List<StatusPart> parts = new ArrayList<>();
    long before = 0;
    for (StatusCount count :
        counts.stream()
            .filter(count -> count.count() > 0)
            .sorted(Comparator.comparingInt(count -> order(count.status())))
            .toList()) {
      parts.add(
          part(count.status(), labels.standing(count.status()), count.count(), before, total));
      before += count.count();
    }
    return parts;
  }

  private StatusPart part(String status, String name, long count, long before, long total) {
    return new StatusPart(
        SIGNS.containsKey(status) ? status : "other",
        SIGNS.getOrDefault(status, "·"),
        name,
        Figures.count(count),
        percentOf(before, total),
        percentOf(count, total));
  }

  /** One target in words. */
  public Row row(TargetRow target) {
    return new Row(
        target.indicator().in(lang),
        text(target),
        target.plan() == null ? null : labels.title(target.plan()),
        target.sourceRef() == null ? null : figures.place(target.sourceRef()),
        part(target.standing(), labels.standing(target), 1, 0, 1),
        target.counted(),
        new Noted(
            target.observed() == null ? labels.text("no-observation") : observed(target),
            observedNote(target)),
        gap(target),
        notes.of(target),
        schedule(target),
        PromisePath.of(target));
  }

  /** What is promised, in words: 2022年 达到 700亿元; a rank reads as 2020年 前15位. */
  public String text(TargetRow target) {
    return promises.of(target.promise(), target.comparator() != null);
  }

  private String observed(TargetRow target) {
    if (target.isPlace()) {
      return figures.rank((int) Math.round(target.observed()), target.observedOf());
    }
    UnitScale scale = figures.scale(target.observed(), target.unit());
    return figures.amount(target.observed(), scale.apart(target.observed(), target.value()));
  }

  /**
   * Of what is not due, how far it is from what its schedule asks for by now, or why that cannot be
   * told; else how far from the target. It is good or bad news only where it is a verdict.
   */
  private Gap gap(TargetRow target) {
    String toTarget = target.shortBy() == null ? null : notes.gap(target, target.shortBy());
    String tone = GAP_TONES.getOrDefault(target.status(), "even");
    Double toDate = target.shortOfSchedule();
    if (toDate != null && target.isRate()) {
      return new Gap(notes.gap(target, toDate), null, tone);
    }
    if (toDate != null) {
      String due = figures.period(target.outlook().expectedPeriod());
      return new Gap(
          notes.gap(target, inPieces(target, toDate)),
          toTarget == null
              ? labels.text("gap-to-date", due)
              : labels.text("gap-to-both", due, toTarget),
          tone);
    }
    String reason = target.outlook() == null ? null : target.outlook().scheduleReason();
    String note =
        !target.is(Status.NOT_DUE) || reason == null
            ? relative(target)
            : labels.text("gap-no-schedule", labels.wordOrCode("attainment_reason", reason));
    return new Gap(toTarget == null ? "—" : toTarget, note, tone);
  }

  /** Of pieces none is a part of one: by 0.6 short of what was due is one piece short. */
  private double inPieces(TargetRow target, double gap) {
    boolean pieces =
        figures.scale(target.value(), target.unit()).isPlain()
            && !target.unit().contains("/")
            && !target.unit().equals(UnitCodes.TIMES)
            && target.value() == Math.rint(target.value())
            && target.observed() == Math.rint(target.observed());
    return pieces ? Math.ceil(gap - ROUNDING) + 0.0 : gap;
  }

  /** Of what is missed the gap in relation to the target; null of places, or where unknown. */
  private String relative(TargetRow target) {
    Double gap =
        target.isPlace() || !target.is(Status.MISSED) ? null : PromiseGaps.relative(target);
    return gap == null ? null : labels.text("gap-relative", Figures.percent(100 * gap));
  }

  /** The period of the observation, and that it is only the nearest one where it is another. */
  private String observedNote(TargetRow target) {
    if (target.observed() == null || target.observedPeriod() == null) {
      return null;
    }
    String period = figures.period(target.observedPeriod());
    return target.observedPeriod().equals(target.period())
        ? period
        : labels.text("nearest", period);
  }

  private Schedule schedule(TargetRow target) {
    if (!target.counted() || !PromiseGaps.isPaced(target)) {
      return null;
    }
    return new Schedule(
        labels.text("progress", Figures.percent(target.progressPct())),
        labels.text(
            "elapsed",
            Figures.percent(target.elapsedPct()),
            figures.period(target.observedPeriod() == null ? "" : target.observedPeriod())),
        target.progressPct() < 0 ? null : percentOf(Math.round(target.progressPct() * 10), 1000),
        percentOf(Math.round(target.elapsedPct() * 10), 1000));
  }

  /** A part of a bar in percent with one decimal, between 0 and 100. */
  private static String percentOf(long part, long whole) {
    if (whole == 0) {
      return "0";
    }
    long tenths = Math.max(0, Math.min(1000, Math.round(1000.0 * part / whole)));
    return tenths / 10 + "." + tenths % 10;
  }
}
