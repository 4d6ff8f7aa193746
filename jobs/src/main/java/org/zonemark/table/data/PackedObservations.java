package org.zonemark.table.data;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.zonemark.method.number.Period;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.schema.block.BlockFile;
import org.zonemark.schema.block.Blocks;
import org.zonemark.schema.block.Column;
import org.zonemark.schema.block.RowBlock;

/**
 * Statements about one indicator that are too many for memory: they lie in a file, in pieces of
 * whole zones one behind the other, and those of a piece are made when one of them is asked for.
 * Who goes through them holds one piece, and whatever statements he keeps.
 */
public final class PackedObservations extends AbstractList<Observation> {

  private final Path folder;
  private final BlockFile file;
  private final List<Piece> pieces;

  /** What is made of the statements of a piece whenever they are made. */
  private final UnaryOperator<List<Observation>> view;

  /** Those that count, once they have been asked for: they are few among many editions. */
  private List<Observation> latest;

  /** The piece that was asked for last. */
  private SoftReference<Opened> last = new SoftReference<>(null);

  /**
   * Statements of neighbouring zones.
   *
   * @param begin how many statements lie before them
   * @param blocks the numbers of their blocks
   */
  private record Piece(int begin, int size, List<Integer> blocks) {}

  private record Opened(Piece piece, List<Observation> observations) {}

  private PackedObservations(
      Path folder, BlockFile file, List<Piece> pieces, UnaryOperator<List<Observation>> view) {
    this.folder = folder;
    this.file = file;
    this.pieces = pieces;
    this.view = view;
  }

