package org.zonemark.example;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A synthetic panel of real size: 178 zones that enter over the years as the national high-tech
 * zones did, 46 indicators shaped after the official system of 2021, 15 yearly publications with
 * missing cells and later revisions, a published ranking, and targets.
 *
 * <p>No number in it is real: every file says so in its title and every source is declared
 * synthetic. A seed gives the same bytes on any machine: every draw depends on nothing but the
 * seed, the zone, the indicator and the year ({@link Draws}), logarithms and powers are
 * StrictMath's, and numbers are printed through BigDecimal, never through the locale.
 */
public final class SyntheticPanel {

  /** The panel of the documents and of the benchmarks. */
  public static final long SEED = 2026;

  private static final String INDEX = "conf/indices/synthetic-2021.yaml";

  private final YearbookTables yearbooks;
  private final SortedMap<String, String> files = new TreeMap<>();
  private int rows;

  private SyntheticPanel(long seed) {
    HiddenValues values = new HiddenValues(seed, Zone.all());
    yearbooks = new YearbookTables(values);
    addConf(new DirectoryTables(values));
    for (int year = HiddenValues.FIRST_YEAR; year <= HiddenValues.LAST_YEAR; year++) {
      add("inputs/" + YearbookTables.yearbookFile(year + 1), yearbooks.yearbook(year));
    }
    for (int year = HiddenValues.FIRST_YEAR; year < HiddenValues.LAST_YEAR; year++) {
      add("inputs/" + YearbookTables.revisionsFile(year + 2), yearbooks.revisions(year));
    }
    EvaluationTables evaluation = new EvaluationTables(values);
    add("inputs/synthetic-evaluation-ranks.csv", evaluation.ranks());
    add("inputs/synthetic-evaluation-zones.csv", evaluation.zones());
    add("inputs/synthetic-targets.csv", new PlanTable(values).targets());
  }

  private void addConf(DirectoryTables tables) {
    add("conf/zones.csv", tables.zones());
    add("conf/zone_events.csv", tables.events());
    add("conf/zone_groups.csv", tables.groups());
    add("conf/indicators.csv", DirectoryTables.indicators());
    add("conf/units.csv", DirectoryTables.units());
    add("conf/lists.csv", DirectoryTables.lists());
    add("conf/bundles.csv", DirectoryTables.bundles());
    files.put(INDEX, IndexFile.yaml());
    files.putAll(SourceFiles.all());
  }

  private void add(String path, Rows table) {
    files.put(path, table.text());
    rows += table.count();
  }

  /** The panel of a seed. */
  public static SyntheticPanel of(long seed) {
    return new SyntheticPanel(seed);
  }

  /**
   * The path of each file to its text, to be written as UTF-8: conf/ but for the settings of a run,
   * and inputs/.
   */
  public SortedMap<String, String> files() {
    return Collections.unmodifiableSortedMap(files);
  }

  /**
   * The same with all that can be asked of it, so that every table is filled; computing it takes
   * longer.
   */
  public SortedMap<String, String> filesWithAllAsked() {
    SortedMap<String, String> all = new TreeMap<>(files);
    all.put("conf/growth.yaml", AskedFiles.growth());
    all.put("conf/attainment.yaml", AskedFiles.attainment());
    all.merge(INDEX, AskedFiles.index(), String::concat);
    return all;
  }

  /** The day on which everything is published and the last plan has ended. */
  public static String lastDay() {
    return (HiddenValues.LAST_YEAR + 1) + "-12-31";
  }

  /** What is in it, in lines. */
  public List<String> summary() {
    double missing = 100.0 * yearbooks.missingCells() / yearbooks.zoneCells();
    return List.of(
        files.size() + " files, " + rows + " CSV rows",
        Zone.all().size()
            + " zones, "
            + Indicators.ALL.size()
            + " indicators, "
            + (HiddenValues.LAST_YEAR - HiddenValues.FIRST_YEAR + 1)
            + " years; "
            + yearbooks.zoneCells()
            + " zone cells, of which "
            + yearbooks.missingCells()
            + " missing ("
            + new BigDecimal(missing).setScale(1, RoundingMode.HALF_EVEN).toPlainString()
            + " %)",
        yearbooks.revisedCells() + " revised values, " + PlanTable.count() + " targets");
  }
}
