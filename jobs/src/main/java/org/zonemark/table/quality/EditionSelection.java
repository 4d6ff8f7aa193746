package org.zonemark.table.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.method.number.Exact;
import org.zonemark.method.number.Period;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.PackedObservations;
import org.zonemark.table.data.PublicationDay;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.TableRow;

/**
 * Which of several statements about the same thing counts: the latest edition within a publication
 * series, the declared authority between series. Every statement stays; what differs between two
 * editions is a revision, what repeats is a duplicate.
 */
public final class EditionSelection {

  /** What may be found between editions and publications. */
  public static final List<CheckRule> RULES =
      List.of(
          CheckRule.of(
              "duplicate_equal", "One edition says the same thing twice with equal values."),
          CheckRule.of(
              "duplicate_conflict", "One edition says the same thing twice with different values."),
          CheckRule.of(
              "sources_disagree",
              "Two publications state different values of the same thing, by "
                  + "more than the printed precision."),
          CheckRule.of(
              "text_contradicts_table",
              "A number in a text that does not agree with a table of another "
                  + "publication, or a bound that the table does not keep."),
          CheckRule.of(
                  "revised",
                  "A later edition of the same publication that changes a value by "
                      + "much. All revisions are in the table revisions.")
              .limit(
                  "change_pct",
                  20,
                  0,
                  1000000,
                  "The least change, in percent of the older value."));

  /** How far what a text calls about so much may lie from it. */
  private static final double ABOUT_SHARE = 0.05;

  /** Below this many of its last digits a number changes by much through little. */
  private static final double FEWEST_STEPS = 20;

  private final Configuration conf;
  private final String knownOn;
  private final List<Row> revisions = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private EditionSelection(Configuration conf) {
    this.conf = conf;
    this.knownOn = PublicationDay.knownOn(conf);
  }

  /** Observations settled, and what was met on the way. */
  public record SelectedEditions(
      List<Observation> observations, List<Row> revisions, List<Finding> findings) {}

  /** Settles all observations of an indicator. */
  public static SelectedEditions of(List<Observation> observations, Configuration conf) {
    EditionSelection settlement = new EditionSelection(conf);
    List<Observation> settled = PackedObservations.made(observations, settlement::settled);
    return new SelectedEditions(settled, settlement.revisions, settlement.findings);
  }

  /** Settles all observations of some series. */
  private List<Observation> settled(List<Observation> observations) {
    Map<Series, TreeMap<Period, List<Observation>>> bySeries = new HashMap<>();
    for (Observation observation : observations) {
      bySeries
          .computeIfAbsent(observation.series(), any -> new TreeMap<>())
          .computeIfAbsent(observation.period(), any -> new ArrayList<>())
          .add(observation);
    }
    List<Observation> settled = new ArrayList<>(observations.size());
    for (Series series : bySeries.keySet().stream().sorted().toList()) {
      bySeries
          .get(series)
          .values()
          .forEach(statements -> settled.addAll(settleStatements(statements)));
    }
    return settled;
  }

  /** Statements about one series and period, the one that counts first. */
  private List<Observation> settleStatements(List<Observation> statements) {
    if (statements.size() == 1) {
      Observation only = statements.get(0);
      return List.of(only.settled(isKnown(only), null));
    }
    List<Claim> order = new ArrayList<>();
    for (Observation observation : statements) {
      order.add(claim(observation));
    }
    order.sort(Claim.ORDER);
    List<Observation> result = new ArrayList<>();
    for (Claim claim : order) {
      Observation observation = claim.observation();
      Observation repeated =
          result.stream().filter(earlier -> repeats(observation, earlier)).findFirst().orElse(null);
      if (repeated != null
          && repeated.sourceId().equals(observation.sourceId())
          && repeated.edition().equals(observation.edition())
          && claim.isKnown()) {
        find("duplicate_equal", observation, repeated);
      }
      result.add(
          observation.settled(
              result.isEmpty() && claim.isKnown(), repeated == null ? null : repeated.id()));
    }
    result.sort(
        Comparator.comparing(
                (Observation observation) -> PublicationDay.of(observation.publishedOn()))
            .thenComparing(Observation::edition)
            .thenComparing(Observation::sourceRef));
    // What was printed after the day of which the run asks has revised nothing yet.
    compareEditions(result.stream().filter(this::isKnown).toList());
    return result;
  }

  /**
   * A statement with what decides whether it counts.
   *
   * @param day on which it was published
   */
  private record Claim(
      Observation observation,
      boolean isKnown,
      boolean isNotTranscribed,
      int authority,
      String day) {

    /** What counts comes first. */
    private static final Comparator<Claim> ORDER =
        Comparator.comparing((Claim claim) -> !claim.isKnown)
            .thenComparing(Claim::isNotTranscribed)
            .thenComparing(claim -> !claim.observation.isPoint())
            .thenComparingInt(Claim::authority)
            .thenComparing(Claim::day, Comparator.reverseOrder())
            .thenComparing(claim -> claim.observation.edition(), Comparator.reverseOrder())
            .thenComparing(claim -> claim.observation.sourceRef());
  }