  /**
   * The statements of blocks.
   *
   * @param parts about how many pieces they make
   * @param zones the ids of all zones
   * @param folder for files that are passing
   */
  public static PackedObservations of(
      Iterable<RowBlock> blocks, int parts, List<String> zones, Path folder) {
    String[] order = zones.stream().sorted().toArray(String[]::new);
    int zone = TableRow.place(Tables.OBSERVATIONS, Columns.ZONE_ID);
    Iterator<Row> rows =
        StreamSupport.stream(blocks.spliterator(), false)
            .flatMap(block -> block.rows().stream())
            .iterator();
    Blocks<Row, Integer, Map.Entry<Integer, RowBlock>> placed =
        new Blocks<>(rows, row -> part(row.getString(zone), order, parts), row -> row, Map::entry);
    BlockFile file = BlockFile.in(folder);
    int[] sizes = new int[parts];
    List<List<Integer>> numbers = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      numbers.add(new ArrayList<>());
    }
    placed.forEachRemaining(
        block -> {
          numbers.get(block.getKey()).add(file.add(block.getValue()));
          sizes[block.getKey()] += block.getValue().size();
        });
    List<Piece> pieces = new ArrayList<>();
    int begin = 0;
    for (int part = 0; part < parts; part++) {
      if (sizes[part] > 0) {
        pieces.add(new Piece(begin, sizes[part], numbers.get(part)));
        begin += sizes[part];
      }
    }
    return new PackedObservations(folder, file, pieces, UnaryOperator.identity());
  }

  private static int part(String zone, String[] order, int parts) {
    int at = Arrays.binarySearch(order, zone);
    return (int) ((long) Math.min(at < 0 ? -at - 1 : at, order.length - 1) * parts / order.length);
  }

  // ---- as a list --------------------------------------------------------------------------------

  @Override
  public int size() {
    Piece end = pieces.get(pieces.size() - 1);
    return end.begin() + end.size();
  }

  @Override
  public Observation get(int at) {
    Opened opened = last.get();
    if (opened == null || at < opened.piece().begin() || at >= end(opened.piece())) {
      opened = opened(piece(at));
      last = new SoftReference<>(opened);
    }
    return opened.observations().get(at - opened.piece().begin());
  }

  private static int end(Piece piece) {
    return piece.begin() + piece.size();
  }

  private Piece piece(int at) {
    int found =
        Collections.binarySearch(
            pieces, new Piece(at, 0, List.of()), Comparator.comparingInt(Piece::begin));
    return pieces.get(found < 0 ? -found - 2 : found);
  }

  private Opened opened(Piece piece) {
    return new Opened(piece, view.apply(observations(piece, RowBlock::rows)));
  }

  /** The statements of some rows of a piece, as they lie in the file. */
  private List<Observation> observations(Piece piece, Function<RowBlock, List<Row>> some) {
    Map<Series, Series> met = new HashMap<>();
    List<Observation> observations = new ArrayList<>();
    for (int number : piece.blocks()) {
      for (Row row : some.apply(file.get(number))) {
        observations.add(Observation.of(row, met));
      }
    }
    return observations;
  }

  // ---- what becomes of them ---------------------------------------------------------------------

  /**
   * What is made of statements, once: at once of those in memory, of packed ones a piece at a time,
   * and packed again.
   *
   * @param made makes as many statements of those of whole zones
   */
  public static List<Observation> made(
      List<Observation> observations, UnaryOperator<List<Observation>> made) {
    return observations instanceof PackedObservations packed
        ? packed.packed(made)
        : made.apply(observations);
  }

  private PackedObservations packed(UnaryOperator<List<Observation>> made) {
    BlockFile own = BlockFile.in(folder);
    List<Piece> ofOwn = new ArrayList<>();
    for (Piece piece : pieces) {
      List<Row> rows =
          made.apply(opened(piece).observations()).stream().map(Observation::toRow).toList();
      ofOwn.add(new Piece(piece.begin(), piece.size(), List.of(own.add(RowBlock.of(rows)))));
    }
    return new PackedObservations(folder, own, ofOwn, UnaryOperator.identity());
  }

  /** The statements that count among those of their series and period. */
  static List<Observation> latest(List<Observation> observations) {
    if (!(observations instanceof PackedObservations packed)) {
      return observations.stream().filter(Observation::latest).toList();
    }
    if (packed.latest == null) {
      // However they are seen, the same ones count.
      packed.latest =
          packed.pieces.stream()
              .flatMap(
                  piece ->
                      packed
                          .view
                          .apply(packed.observations(piece, PackedObservations::latest))
                          .stream())
              .toList();
    }
    return packed.latest;
  }

  private static List<Row> latest(RowBlock block) {
    Column latest = block.column(TableRow.place(Tables.OBSERVATIONS, Columns.IS_LATEST));
    return block.rows(
        IntStream.range(0, block.size())
            .filter(row -> Boolean.TRUE.equals(latest.get(row)))
            .toArray());
  }

  /** The last period of which a value is stated. */
  public static Optional<Period> lastPeriod(List<Observation> observations) {
    Stream<Period> periods =
        observations instanceof PackedObservations packed
            ? packed.periods()
            : observations.stream().filter(one -> one.value() != null).map(Observation::period);
    return periods.max(Comparator.naturalOrder());
  }

  /** The periods of which a value is stated, each as often as a block has it at most. */
  private Stream<Period> periods() {
    int value = TableRow.place(Tables.OBSERVATIONS, Columns.VALUE);
    int period = TableRow.place(Tables.OBSERVATIONS, Columns.PERIOD);
    return IntStream.range(0, file.size())
        .mapToObj(file::get)
        .flatMap(
            block -> {
              Column values = block.column(value);
              Column periods = block.column(period);
              return IntStream.range(0, block.size())
                  .filter(row -> values.get(row) != null)
                  .mapToObj(periods::get)
                  .distinct();
            })
        .map(text -> Period.parse((String) text).value());
  }

  /**
   * The statements seen otherwise: those in memory at once, packed ones whenever they are made.
   *
   * @param seen makes as many statements of those of whole zones
   */
  public static List<Observation> seen(
      List<Observation> observations, UnaryOperator<List<Observation>> seen) {
    return observations instanceof PackedObservations packed
        ? new PackedObservations(
            packed.folder,
            packed.file,
            packed.pieces,
            piece -> seen.apply(packed.view.apply(piece)))
        : seen.apply(observations);
  }
}
