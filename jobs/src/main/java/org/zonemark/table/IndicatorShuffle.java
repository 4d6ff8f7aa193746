package org.zonemark.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.schema.Row;
import org.zonemark.schema.block.RowBlock;
import org.zonemark.table.data.Fraction;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.Target;
import org.zonemark.table.quality.EditionSelection;
import org.zonemark.table.quality.Finding;
import org.zonemark.table.quality.SenseChecks;
import org.zonemark.table.read.FileReading;
import org.zonemark.table.target.TargetConflicts;
import org.zonemark.table.target.TargetMembers;
import org.zonemark.table.target.TargetPartsCheck;
import org.zonemark.table.target.UsableObservations;
import scala.Tuple2;

/**
 * Brings together everything about each indicator, once: the one shuffle by which all derived
 * tables become narrow maps over the data of indicators. What files say goes straight into the
 * shuffle, and the accounts of the files with it, so that no file is read twice and none is held
 * whole.
 */
public final class IndicatorShuffle {

  /** In place of an indicator: the key of the accounts of files. */
  private static final String ACCOUNTS = "";

  private final JavaPairRDD<String, Tuple2<Part, Serializable>> gathered;
  private final ByIndicator places;
  private final Broadcast<Configuration> conf;

  private IndicatorShuffle(
      JavaPairRDD<String, Tuple2<Part, Serializable>> parts,
      int partitions,
      Broadcast<Configuration> conf) {
    this.places = ByIndicator.of(conf.value(), partitions);
    this.gathered = parts.partitionBy(places);
    this.conf = conf;
  }

  /** Statements as read from files. */
  public static IndicatorShuffle ofFiles(
      JavaRDD<FileStatements> files, Broadcast<Configuration> conf, int partitions) {
    TreeMap<String, TreeSet<String>> measures = measures(conf.value());
    return new IndicatorShuffle(
        files.flatMapToPair(
            file ->
                Stream.concat(
                        Stream.of(part(ACCOUNTS, Part.ACCOUNT, file.account())),
                        file.blocks().stream().flatMap(block -> parts(block, measures)))
                    .iterator()),
        partitions,
        conf);
  }

  /** Statements of a snapshot, which are settled already. */
  public static IndicatorShuffle ofRows(
      JavaRDD<Row> observations, Broadcast<Configuration> conf, int partitions) {
    TreeMap<String, TreeSet<String>> measures = measures(conf.value());
    return new IndicatorShuffle(
        observations.mapPartitionsToPair(rows -> parts(rows, measures).iterator()),
        partitions,
        conf);
  }

  /** The statements of a snapshot, in no order. */
  public static JavaRDD<Observation> observations(JavaRDD<Row> rows) {
    return rows.map(Observation::of);
  }

  /** The accounts of the files, without their observations; of one read in parts, several. */
  public List<FileReading> accounts() {
    int place = places.getPartition(ACCOUNTS);
    return gathered
        .filter(part -> part._2()._1() == Part.ACCOUNT)
        .collectPartitions(new int[] {place})[0]
        .stream()
        .map(part -> (FileReading) part._2()._2())
        .sorted(
            Comparator.comparing(FileReading::sourceId)
                .thenComparingInt(FileReading::position)
                .thenComparing(FileReading::file))
        .toList();
  }

  /** The data of every indicator in brief. */
  public static List<IndicatorSummary> briefs(JavaRDD<IndicatorEditions> indicatorData) {
    return indicatorData.map(IndicatorEditions::brief).collect();
  }

  /**
   * What is stated and promised about each indicator, as read; it is settled when it is asked for.
   *
   * @param targets rows of the table targets, settled
   */
  public JavaRDD<IndicatorStatements> statements(List<Row> targets) {
    Broadcast<Configuration> told = conf;
    TreeMap<String, List<Finding>> parts = TargetPartsCheck.of(targets, conf.value());
    return raw(targets)
        .map(
            raw -> {
              List<Finding> doubts = parts.getOrDefault(raw.indicatorId(), List.of());
              String contents = raw.contents(References.findings(doubts, told.value()));
              return new IndicatorStatements(
                  raw.indicatorId(),
                  contents,
                  () -> settled(raw.data(told.value()), doubts, told.value()));
            });
  }

  private static IndicatorEditions settled(
      IndicatorData raw, List<Finding> doubts, Configuration conf) {
    EditionSelection.SelectedEditions own = SenseChecks.of(raw.observations(), conf);
    EditionSelection.SelectedEditions counts = SenseChecks.of(raw.denominators(), conf);
    IndicatorData data =
        new IndicatorData(
            raw.indicatorId(), own.observations(), raw.promises(), counts.observations());
    List<Finding> findings = new ArrayList<>(own.findings());
    findings.addAll(TargetConflicts.of(data, conf));
    findings.addAll(doubts);
    return new IndicatorEditions(data, own.revisions(), findings);
  }

  /**
   * The data of indicators, of statements that are settled already.
   *
   * @param targets rows of the table targets, settled
   * @param another whether the day of which the run asks what was known is not the snapshot's, so
   *     that they are settled anew for it
   */
  public JavaRDD<IndicatorEditions> loaded(List<Row> targets, boolean another) {
    Broadcast<Configuration> told = conf;
    return raw(targets)
        .map(raw -> raw.data(told.value()))
        .map(data -> another ? UsableObservations.asKnown(data, told.value()) : data)
        .map(data -> new IndicatorEditions(data, List.of(), List.of()));
  }

