package org.zonemark.report.chart;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

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

    private static final int LONGEST = 9;

    /**
     * A tile for the best place of a province, the darker the better.
     *
     * @param name what the province is called, cut to what a tile holds
     * @param rankOf among how many; null where unknown
     */
    public static Tile of(String province, String name, String value, int rank, Integer rankOf) {
      double part = rankOf == null ? 1 : (double) rank / rankOf;
      int shade = part <= 0.1 ? 3 : part <= 0.25 ? 2 : part <= 0.5 ? 1 : 0;
      String bare = KINDS.matcher(name).replaceAll("");
      return new Tile(
          province, bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare, value, shade);
    }
  }

  /** What a province is called besides its name. */
  private static final Pattern KINDS = Pattern.compile("(省|市|(壮族|回族|维吾尔)?自治区|特别行政区)$");

  private static final int SIDE = 52;
  private static final int COLUMNS = 9;
  private static final int ROWS = 8;

  /** Column and row of each province. */
  private static final Map<String, int[]> PLACES =
      Map.ofEntries(
          Map.entry("黑龙江", new int[] {8, 0}),
          Map.entry("吉林", new int[] {8, 1}),
          Map.entry("辽宁", new int[] {8, 2}),
          Map.entry("内蒙古", new int[] {6, 1}),
          Map.entry("新疆", new int[] {0, 1}),
          Map.entry("甘肃", new int[] {2, 2}),
          Map.entry("宁夏", new int[] {3, 2}),
          Map.entry("陕西", new int[] {4, 3}),
          Map.entry("山西", new int[] {5, 2}),
          Map.entry("河北", new int[] {6, 2}),
          Map.entry("北京", new int[] {7, 1}),
          Map.entry("天津", new int[] {7, 2}),
          Map.entry("青海", new int[] {2, 3}),
          Map.entry("西藏", new int[] {1, 4}),
          Map.entry("河南", new int[] {5, 3}),
          Map.entry("山东", new int[] {6, 3}),
          Map.entry("四川", new int[] {3, 4}),
          Map.entry("重庆", new int[] {4, 4}),
          Map.entry("湖北", new int[] {5, 4}),
          Map.entry("安徽", new int[] {6, 4}),
          Map.entry("江苏", new int[] {7, 4}),
          Map.entry("上海", new int[] {8, 4}),
          Map.entry("云南", new int[] {2, 6}),
          Map.entry("贵州", new int[] {4, 5}),
          Map.entry("湖南", new int[] {5, 5}),
          Map.entry("江西", new int[] {6, 5}),
          Map.entry("浙江", new int[] {7, 5}),
          Map.entry("广西", new int[] {4, 6}),
          Map.entry("广东", new int[] {5, 6}),
          Map.entry("福建", new int[] {6, 6}),
          Map.entry("海南", new int[] {5, 7}),
          Map.entry("台湾", new int[] {8, 6}),
          Map.entry("香港", new int[] {6, 7}),
          Map.entry("澳门", new int[] {4, 7}));

  private TileMap() {}

  /** Whether a province has its place on the map. */
  public static boolean knows(String province) {
    return place(province) != null;
  }

  /** The map; where none of the provinces is known, the tiles stand in rows, in their order. */
  public static String of(List<Tile> tiles, String words) {
    boolean known = tiles.stream().anyMatch(tile -> knows(tile.province()));
    int rows = known ? ROWS : (tiles.size() + COLUMNS - 1) / COLUMNS;
    Svg svg = new Svg("map", COLUMNS * SIDE, rows * SIDE, words);
    for (int number = 0; number < tiles.size(); number++) {
      Tile tile = tiles.get(number);
      int[] at = known ? place(tile.province()) : new int[] {number % COLUMNS, number / COLUMNS};
      if (at != null) {
        double x = at[0] * SIDE;
        double y = at[1] * SIDE;
        String tone = tile.shade() > 1 ? " on" : "";
        svg.rect("t" + tile.shade(), x + 1, y + 1, SIDE - 2, SIDE - 2);
        svg.word("m" + tone, x + SIDE / 2.0, y + 19, tile.name());
        svg.word("m big" + tone, x + SIDE / 2.0, y + 36, tile.value());
      }
    }
    return svg.end();
  }

  private static int[] place(String province) {
    return PLACES.entrySet().stream()
        .filter(place -> province.startsWith(place.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
