package org.zonemark.table.index;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.IndexExplanations;
import org.zonemark.method.index.Simulation;
import org.zonemark.method.number.Reason;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.DerivedTable;
import org.zonemark.table.data.TableRow;
import scala.Tuple2;

/**
 * One part of the answers to what is asked about an index: the work of one task.
 *
 * @param listId the list of the index
 * @param work what is answered
 * @param fromYear the earlier year, where two are compared
 * @param year the year
 * @param part of how many parts this is: zones are divided among them
 * @param parts how many there are
 * @param values the inputs that are needed
 */
public record IndexTask(
    String listId, Work work, int fromYear, int year, int part, int parts, List<Row> values)
    implements Serializable {

  /** What a task answers. */
  public enum Work {
    /** All that comes of one look at a year. */
    YEAR,
    LIFTS,
    SCORES_OF_TWO_YEARS,
    RANKS_OF_TWO_YEARS
  }

  /** The tables that say why scores and ranks are what they are. */
  public static final List<DerivedTable<Void>> TABLES =
      List.of(
          OptionalIndexTables.of(
              Tables.LEAVE_ONE_OUT, index -> !index.why().leaveOneOut().isEmpty()),
          OptionalIndexTables.of(Tables.STRENGTHS, index -> index.why().strengths() > 0),
          OptionalIndexTables.of(Tables.SCORE_GAPS, index -> !index.why().gaps().isEmpty()),
          OptionalIndexTables.of(Tables.SCORE_CHANGES, index -> !index.why().changes().isEmpty()),
          OptionalIndexTables.of(Tables.RANK_CHANGES, index -> !index.why().changes().isEmpty()),
          OptionalIndexTables.of(Tables.LIFTS, index -> !index.why().lifts().isEmpty()));

  /** The parts of the answers of an index; how many there are changes no row. */
  public static List<IndexTask> of(IndexDeclaration index, IndexHistory history, int parts) {
    IndexExplanations why = index.why();
    List<IndexTask> answers = new ArrayList<>();
    for (int year : history.asked(why.years())) {
      List<Row> values = history.of(year);
      answers.add(new IndexTask(index.listId(), Work.YEAR, year, year, 0, 1, values));
      for (int part = 0; part < parts && !why.lifts().isEmpty(); part++) {
        answers.add(new IndexTask(index.listId(), Work.LIFTS, year, year, part, parts, values));
      }
    }
    if (!why.changes().isEmpty()) {
      for (int year : history.years()) {
        Integer before = history.years().lower(year);
        boolean wanted =
            why.changes().equals(IndexExplanations.ALL) || year == history.years().last();
        if (before != null && wanted) {
          List<Row> values = new ArrayList<>(history.of(before));
          if (!history.together()) {
            values.addAll(history.of(year));
          }
          answers.add(
              new IndexTask(index.listId(), Work.SCORES_OF_TWO_YEARS, before, year, 0, 1, values));
          for (int part = 0; part < parts; part++) {
            answers.add(
                new IndexTask(
                    index.listId(), Work.RANKS_OF_TWO_YEARS, before, year, part, parts, values));
          }
        }
      }
    }
    return answers;
  }

  /** The rows of this part, by table. */
  public List<Tuple2<String, Row>> rows(IndexDeclaration index, Configuration conf) {
    List<Tuple2<String, Row>> rows = new ArrayList<>();
    switch (work) {
      case RANKS_OF_TWO_YEARS -> {
        IndexDeclaration earlier = OptionalIndexTables.earlier(index, fromYear, conf);
        RankChanges changes = new RankChanges(index, earlier, conf, fromYear, year, values);
        add(rows, Tables.RANK_CHANGES, changes.rows(part, parts));
      }
      case SCORES_OF_TWO_YEARS -> {
        ScoredYear before = ScoredYear.of(index, conf, values, fromYear);
        ScoredYear after = ScoredYear.of(index, conf, values, year);
        add(rows, Tables.SCORE_CHANGES, new ScoreSplits(index).changes(before, after));
      }
      case LIFTS -> {
        ScoredYear scored = ScoredYear.of(index, conf, values, year);
        RequiredImprovements lifts = new RequiredImprovements(index, conf, scored);
        add(rows, Tables.LIFTS, lifts.rows(part, parts));
      }
      case YEAR -> {
        ScoredYear scored = ScoredYear.of(index, conf, values, year);
        add(rows, Tables.STRENGTHS, Strengths.of(index, scored));
        add(rows, Tables.SCORE_GAPS, new ScoreSplits(index).gaps(scored));
        add(rows, Tables.LEAVE_ONE_OUT, leaveOneOut(index, conf));
      }
    }
    return rows;
  }

  private static void add(List<Tuple2<String, Row>> rows, String table, List<Row> more) {
    more.forEach(row -> rows.add(new Tuple2<>(table, row)));
  }

  /** Rows of the table leave_one_out, one a node and zone that is ranked with all nodes. */
  private List<Row> leaveOneOut(IndexDeclaration index, Configuration conf) {
    List<Row> rows = new ArrayList<>();
    if (index.why().leaveOneOut().isEmpty()) {
      return rows;
    }
    IndexSimulation making = new IndexSimulation(index, conf, values, year);
    Simulation simulation = making.simulation();
    int[] with = simulation.reference();
    Set<String> nodes = new HashSet<>();
    index.why().leaveOneOut().forEach(kind -> nodes.addAll(IndexSimulation.nodes(index, kind)));
    for (String node : nodes) {
      int[] without = simulation.ranksWithout(node);
      for (int zone = 0; zone < with.length; zone++) {
        if (with[zone] > 0) {
          boolean ranked = without[zone] > 0;
          rows.add(
              TableRow.of(Tables.LEAVE_ONE_OUT)
                  .put(Columns.INDEX_ID, index.indexId())
                  .put(Columns.VARIANT_ID, index.variantId())
                  .put(Columns.YEAR, year)
                  .put(Columns.NODE_ID, node)
                  .put(Columns.ZONE_ID, making.zones().get(zone))
                  .put(Columns.FROM_RANK, with[zone])
                  .put(Columns.TO_RANK, ranked ? without[zone] : null)
                  .put(Columns.CHANGE, ranked ? with[zone] - without[zone] : null)
                  .put(Columns.REASON, ranked ? null : Reason.NO_VALUE.code())
                  .row());
        }
      }
    }
    return rows;
  }
}