  private JavaRDD<RawIndicator> raw(List<Row> targets) {
    TreeMap<String, RawIndicator.Promises> promises = new TreeMap<>();
    for (Row row : targets) {
      for (IndicatorData.TargetMember promise : TargetMembers.of(Target.of(row), conf.value())) {
        promises
            .computeIfAbsent(promise.judged().indicatorId(), any -> RawIndicator.Promises.none())
            .add(promise, row);
      }
    }
    ByIndicator by = places;
    Broadcast<TreeMap<String, RawIndicator.Promises>> promised =
        JavaSparkContext.fromSparkContext(gathered.context()).broadcast(promises);
    return withAsked(asked(promises, conf.value()))
        .mapPartitionsWithIndex(
            (place, parts) -> {
              TreeMap<String, RawIndicator> raw = new TreeMap<>();
              promised.value().keySet().stream()
                  .filter(indicator -> by.getPartition(indicator) == place)
                  .forEach(
                      indicator ->
                          raw.put(
                              indicator,
                              new RawIndicator(indicator, promised.value().get(indicator))));
              parts.forEachRemaining(
                  part -> {
                    if (part._2()._1() != Part.ACCOUNT) {
                      add(
                          part._2(),
                          raw.computeIfAbsent(
                              part._1(),
                              any -> new RawIndicator(any, RawIndicator.Promises.none())));
                    }
                  });
              List<String> indicators = List.copyOf(raw.keySet());
              // Each is let go of when its data are made.
              return indicators.stream().map(raw::remove).filter(RawIndicator::isStated).iterator();
            },
            true);
  }

  private static void add(Tuple2<Part, Serializable> part, RawIndicator to) {
    RowBlock statements = (RowBlock) part._2();
    if (part._1() == Part.OBSERVATION) {
      to.add(statements);
    } else {
      to.addDenominators(statements);
    }
  }

  /** Everything gathered, and in addition what is asked for, each where its data is made. */
  private JavaPairRDD<String, Tuple2<Part, Serializable>> withAsked(
      TreeMap<String, TreeSet<String>> asked) {
    if (asked.isEmpty()) {
      return gathered;
    }
    JavaPairRDD<String, Tuple2<Part, Serializable>> more =
        gathered
            .filter(part -> part._2()._1() == Part.OBSERVATION && asked.containsKey(part._1()))
            .flatMapToPair(
                part ->
                    asked.get(part._1()).stream()
                        .map(judged -> part(judged, Part.DENOMINATOR, part._2()._2()))
                        .iterator())
            .partitionBy(places);
    return gathered.union(more);
  }

  /** Spreads indicators evenly: one may have much, and two of them on one heap more than it has. */
  private static final class ByIndicator extends Partitioner {
    private static final long serialVersionUID = 1L;
    private final HashMap<String, Integer> positions = new HashMap<>();
    private final int partitions;

    private ByIndicator(int partitions) {
      this.partitions = partitions;
    }

    static ByIndicator of(Configuration conf, int partitions) {
      ByIndicator places = new ByIndicator(partitions);
      conf.indicators()
          .forEach(each -> places.positions.put(each.indicatorId(), places.positions.size()));
      return places;
    }

    @Override
    public int numPartitions() {
      return partitions;
    }

    @Override
    public int getPartition(Object indicator) {
      Integer position = positions.get(indicator);
      return Math.floorMod(position == null ? indicator.hashCode() : position, partitions);
    }
  }

  /** By indicator the others whose data hold its statements too. */
  private static TreeMap<String, TreeSet<String>> measures(Configuration conf) {
    TreeMap<String, TreeSet<String>> measures = new TreeMap<>();
    for (Indicator indicator : conf.indicators()) {
      String id = indicator.indicatorId();
      DerivedTables.needs(id, conf)
          .forEach(other -> measures.computeIfAbsent(other, any -> new TreeSet<>()).add(id));
    }
    return measures;
  }

  /**
   * By indicator the others by whose data it is needed for what is promised: the other side of
   * ratios that only a target names. What conf/ declares is there already.
   */
  private static TreeMap<String, TreeSet<String>> asked(
      TreeMap<String, RawIndicator.Promises> promises, Configuration conf) {
    TreeMap<String, TreeSet<String>> declared = measures(conf);
    TreeMap<String, TreeSet<String>> asked = new TreeMap<>();
    promises.forEach(
        (judged, promised) ->
            promised.all().stream()
                .flatMap(promise -> Fraction.of(promise.judged(), conf).stream())
                .flatMap(ratio -> Stream.of(ratio.numerator(), ratio.denominator()))
                .map(Series::indicatorId)
                .filter(side -> !side.equals(judged))
                .filter(side -> !declared.getOrDefault(side, new TreeSet<>()).contains(judged))
                .forEach(side -> asked.computeIfAbsent(side, any -> new TreeSet<>()).add(judged)));
    return asked;
  }

  /** What something in the shuffle is. */
  private enum Part {
    OBSERVATION,
    DENOMINATOR,
    ACCOUNT
  }

  private static Tuple2<String, Tuple2<Part, Serializable>> part(
      String indicator, Part part, Serializable what) {
    return new Tuple2<>(indicator, new Tuple2<>(part, what));
  }

  /** Statements in the data of their indicators, and in those of others that they measure. */
  private static Stream<Tuple2<String, Tuple2<Part, Serializable>>> parts(
      Iterator<Row> rows, TreeMap<String, TreeSet<String>> measures) {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(FileStatements.blocks(rows), Spliterator.ORDERED),
            false)
        .flatMap(block -> parts(block, measures));
  }

  private static Stream<Tuple2<String, Tuple2<Part, Serializable>>> parts(
      FileStatements.Block block, TreeMap<String, TreeSet<String>> measures) {
    return Stream.concat(
        Stream.of(part(block.indicatorId(), Part.OBSERVATION, block.rows())),
        measures.getOrDefault(block.indicatorId(), new TreeSet<>()).stream()
            .map(other -> part(other, Part.DENOMINATOR, block.rows())));
  }
}
