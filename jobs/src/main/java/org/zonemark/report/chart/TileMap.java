package org.zonemark.report.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zonemark.method.text.Spellings;

/** China's provinces as equal tiles, each about where it lies. */
public final class TileMap {

  /**
   * A tile.
   *
   * @param province the name in Chinese, of which the start decides
   * @param name what is written in it
   * @param value the second line
   * @param shade 0, the lightest, to 3
   */
  public record Tile(String province, String name, String value, int shade) {

    /**
     * A tile for the best place of a province, the darker the better.
     *
     * @param name what the province is called; a tile shows as much of it as tells it from others
     * @param rankOf among how many; null where unknown
     */
    public static Tile of(String province, String name, String value, int rank, Integer rankOf) {
      double part = rankOf == null ? 1 : (double) rank / rankOf;
      int shade = part <= 0.1 ? 3 : part <= 0.25 ? 2 : part <= 0.5 ? 1 : 0;
      return new Tile(province, KINDS.matcher(name).replaceAll(""), value, shade);
    }
  }

  /** What a province is called besides its name. */
  private static final Pattern KINDS = Spellings.of("zones").pattern("kind-of-province");

  /** A tile holds so many letters. */
  private static final int LONGEST = 9;

  private static final int SIDE = 52;
  private static final int COLUMNS = 9;
  private static final int ROWS = 8;

  /** Column and row of each province: {@code tiles.csv}. */
  private static final Map<String, int[]> PLACES = places();

  private TileMap() {}

  private static Map<String, int[]> places() {
    try (InputStream tiles = TileMap.class.getResourceAsStream("tiles.csv")) {
      return new String(tiles.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(","))
          .collect(
              Collectors.toMap(
                  cells -> cells[0],
                  cells -> new int[] {Integer.parseInt(cells[1]), Integer.parseInt(cells[2])}));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Whether a province has its place on the map. */
  public static boolean knows(String province) {
    return place(province) != null;
  }

  /** The map; where none of the provinces is known, the tiles stand in rows, in their order. */
  public static String of(List<Tile> tiles, String words) {
    boolean known = tiles.stream().anyMatch(tile -> knows(tile.province()));
    int rows = known ? ROWS : (tiles.size() + COLUMNS - 1) / COLUMNS;
    List<String> names = shortNames(tiles.stream().map(Tile::name).toList());
    Svg svg = new Svg("map", COLUMNS * SIDE, rows * SIDE, words);
    for (int number = 0; number < tiles.size(); number++) {
      Tile tile = tiles.get(number);
      int[] at = known ? place(tile.province()) : new int[] {number % COLUMNS, number / COLUMNS};
      if (at != null) {
        double x = at[0] * SIDE;
        double y = at[1] * SIDE;
        String tone = tile.shade() > 1 ? " on" : "";
        svg.rect("t" + tile.shade(), x + 1, y + 1, SIDE - 2, SIDE - 2);
        svg.word("m" + tone, x + SIDE / 2.0, y + 19, names.get(number));
        svg.word("m big" + tone, x + SIDE / 2.0, y + 36, tile.value());
      }
    }
    return svg.end();
  }

  /**
   * Names short enough for a tile and each its own: words that all have in common keep their first
   * letter, as in SP 01, and what is still too long keeps the start of each word.
   */
  static List<String> shortNames(List<String> names) {
    Set<String> common = new LinkedHashSet<>(words(names.get(0)));
    names.forEach(name -> common.retainAll(words(name)));
    String initials =
        common.stream()
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
            .collect(Collectors.joining());
    List<String> told =
        names.stream()
            .map(
                name -> {
                  List<String> own = new ArrayList<>(words(name));
                  own.removeAll(common);
                  boolean whole = common.isEmpty() || own.isEmpty();
                  return whole ? name : initials + " " + String.join(" ", own);
                })
            .toList();
    List<String> cut = told.stream().map(TileMap::cut).toList();
    return Set.copyOf(cut).size() == Set.copyOf(told).size() ? cut : told;
  }

  private static List<String> words(String name) {
    return List.of(name.split(" "));
  }

  /** Inner Mongolia is In. Mong., Heilongjiang is Heilong. */
  private static String cut(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    List<String> words = words(name);
    int each = Math.max(1, (LONGEST + 1) / words.size() - 2);
    return words.stream()
        .map(word -> word.length() <= each + 1 ? word : word.substring(0, each) + ".")
        .collect(Collectors.joining(" "));
  }

  private static int[] place(String province) {
    return PLACES.entrySet().stream()
        .filter(place -> province.startsWith(place.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
