package org.zonemark.report.page;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.zonemark.method.target.Verdict.Status;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.model.TargetRow;
import org.zonemark.report.promise.PromiseGaps;

/** Whether the promises due next are on course: of all zones, or of one. */
final class Course {

  private final Words words;
  private final Labels labels;
  private final PromiseHeadlines headlines;

  Course(Words words) {
    this.words = words;
    this.labels = words.labels();
    this.headlines = new PromiseHeadlines(words);
  }

  /**
   * The answer, in which each year is told by itself.
   *
   * @param promises of whom it is asked
   * @param none what to say where there is none
   * @param rows whether the answer leads to the rows of the board
   * @param named names some of them, as markup
   */
  Brief.Answer of(
      List<TargetRow> promises,
      String none,
      boolean rows,
      Function<List<TargetRow>, String> named) {
    List<TargetRow> counted =
        promises.stream().filter(any -> any.counted() && any.dueYear() > 0).toList();
    if (counted.isEmpty()) {
      return new Brief.Answer(labels.text("ask-course-any"), "even", none, "", null);
    }
    int year = year(counted);
    List<TargetRow> due = with(counted, any -> any.dueYear() == year);
    List<TargetRow> missed =
        with(due, any -> any.is(Status.MISSED)).stream().sorted(PromiseGaps.LARGEST_FIRST).toList();
    List<TargetRow> off = with(due, TargetRow::isOffCourse);
    String lead = lead(due, missed, off);
    List<TargetRow> others = with(counted, any -> any.dueYear() != year);
    return new Brief.Answer(
        labels.text(isPast(due) ? "ask-course-past" : "ask-course", words.figures().year(year)),
        missed.isEmpty() && off.isEmpty() ? "even" : "bad",
        labels.text(lead, Figures.count(due.size()), Figures.count(missed.size() + off.size())),
        told(due, missed, off, rows, named)
            + (others.isEmpty()
                ? ""
                : labels.text(
                    "course-others", Figures.count(others.size()), headlines.standings(others))),
        rows ? missed.isEmpty() ? "open" : "missed" : null);
  }

  private String told(
      List<TargetRow> due,
      List<TargetRow> missed,
      List<TargetRow> off,
      boolean rows,
      Function<List<TargetRow>, String> named) {
    StringBuilder html =
        new StringBuilder(
            labels.text("course-of", Figures.count(due.size()), headlines.standings(due)));
    if (!missed.isEmpty()) {
      boolean places = missed.stream().allMatch(TargetRow::isPlace);
      html.append(
          labels.text(places ? "course-missed-places" : "course-missed", named.apply(missed)));
    }
    if (!off.isEmpty()) {
      html.append(labels.text("course-off", named.apply(off)));
    }
    List<TargetRow> waiting =
        with(due, any -> any.is(Status.NOT_DUE) && !any.isOffCourse() && any.shortBy() != null);
    if (!rows && !waiting.isEmpty()) {
      html.append(labels.text("course-waiting", named.apply(waiting)));
    }
    return html.toString();
  }

  private static List<TargetRow> with(List<TargetRow> some, Predicate<TargetRow> those) {
    return some.stream().filter(those).toList();
  }

  /** The year that is due next; where all are judged, the latest. */
  private static int year(List<TargetRow> counted) {
    return counted.stream()
        .filter(any -> any.is(Status.NOT_DUE))
        .map(TargetRow::dueYear)
        .min(Comparator.naturalOrder())
        .orElseGet(() -> counted.stream().mapToInt(TargetRow::dueYear).max().orElse(0));
  }

  /** Whether nothing of it is still to come. */
  private static boolean isPast(List<TargetRow> due) {
    return due.stream().noneMatch(any -> any.is(Status.NOT_DUE));
  }

  private static String lead(List<TargetRow> due, List<TargetRow> missed, List<TargetRow> off) {
    if (!missed.isEmpty() || !off.isEmpty()) {
      return missed.isEmpty() ? "course-behind" : isPast(due) ? "course-missed-of" : "course-not";
    }
    if (due.stream().allMatch(any -> any.is(Status.ATTAINED) || any.isEarly())) {
      return "course-done";
    }
    boolean told = due.stream().anyMatch(any -> any.progressPct() != null || any.isEarly());
    return told ? "course-fair" : "course-unknown";
  }
}
