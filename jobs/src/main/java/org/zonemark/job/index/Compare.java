package org.zonemark.job.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.WeightsFile;
import org.zonemark.job.paper.Messages;
import org.zonemark.report.model.Lang;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.store.Lake;
import org.zonemark.store.Snapshot;
import org.zonemark.store.StoredRow;
import org.zonemark.table.index.IndexComparison;

/**
 * Compares two indices of published snapshots, or an index with itself under other weights. It says
 * what it finds and writes it to a file; it publishes nothing.
 */
final class Compare {

  /** How many movers are printed; all are in the file. */
  private static final int PRINTED = 10;

  private final Configuration conf;
  private final Lake lake;
  private final Snapshot latest;

  Compare(Configuration conf, Lake lake, Snapshot latest) {
    this.conf = conf;
    this.lake = lake;
    this.latest = latest;
  }

  /**
   * Compares.
   *
   * @param lists two lists, or one with weights
   * @param weights a file with other weights; null where two lists are compared
   * @param year the year; null for the latest that has scores
   * @param out the file to write
   */
  List<String> lines(List<String> lists, String weights, Integer year, String out)
      throws UsageProblem, IOException {
    List<String> named =
        lists.isEmpty() && weights != null ? List.of(ListVersion.only(conf, "--compare")) : lists;
    if (named.size() != (weights == null ? 2 : 1)) {
      throw UsageProblem.of(
          "--compare names " + named.size() + " lists",
          weights == null
              ? "name two, such as `--compare torch-2021 torch-2021/equal`"
              : "name the index that the weights are for");
    }
    ListVersion one = version(named.get(0));
    int asked = year == null ? latestYear(one) : year;
    List<StoredRow> scores = one.rows(Tables.SCORES, asked);
    IndexComparison.Side side = side(one, scores);
    String other;
    IndexComparison comparison;
    if (weights == null) {
      ListVersion second = version(named.get(1));
      other = second.name();
      comparison = IndexComparison.of(side, side(second, second.rows(Tables.SCORES, asked)));
    } else {
      other = weights;
      comparison = IndexComparison.of(side, whatIf(weighed(one, asked), weights, scores));
    }
    Files.write(Path.of(out), csv(one.name(), other, asked, comparison));
    return told(one, other, asked, comparison, out);
  }

  private ListVersion version(String name) throws UsageProblem, IOException {
    return ListVersion.of(conf, lake, latest, name);
  }

  private static int latestYear(ListVersion version) throws UsageProblem, IOException {
    for (int year : version.snapshot().reader(Tables.SCORES).years()) {
      if (!side(version, version.rows(Tables.SCORES, year)).isEmpty()) {
        return year;
      }
    }
    throw UsageProblem.of(
        "The snapshot has no scores of " + version.name(), "run `zonemark index` with its inputs");
  }

  private static IndexComparison.Side side(ListVersion version, List<StoredRow> scores) {
    Set<Object> parents = new HashSet<>();
    scores.forEach(row -> parents.add(row.get(Columns.PARENT_NODE_ID)));
    IndexComparison.Side side = new IndexComparison.Side(version.index());
    for (StoredRow row : scores) {
      Double score = row.number(Columns.SCORE);
      String zone = row.text(Columns.ZONE_ID);
      String node = row.text(Columns.NODE_ID);
      if (score != null && !row.has(Columns.PARENT_NODE_ID)) {
        side.addWhole(zone, score);
      } else if (score != null && !parents.contains(node)) {
        side.addLeaf(zone, node, row.number(Columns.WEIGHT_PCT), score);
      }
    }
    return side;
  }

  /**
   * The index with the weights of a year where they were computed: those stay that nobody tries.
   */
  private static IndexDeclaration weighed(ListVersion version, int year)
      throws UsageProblem, IOException {
    if (version.index().weighting() == null) {
      return version.index();
    }
    Map<String, Double> weights = new HashMap<>();
    version.rows(Tables.INDEX_WEIGHTS, year).stream()
        .filter(row -> row.has(Columns.PARENT_NODE_ID))
        .forEach(row -> weights.put(row.text(Columns.NODE_ID), row.number(Columns.WEIGHT_PCT)));
    if (weights.isEmpty()) {
      throw UsageProblem.of(
          "The snapshot has no weights of " + version.name() + " in " + year,
          "run `zonemark index` with its inputs");
    }
    return version.index().weighing(weights);
  }