  private Claim claim(Observation observation) {
    return new Claim(
        observation,
        isKnown(observation),
        isNotTranscribed(observation),
        source(observation).authority(),
        PublicationDay.of(observation.publishedOn()));
  }

  /** Whether it had been published by the day of which the run asks what was known. */
  private boolean isKnown(Observation observation) {
    return knownOn == null || PublicationDay.isOutBy(knownOn, observation.publishedOn());
  }

  private static boolean isNotTranscribed(Observation observation) {
    return observation.value() == null
        && ("not_transcribed".equals(observation.missingReason())
            || "not_available".equals(observation.missingReason()));
  }

  private SourceDeclaration source(Observation observation) {
    return conf.source(observation.sourceId()).orElseThrow();
  }

  /** Whether a later statement says nothing else: the same value, or a bound the value keeps. */
  private static boolean repeats(Observation later, Observation earlier) {
    if (later.value() == null || earlier.value() == null || !later.unit().equals(earlier.unit())) {
      return false;
    }
    if (later.isPoint() || !earlier.isPoint()) {
      return later.value().equals(earlier.value())
          && Objects.equals(later.valueHi(), earlier.valueHi());
    }
    return switch (later.op()) {
      case MORE_THAN, AT_LEAST, REACH -> earlier.value() >= later.value();
      case LESS_THAN, AT_MOST -> earlier.value() <= later.value();
      case EQUAL, ABOUT, RANGE -> false;
    };
  }

  /** Each statement against the one before it in time of publication. */
  private void compareEditions(List<Observation> statements) {
    for (int at = 1; at < statements.size(); at++) {
      Observation newer = statements.get(at);
      Observation older = statements.get(at - 1);
      boolean comparable =
          newer.value() != null && older.value() != null && newer.unit().equals(older.unit());
      if (!comparable) {
        continue;
      }
      boolean sameSeries = source(newer).series().equals(source(older).series());
      boolean points = newer.isPoint() && older.isPoint();
      if (!sameSeries && isText(newer) != isText(older)) {
        checkText(isText(newer) ? newer : older, isText(newer) ? older : newer);
      } else if (!points || newer.value().equals(older.value())) {
        continue;
      } else if (sameSeries && !newer.edition().equals(older.edition())) {
        revisions.add(revision(newer, older));
        checkRevision(newer, older);
      } else if (sameSeries) {
        find("duplicate_conflict", newer, older);
      } else if (differ(newer, older)) {
        find("sources_disagree", newer, older);
      }
    }
  }

  private static boolean isText(Observation observation) {
    return observation.origin().equals("extracted");
  }

  private static boolean differ(Observation one, Observation other) {
    return Math.abs(one.value() - other.value()) > Math.max(one.printStep(), other.printStep());
  }

  /** A text may round, say about, or name a bound; what it says must hold of the table. */
  private void checkText(Observation text, Observation table) {
    if (!table.isPoint()) {
      return;
    }
    boolean holds =
        switch (text.op()) {
          case EQUAL -> !differ(text, table);
          case ABOUT ->
              Math.abs(text.value() - table.value()) <= ABOUT_SHARE * Math.abs(table.value());
          case MORE_THAN, AT_LEAST, REACH -> table.value() >= text.value() - text.printStep();
          case LESS_THAN, AT_MOST -> table.value() <= text.value() + text.printStep();
          case RANGE ->
              text.valueHi() == null
                  || table.value() >= text.value() && table.value() <= text.valueHi();
        };
    if (!holds) {
      find("text_contradicts_table", text, table);
    }
  }

  private void checkRevision(Observation newer, Observation older) {
    double change = 100 * Math.abs(Exact.difference(newer.value(), older.value()));
    double least = conf.checks().rule("revised").limit("change_pct");
    double larger = Math.max(Math.abs(newer.value()), Math.abs(older.value()));
    // From 3 to 4 of anything is no large revision.
    if (larger >= FEWEST_STEPS * newer.printStep() && change > least * Math.abs(older.value())) {
      find("revised", newer, older);
    }
  }

  private static Row revision(Observation newer, Observation older) {
    return TableRow.of(Tables.REVISIONS)
        .put(Columns.OBSERVATION_ID, newer.id())
        .put(Columns.PREVIOUS_ID, older.id())
        .put(Columns.OLD, older.value())
        .put(Columns.NEW, newer.value())
        .put(Columns.DIFFERENCE, Exact.difference(newer.value(), older.value()))
        .put(Columns.UNIT, newer.unit())
        .put(Columns.OLD_EDITION, older.edition())
        .put(Columns.NEW_EDITION, newer.edition())
        .row();
  }

  private void find(String code, Observation at, Observation other) {
    findings.add(CheckResult.beside(code, at, other).finding());
  }
}
