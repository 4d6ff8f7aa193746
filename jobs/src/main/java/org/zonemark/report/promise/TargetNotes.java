package org.zonemark.report.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.zonemark.method.text.UnitCodes;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.TargetRow;

/** What is to be said beside the verdict of a target: reasons, views of other methods, cautions. */
public final class TargetNotes {

  /** A remark of some kind; an illustration is set apart from what is known. */
  public record Note(String kind, String text, boolean set) {
    Note(String kind, String text) {
      this(kind, text, false);
    }
  }

  /** Where no projection is called for, its absence needs no remark. */
  private static final Set<String> UNASKED =
      Set.of("rate_measure", "period_over", "no_observation");

  /** Reasons that the standing says already. */
  private static final Set<String> OPEN_REASONS = Set.of("not_yet_due", TargetRow.AWAITING);

  /** Conclusions that say no more than that there is none yet. */
  private static final Set<String> OPEN = Set.of("not_due", "not_judgeable");

  private final Lang lang;
  private final Labels labels;
  private final Figures figures;
  private final PromiseText promises;

  public TargetNotes(Lang lang, Labels labels, Figures figures) {
    this.promises = new PromiseText(labels, figures);
    this.lang = lang;
    this.labels = labels;
    this.figures = figures;
  }

  /** The notes, in the order in which they are read. */
  List<Note> of(TargetRow target) {
    List<Note> notes = new ArrayList<>();
    if (!target.counted()) {
      note(notes, "note-duplicate", repeated(target));
    }
    if (target.reason() != null && !OPEN_REASONS.contains(target.reason())) {
      note(notes, "note-reason", labels.wordOrCode("attainment_reason", target.reason()));
    }
    if (target.startsBeyond()) {
      note(notes, "note-base", labels.text("base-beyond"));
    }
    if (target.comparator() != null) {
      note(notes, "note-comparator", target.comparator().in(lang));
    }
    if (target.tier() != null) {
      note(notes, "note-tier", labels.wordOrCode("tier", target.tier()));
    }
    if (target.aliasNote() != null) {
      note(notes, "note-alias", target.aliasNote().in(lang));
    }
    if (target.requiredGrowthPct() != null) {
      note(notes, "required", Figures.signedPercent(target.requiredGrowthPct()));
    }
    if (target.outlook() != null) {
      outlook(target, target.outlook(), notes);
    }
    projection(target, notes);
    if (target.illustration() != null) {
      notes.add(new Note(labels.text("note-illustration"), illustration(target), true));
    }
    return notes;
  }

  /** Which promise is judged and counted in its place, and where that stands. */
  private String repeated(TargetRow target) {
    TargetRow.Repeated counted = target.duplicateOf();
    String text = promises.of(counted.promise(), target.comparator() != null);
    return counted.sourceRef() == null
        ? labels.text("duplicate", text)
        : labels.text("duplicate-at", text, figures.place(counted.sourceRef()));
  }

  private void note(List<Note> notes, String kind, String text) {
    notes.add(new Note(labels.text(kind), text));
  }

  private void projection(TargetRow target, List<Note> notes) {
    if (target.projected() != null) {
      String amount = figures.amount(target.projected(), target.unit());
      note(
          notes,
          "note-projection",
          labels.text("projection", figures.period(target.period()), amount));
    } else if (target.projectedReason() != null
        && !UNASKED.contains(target.projectedReason())
        && !isProjected(target)) {
      note(
          notes,
          "note-no-projection",
          labels.wordOrCode("projected_reason", target.projectedReason()));
    }
  }

  /** Whether a method beside the verdict says where it leads. */
  private static boolean isProjected(TargetRow target) {
    return target.outlook() != null && !target.outlook().projections().isEmpty();
  }

  private void outlook(TargetRow target, TargetRow.Outlook outlook, List<Note> notes) {
    if (outlook.observedFrom() != null && !outlook.observedFrom().equals("reported")) {
      note(notes, "note-observed-from", labels.wordOrCode("observed_from", outlook.observedFrom()));
    }
    boolean said =
        outlook.conclusion() == null
            || outlook.conclusion().equals(outlook.schedule())
            || outlook.conclusion().equals(target.standing());
    if (!said) {
      note(notes, "note-conclusion", labels.wordOrCode("conclusion", outlook.conclusion()));
    }
    if (outlook.tiersConclusion() != null && !OPEN.contains(outlook.tiersConclusion())) {
      note(notes, "note-tiers", labels.wordOrCode("conclusion", outlook.tiersConclusion()));
    }
    if (target.isEarly()) {
      return;
    }
    if (outlook.schedule() != null) {
      note(notes, "note-schedule", schedule(target, outlook));
    }
    outlook.projections().forEach(projected -> notes.add(projected(target, projected)));
  }

  private String schedule(TargetRow target, TargetRow.Outlook outlook) {
    String standing = labels.wordOrCode("method_status", outlook.schedule());
    return outlook.expected() == null || target.isRate()
        ? standing
        : labels.text(
            "outlook-schedule",
            standing,
            figures.period(outlook.expectedPeriod()),
            figures.amount(outlook.expected(), target.unit()));
  }

  private Note projected(TargetRow target, TargetRow.Projected projected) {
    String text =
        labels.text(
            "outlook-projection",
            figures.period(target.period()),
            figures.amount(projected.value(), target.unit()),
            projected.reachedYear() == null
                ? labels.text("outlook-not-reached")
                : labels.text("outlook-reached", projected.reachedYear().toString()));
    if (projected.probability() != null) {
      text += labels.text("outlook-probability", Figures.chance(projected.probability()));
    }
    return new Note(labels.wordOrCode("attainment_method", projected.method()), text);
  }

  private String illustration(TargetRow target) {
    TargetRow.Illustration illustration = target.illustration();
    String text =
        labels.text(
            "illustration",
            Figures.percent(illustration.ratePct()),
            figures.period(target.period()),
            figures.amount(illustration.value(), target.unit()));
    if (illustration.shortBy() != null) {
      text += labels.text("clause") + gap(target, illustration.shortBy());
    }
    if (illustration.note() != null) {
      text += labels.text("sentence") + illustration.note().in(lang);
    }
    return text;
  }

  /** How far short, or how far beyond: 差2位, 超出1.5个百分点. */
  public String gap(TargetRow target, double shortBy) {
    if (shortBy == 0) {
      return labels.text("gap-none");
    }
    String unit =
        target.isPlace()
            ? UnitCodes.PLACE
            : target.unit().equals("%") ? UnitCodes.POINTS : target.unit();
    double size = Math.abs(shortBy);
    String amount =
        unit.equals(UnitCodes.PLACE) && size == 1
            ? labels.text("one-place")
            : figures.amount(size, unit);
    return labels.text(shortBy > 0 ? "gap-short" : "gap-beyond", amount);
  }
}