  /** The index under other weights, of the scores of its leaves. */
  private static IndexComparison.Side whatIf(
      IndexDeclaration index, String file, List<StoredRow> scores)
      throws UsageProblem, IOException {
    List<String> problems = new ArrayList<>();
    IndexDeclaration other;
    try {
      other = WeightsFile.applied(file, Files.readString(Path.of(file)), index, problems);
    } catch (NoSuchFileException absent) {
      throw UsageProblem.of(
          "There is no file " + file, "name a YAML or CSV file of weights by node");
    }
    if (!problems.isEmpty()) {
      throw new UsageProblem(problems);
    }
    Map<String, Map<String, Double>> byNode = new HashMap<>();
    TreeSet<String> zones = new TreeSet<>();
    for (StoredRow row : scores) {
      zones.add(row.text(Columns.ZONE_ID));
      if (row.get(Columns.SCORE) != null) {
        byNode
            .computeIfAbsent(row.text(Columns.NODE_ID), any -> new TreeMap<>())
            .put(row.text(Columns.ZONE_ID), row.number(Columns.SCORE));
      }
    }
    return IndexComparison.Side.reweighted(other, List.copyOf(zones), byNode);
  }

  // ---- what is said -----------------------------------------------------------------------------

  private static List<String> csv(String one, String other, int year, IndexComparison comparison) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "list_id,other_list_id,year,zone_id,rank,other_rank,change,score,other_score,node_id,"
            + "contribution");
    for (IndexComparison.Mover mover : comparison.movers()) {
      lines.add(
          String.join(
              ",",
              one,
              other,
              String.valueOf(year),
              mover.zone(),
              String.valueOf(mover.rank()),
              String.valueOf(mover.otherRank()),
              String.valueOf(mover.change()),
              String.valueOf(mover.score()),
              String.valueOf(mover.otherScore()),
              mover.node() == null ? "" : mover.node(),
              mover.contribution() == null ? "" : String.valueOf(mover.contribution())));
    }
    return lines;
  }

  private List<String> told(
      ListVersion one, String other, int year, IndexComparison comparison, String out) {
    Lang lang = Lang.of(conf.run().lang());
    Messages messages = Messages.of(lang);
    List<IndexComparison.Mover> movers = new ArrayList<>(comparison.movers());
    movers.sort(
        Comparator.comparingInt((IndexComparison.Mover mover) -> -Math.abs(mover.change()))
            .thenComparingInt(IndexComparison.Mover::rank)
            .thenComparing(IndexComparison.Mover::zone));
    List<String> lines = new ArrayList<>();
    lines.add(
        messages.of(
            "compare.heading",
            one.name(),
            other,
            String.valueOf(year),
            movers.size(),
            lang == Lang.ZH ? one.index().labelZh() : one.index().labelEn()));
    lines.add(
        messages.of(
            "compare.agreement",
            number("%.4f", comparison.agreement().spearman()),
            number("%.4f", comparison.agreement().kendall()),
            number("%.2f", comparison.agreement().meanShift())));
    movers.stream()
        .limit(PRINTED)
        .forEach(mover -> lines.add("  " + moved(mover, one.index(), lang, messages)));
    lines.add(messages.of("written", out));
    return lines;
  }

  private String moved(
      IndexComparison.Mover mover, IndexDeclaration index, Lang lang, Messages messages) {
    Zone zone = conf.zoneById(mover.zone());
    return messages.of(
        "compare.mover",
        lang == Lang.ZH ? zone.nameZh() : zone.nameEn(),
        String.valueOf(mover.rank()),
        String.valueOf(mover.otherRank()),
        number("%+d", mover.change()),
        mover.node() == null ? "-" : name(index, mover.node(), lang == Lang.ZH),
        number("%+.2f", mover.contribution() == null ? 0.0 : mover.contribution()));
  }

  private static String number(String form, Object value) {
    return String.format(Locale.ROOT, form, value);
  }

  private static String name(IndexDeclaration index, String node, boolean chinese) {
    return index.leaves().stream()
        .filter(leaf -> leaf.id().equals(node))
        .map(leaf -> chinese || leaf.nameEn().isEmpty() ? leaf.nameZh() : leaf.nameEn())
        .findFirst()
        .orElse(node);
  }
}
