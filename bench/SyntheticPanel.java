import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes a synthetic panel of real size: 178 zones that enter over the years as the national
 * high-tech zones did, 46 indicators shaped after the official system of 2021, 15 yearly
 * publications with missing cells and later revisions, a published ranking, and targets.
 *
 * <p>Run as {@code java bench/SyntheticPanel.java --seed 2026 --out target/bench/panel}. The folder
 * holds conf/ and inputs/, and {@code zonemark run --conf target/bench/panel/conf} takes it as any
 * other input. No number in it is real: every file says so in its title and every source is
 * declared synthetic.
 *
 * <p>A seed gives the same bytes on any machine: every draw depends on nothing but the seed, the
 * zone, the indicator and the year ({@link Draws}), logarithms and powers are StrictMath's, numbers
 * are printed through BigDecimal, never through the locale's %d, and the source is ASCII because
 * JDK 17 reads a source file in the platform's charset.
 */
public final class SyntheticPanel {
  private static final int FIRST_YEAR = 2010;
  private static final int LAST_YEAR = 2024;

  /** National high-tech zones at the end of each year from 1988 on, where a source states it. */
  private static final int[][] ZONES_BY_YEAR = {
    {1988, 1},
    {1991, 27},
    {1992, 52},
    {2005, 53},
    {2008, 54},
    {2009, 56},
    {2010, 83},
    {2011, 88},
    {2012, 105},
    {2013, 114},
    {2015, 145},
    {2016, 147},
    {2017, 157},
    {2019, 169},
    {2022, 177},
    {2023, 178}
  };

  /**
   * Cities in each of the 31 provinces; zones beyond the 120th share a city with an earlier one.
   */
  private static final int[] CITIES_BY_PROVINCE = {
    1, 1, 4, 3, 3, 6, 4, 3, 1, 13, 7, 5, 6, 7, 11, 7, 8, 7, 9, 3, 1, 3, 6, 2, 2, 1, 5, 2, 1, 2, 2
  };

  private static final double WITHHELD_SHARE = 0.015;
  private static final double NOT_APPLICABLE_SHARE = 0.01;
  private static final double BLANK_SHARE = 0.05;
  private static final double BLANK_SHARE_IN_FIRST_YEAR = 0.20;
  private static final double REVISED_SHARE = 0.02;
  private static final int TARGETS_PER_PLAN = 100;
  private static final double THOUSANDS_SEPARATOR_SHARE = 0.10;

  private static final String SYNTHETIC = "\u5408\u6210\u6570\u636e synthetic";
  private static final String ZONE = "\u9ad8\u65b0\u533a";
  private static final String ZONE_NAME = "\u5408\u6210\u9ad8\u65b0\u533a";
  private static final String ZONE_LONG_NAME =
      "\u5408\u6210\u9ad8\u65b0\u6280\u672f\u4ea7\u4e1a\u5f00\u53d1\u533a";
  private static final String CITY_NAME = "\u5408\u6210\u5e02";
  private static final String PROVINCE_NAME = "\u5408\u6210\u7701";
  private static final String NATION_NAME = "\u5408\u6210\u5168\u56fd";
  private static final String ALL_ZONES_NAME = "\u5168\u90e8\u5408\u6210\u9ad8\u65b0\u533a";
  private static final String TOTAL = "\u5408\u8ba1";
  private static final String LARGE_ZONES_NAME = "\u5408\u6210\u5927\u578b\u9ad8\u65b0\u533a";
  private static final String INDEX_NAME = "\u5408\u6210\u6307\u6570";
  private static final String INDEX_LABEL =
      "\u6d4b\u7b97,\u975e\u5b98\u65b9(\u5408\u6210\u6570\u636e)";
  private static final String INDEX_NOTE =
      "\u5408\u6210\u6570\u636e;\u4e00\u7ea7\u6743\u91cd\u53d6\u81ea2021\u5e74\u4f53\u7cfb,\u4e8c\u7ea7\u6743\u91cd\u672a\u77e5,\u7b49\u6743";
  private static final String INDICATOR_NAME = "\u5408\u6210\u6307\u6807";
  private static final String RANK_NAME = "\u5408\u6210\u7efc\u5408\u8bc4\u4ef7\u6392\u540d";
  private static final String RANKED_ZONES_NAME =
      "\u5408\u6210\u53c2\u8bc4\u9ad8\u65b0\u533a\u6570";
  private static final String PUBLISHER = "\u5408\u6210\u51fa\u7248\u8005";
  private static final String YEARBOOK = "\u5408\u6210\u9ad8\u65b0\u533a\u7edf\u8ba1\u5e74\u9274";
  private static final String REVISIONS = "\u4fee\u8ba2\u6570";
  private static final String EVALUATION = "\u5408\u6210\u9ad8\u65b0\u533a\u7efc\u5408\u8bc4\u4ef7";
  private static final String PLAN = "\u5408\u6210\u4e94\u5e74\u89c4\u5212\u76ee\u6807";
  private static final String NOTE_PREFIX = "\u6ce8";
  private static final String NOTE =
      "\u6ce8\uff1a\u672c\u8868\u4e3a\u5408\u6210\u6570\u636e (synthetic)\u3002\u7a7a\u767d ="
          + " \u672a\u83b7\u5f97\uff1b-- = \u4fdd\u5bc6\uff1b/ = \u4e0d\u9002\u7528\uff1b\u2026 ="
          + " \u4e0d\u8db3\u6700\u5c0f\u5355\u4f4d";
  private static final String BELOW_UNIT = "\u2026";

  private static final String PERCENT = "%";
  private static final String PIECES = "\u4e2a";
  private static final String FIRMS = "\u5bb6";
  private static final String PERSONS = "\u4eba";
  private static final String TEN_THOUSAND_PERSONS = "\u4e07\u4eba";
  private static final String YUAN = "\u5143";
  private static final String THOUSAND_YUAN = "\u5343\u5143";
  private static final String TEN_THOUSAND_YUAN = "\u4e07\u5143";
  private static final String HUNDRED_MILLION_YUAN = "\u4ebf\u5143";
  private static final String YUAN_PER_PERSON = "\u5143/\u4eba";
  private static final String PATENTS_PER_TEN_THOUSAND_PERSONS = "\u4ef6/\u4e07\u4eba";
  private static final String PATENTS_PER_TEN_MILLION_YUAN = "\u4ef6/\u5343\u4e07\u5143";
  private static final String PATENTS_PER_TEN_BILLION_YUAN = "\u4ef6/\u767e\u4ebf\u5143";
  private static final String COAL_PER_TEN_THOUSAND_YUAN = "\u5428\u6807\u51c6\u7164/\u4e07\u5143";
  private static final String POINTS = "\u5206";
  private static final String PLACES = "\u4f4d";

  private static final String BINDING = "\u7ea6\u675f\u6027";
  private static final String EXPECTED = "\u9884\u671f\u6027";
  private static final String COMMITTEE = "\u7ba1\u59d4\u4f1a";
  private static final String FLOOR = "\u5e95\u7ebf";
  private static final String STRETCH = "\u529b\u4e89";

  /** The words of the plans for measures and signs, by code. */
  private static final Map<String, String> MEASURE_WORDS =
      Map.of(
          "level",
          "\u6c34\u5e73",
          "share",
          "\u5360\u6bd4",
          "ratio",
          "\u6bd4\u7387",
          "growth",
          "\u5e74\u5747\u589e\u901f",
          "rank",
          "\u4f4d\u6b21");

  private static final Map<String, String> OP_WORDS =
      Map.of(
          ">=",
          "\u2265",
          "<=",
          "\u2264",
          "=",
          "=",
          "reach",
          "\u8fbe\u5230",
          "range",
          "\u533a\u95f4");

  private static final String NUMBER_HEADER = "\u5e8f\u53f7";
  private static final String INDICATOR_HEADER = "\u6307\u6807";
  private static final String MEASURE_HEADER = "\u7c7b\u578b";
  private static final String OF_MEASURE_HEADER = "\u589e\u901f\u6240\u6307";
  private static final String VALUE_HEADER = "\u76ee\u6807\u503c";
  private static final String YEAR_HEADER = "\u6570\u636e\u5e74\u4efd";
  private static final String UNIT_HEADER = "\u5355\u4f4d";

  /** The columns of the targets; the fields that they hold are TARGET_FIELDS, in the same order. */
  private static final List<String> TARGET_HEADER =
      List.of(
          "\u7f16\u53f7",
          "\u89c4\u5212",
          ZONE,
          INDICATOR_HEADER,
          MEASURE_HEADER,
          OF_MEASURE_HEADER,
          "\u5bf9\u6bd4\u5bf9\u8c61",
          "\u76ee\u6807\u671f",
          "\u7b26\u53f7",
          VALUE_HEADER,
          "\u4e0a\u9650",
          UNIT_HEADER,
          "\u57fa\u671f",
          "\u6027\u8d28",
          "\u6863\u6b21",
          "\u8d23\u4efb\u5355\u4f4d",
          "\u63d0\u51fa\u65e5\u671f",
          "\u699c\u5355",
          "\u91cd\u590d\u4e8e");

  private static final List<String> TARGET_FIELDS =
      List.of(
          "target_id",
          "plan_id",
          "zone",
          "indicator",
          "measure",
          "of_measure",
          "comparator",
          "period",
          "op",
          "value",
          "value_hi",
          "unit",
          "base_period",
          "binding",
          "tier",
          "owner",
          "stated_on",
          "list_id",
          "dup_of");

  private static final String RANK_INDICATOR = "syn_evaluation_rank";
  private static final String RANKED_ZONES_INDICATOR = "syn_evaluation_zones";
  private static final String RANK_LIST = "syn-evaluation";

  /**
   * How an indicator's values come about, and the measure of its statements. A net increase and a
   * rate of growth are indicators of their own here, so that their statements are levels and ratios
   * of these, not increments and growth of something else.
   */
  private enum Kind {
    STOCK("level", "stock", "sum"),
    FLOW("level", "flow", "sum"),
    INCREMENT("level", "flow", "sum"),
    GROWTH("ratio", "ratio", "weighted"),
    SHARE("share", "ratio", "weighted"),
    RATIO("ratio", "ratio", "weighted"),
    SCORE("level", "index", "none");

    private final String measure;
    private final String nature;
    private final String aggregation;

    Kind(String measure, String nature, String aggregation) {
      this.measure = measure;
      this.nature = nature;
      this.aggregation = aggregation;
    }
  }

  /**
   * An indicator of the panel.
   *
   * @param typical the value of a zone of ordinary size in the first year, in the printed unit
   * @param spread the standard deviation between zones on the log (or log-odds) scale; of a growth
   *     rate, in percentage points
   * @param trend the mean change a year on the same scale
   * @param decimals digits printed after the point
   */
  private record Indicator(
      String number,
      Kind kind,
      String unit,
      int direction,
      double typical,
      double spread,
      double trend,
      int decimals,
      String nameEn) {
    String id() {
      String[] parts = number.split("\\.");
      return "syn_" + parts[0] + "_" + (parts[1].length() == 1 ? "0" : "") + parts[1];
    }

    int dimension() {
      return number.charAt(0) - '0';
    }

    String name() {
      return INDICATOR_NAME + number;
    }

    String header() {
      return name() + "(" + unit + ")";
    }

    boolean money() {
      return unit.equals(THOUSAND_YUAN);
    }

    String canonicalUnit() {
      return money() ? YUAN : unit;
    }

    boolean level() {
      return kind == Kind.STOCK || kind == Kind.FLOW;
    }

    boolean additive() {
      return kind.aggregation.equals("sum");
    }
  }

  private static Indicator indicator(
      String number,
      Kind kind,
      String unit,
      double typical,
      double spread,
      double trend,
      int decimals,
      String nameEn) {
    int direction = number.equals("3.1") || number.equals("3.2") ? -1 : 1;
    return new Indicator(number, kind, unit, direction, typical, spread, trend, decimals, nameEn);
  }

  private static final List<Indicator> INDICATORS =
      List.of(
          indicator("1.1", Kind.STOCK, PIECES, 40, 0.5, 0.08, 0, "state and provincial R&D bodies"),
          indicator("1.2", Kind.SHARE, PERCENT, 8, 0.4, 0.03, 2, "R&D staff in employees"),
          indicator("1.3", Kind.SHARE, PERCENT, 3, 0.5, 0.03, 2, "R&D expenditure in revenue"),
          indicator(
              "1.4",
              Kind.RATIO,
              PATENTS_PER_TEN_THOUSAND_PERSONS,
              60,
              0.7,
              0.06,
              1,
              "invention patents granted per 10000 employees"),
          indicator(
              "1.5",
              Kind.RATIO,
              PATENTS_PER_TEN_MILLION_YUAN,
              5,
              0.5,
              0.02,
              2,
              "invention patent applications per 10 million yuan of R&D"),
          indicator("1.6", Kind.STOCK, PIECES, 6, 0.6, 0.07, 0, "state incubators and services"),
          indicator("1.7", Kind.FLOW, PIECES, 800, 0.7, 0.12, 0, "newly registered firms"),
          indicator("1.8", Kind.FLOW, PIECES, 120, 0.8, 0.15, 0, "registered technology SMEs"),
          indicator("1.9", Kind.INCREMENT, PIECES, 90, 0.7, 0.08, 0, "new incubated firms"),
          indicator("1.10", Kind.SCORE, POINTS, 70, 0.5, 0.02, 1, "start-up climate, scored"),
          indicator("2.1", Kind.SHARE, PERCENT, 12, 0.6, 0.05, 2, "high-tech services in revenue"),
          indicator("2.2", Kind.SHARE, PERCENT, 30, 0.4, 0.04, 2, "graduates in employees"),
          indicator(
              "2.3",
              Kind.RATIO,
              YUAN_PER_PERSON,
              6000,
              0.9,
              0.08,
              0,
              "technology contracts a head"),
          indicator(
              "2.4", Kind.INCREMENT, THOUSAND_YUAN, 4e6, 0.8, 0.05, 0, "net increase of revenue"),
          indicator("2.5", Kind.RATIO, PERCENT, 6.5, 0.4, 0.0, 2, "profit margin"),
          indicator(
              "2.6", Kind.INCREMENT, PIECES, 25, 0.8, 0.10, 0, "net increase of high-tech firms"),
          indicator("2.7", Kind.FLOW, PIECES, 12, 0.9, 0.09, 0, "firms with venture capital"),
          indicator(
              "2.8",
              Kind.RATIO,
              PATENTS_PER_TEN_BILLION_YUAN,
              80,
              0.7,
              0.07,
              1,
              "invention patents per 10 billion yuan of revenue"),
          indicator("2.9", Kind.RATIO, PERCENT, 24, 0.25, 0.0, 2, "value added in output"),
          indicator("2.10", Kind.SCORE, POINTS, 72, 0.5, 0.02, 1, "industrial policy, scored"),
          indicator(
              "3.1",
              Kind.RATIO,
              COAL_PER_TEN_THOUSAND_YUAN,
              0.5,
              0.6,
              -0.03,
              3,
              "energy used per value added"),
          indicator("3.2", Kind.GROWTH, PERCENT, 3, 6, -0.1, 2, "growth of CO2 emission"),
          indicator("3.3", Kind.SHARE, PERCENT, 35, 0.3, 0.01, 2, "green land"),
          indicator("3.4", Kind.STOCK, PIECES, 45, 0.6, 0.03, 0, "hospitals and schools"),
          indicator(
              "3.5", Kind.INCREMENT, PERSONS, 6000, 0.8, 0.03, 0, "net increase of employees"),
          indicator("3.6", Kind.SHARE, PERCENT, 30, 0.25, 0.01, 2, "wages in value added"),
          indicator("3.7", Kind.RATIO, PERCENT, 70, 0.3, -0.01, 1, "monthly wage to house price"),
          indicator(
              "3.8", Kind.FLOW, THOUSAND_YUAN, 2.5e6, 0.9, 0.08, 0, "disposable public funds"),
          indicator("3.9", Kind.SCORE, POINTS, 75, 0.4, 0.01, 1, "people and nature, scored"),
          indicator("4.1", Kind.STOCK, PIECES, 4, 0.9, 0.08, 0, "firms with R&D bodies abroad"),
          indicator("4.2", Kind.SHARE, PERCENT, 0.8, 0.7, 0.02, 2, "joint research in revenue"),
          indicator(
              "4.3", Kind.STOCK, PIECES, 20, 0.9, 0.10, 0, "firms with foreign marks and patents"),
          indicator(
              "4.4", Kind.INCREMENT, PIECES, 1.5, 0.8, 0.05, 0, "new leaders of world standards"),
          indicator("4.5", Kind.SHARE, PERCENT, 3, 0.8, 0.04, 2, "technology services in exports"),
          indicator("4.6", Kind.SHARE, PERCENT, 10, 0.7, 0.01, 2, "high-tech exports in revenue"),
          indicator("4.7", Kind.SHARE, PERCENT, 0.6, 0.8, 0.02, 2, "foreign staff in employees"),
          indicator("5.1", Kind.SHARE, PERCENT, 12, 0.6, 0.02, 2, "value added in the city's GDP"),
          indicator("5.2", Kind.GROWTH, PERCENT, 7, 5, -0.1, 2, "growth of labour productivity"),
          indicator("5.3", Kind.SHARE, PERCENT, 18, 0.6, 0.04, 2, "R&D-intensive firms in revenue"),
          indicator("5.4", Kind.SHARE, PERCENT, 15, 0.7, 0.06, 2, "digital firms in revenue"),
          indicator("5.5", Kind.INCREMENT, PIECES, 4, 0.8, 0.10, 0, "new gazelle firms"),
          indicator("5.6", Kind.STOCK, PIECES, 5, 0.7, 0.08, 0, "listed firms"),
          indicator("5.7", Kind.STOCK, PIECES, 6, 0.8, 0.09, 0, "large R&D-intensive firms"),
          indicator("5.8", Kind.STOCK, PIECES, 7, 0.7, 0.06, 0, "firms with state R&D bodies"),
          indicator("5.9", Kind.SCORE, POINTS, 80, 0.4, 0.01, 1, "lawful construction, scored"),
          indicator(
              "5.10", Kind.SCORE, POINTS, 82, 0.4, 0.01, 1, "accuracy of statistics, scored"));

  /** The five dimensions of the official system of 2021 and their weights in percent. */
  private static final int[] DIMENSION_WEIGHTS = {20, 20, 15, 15, 30};

  private static final List<String> DIMENSION_NAMES =
      List.of(
          "\u521b\u65b0\u80fd\u529b\u548c\u521b\u4e1a\u6d3b\u8dc3\u5ea6",
          "\u7ed3\u6784\u4f18\u5316\u548c\u4ea7\u4e1a\u4ef7\u503c\u94fe",
          "\u7eff\u8272\u53d1\u5c55\u548c\u5b9c\u5c45\u5305\u5bb9\u6027",
          "\u5f00\u653e\u521b\u65b0\u548c\u56fd\u9645\u7ade\u4e89\u529b",
          "\u7efc\u5408\u8d28\u6548\u548c\u6301\u7eed\u521b\u65b0\u529b");

  private static final List<String> DIMENSION_NAMES_EN =
      List.of(
          "Innovation and entrepreneurship",
          "Structure and value chain",
          "Green and inclusive development",
          "Openness and competitiveness",
          "Overall quality and lasting innovation");

  /** A zone; number counts from 1 in the order of approval. */
  private record Zone(int number, int approvedYear, int city, int province) {
    String id() {
      return "htz-s" + digits(number, 3);
    }

    String name() {
      return ZONE_NAME + digits(number, 3);
    }

    String longName() {
      return ZONE_LONG_NAME + digits(number, 3);
    }

    boolean presentIn(int year) {
      return approvedYear <= year;
    }
  }

  /**
   * Independent draws for one key, by SplitMix64 (Steele, Lea and Flood 2014). Written out because
   * java.util's generators promise a distribution, not a sequence.
   */
  private static final class Draws {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private long state;

    Draws(long seed, int purpose, int zone, int indicator, int year) {
      state = seed;
      for (int part : new int[] {purpose, zone, indicator, year}) {
        state = mixed(state + GOLDEN_GAMMA) ^ part;
      }
    }

    private static long mixed(long bits) {
      long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
      z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
      return z ^ (z >>> 31);
    }

    private long nextLong() {
      state += GOLDEN_GAMMA;
      return mixed(state);
    }

    /** A uniform number in [0, 1). */
    double uniform() {
      return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** A whole number from 0 to bound - 1. */
    int below(int bound) {
      return (int) (uniform() * bound);
    }

    /** A standard normal number, by Box and Muller. */
    double normal() {
      double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
      return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
    }
  }

  private static final int PURPOSE_SIZE = 1;
  private static final int PURPOSE_LEVEL = 2;
  private static final int PURPOSE_SHOCK = 3;
  private static final int PURPOSE_MISSING = 4;
  private static final int PURPOSE_PRINT = 5;
  private static final int PURPOSE_REVISION = 6;
  private static final int PURPOSE_RANK = 7;
  private static final int PURPOSE_TARGET = 8;

  private final long seed;
  private final Path out;
  private final List<Zone> zones;
  private final BigDecimal[][][] values;
  private final Map<String, Integer> rowsByFile = new TreeMap<>();
  private int missingCells;
  private int zoneCells;
  private int revisedCells;
  private int files;
  private long bytes;

  private SyntheticPanel(long seed, Path out) {
    this.seed = seed;
    this.out = out;
    this.zones = zones();
    this.values = values();
  }

  /**
   * Writes the panel and prints what was written.
   *
   * @param args {@code --seed NUMBER --out FOLDER}
   */
  public static void main(String[] args) {
    Map<String, String> options = new LinkedHashMap<>(Map.of("--seed", "2026"));
    for (int i = 0; i < args.length; i += 2) {
      if (!Set.of("--seed", "--out").contains(args[i]) || i + 1 == args.length) {
        exitWithUsage("unknown or incomplete option: " + args[i]);
      }
      options.put(args[i], args[i + 1]);
    }
    if (!options.containsKey("--out")) {
      exitWithUsage("--out is missing");
    }
    try {
      long seed = Long.parseLong(options.get("--seed"));
      new SyntheticPanel(seed, Path.of(options.get("--out"))).write();
    } catch (NumberFormatException e) {
      exitWithUsage("--seed is not a whole number: " + options.get("--seed"));
    } catch (InvalidPathException e) {
      exitWithUsage("--out cannot be read in this locale; set LC_ALL=C.UTF-8");
    } catch (UncheckedIOException e) {
      exitWithUsage("cannot write: " + e.getCause());
    }
  }

  private static void exitWithUsage(String problem) {
    System.err.println("SyntheticPanel: " + problem);
    System.err.println("usage: java bench/SyntheticPanel.java [--seed NUMBER] --out FOLDER");
    System.exit(2);
  }

  private void write() {
    writeConf();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      writeYearbook(year);
    }
    for (int year = FIRST_YEAR; year < LAST_YEAR; year++) {
      writeRevisions(year);
    }
    writeEvaluation();
    writeTargets();
    printSummary();
  }

  // The hidden model: the true values behind the printed cells.

  private static List<Zone> zones() {
    int[] provinceOfCity =
        IntStream.range(0, CITIES_BY_PROVINCE.length)
            .flatMap(p -> IntStream.generate(() -> p + 1).limit(CITIES_BY_PROVINCE[p]))
            .toArray();
    List<Zone> zones = new ArrayList<>();
    for (int[] yearAndCount : ZONES_BY_YEAR) {
      while (zones.size() < yearAndCount[1]) {
        // 53 has no divisor in common with the number of cities, so that neighbours in the list
        // lie in different provinces.
        int city = zones.size() * 53 % provinceOfCity.length;
        zones.add(new Zone(zones.size() + 1, yearAndCount[0], city + 1, provinceOfCity[city]));
      }
    }
    return List.copyOf(zones);
  }

  /** The values by zone, indicator and year, rounded as printed; null before a zone's approval. */
  private BigDecimal[][][] values() {
    BigDecimal[][][] all =
        new BigDecimal[zones.size()][INDICATORS.size()][LAST_YEAR - FIRST_YEAR + 1];
    for (Zone zone : zones) {
      for (int i = 0; i < INDICATORS.size(); i++) {
        Indicator indicator = INDICATORS.get(i);
        double own = new Draws(seed, PURPOSE_LEVEL, zone.number(), i, 0).normal();
        double shock = 0;
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
          double fresh = new Draws(seed, PURPOSE_SHOCK, zone.number(), i, year).normal();
          shock = 0.7 * shock + fresh;
          if (zone.presentIn(year)) {
            double value = value(indicator, size(zone), own, shock, fresh, year);
            all[zone.number() - 1][i][year - FIRST_YEAR] = rounded(value, indicator.decimals());
          }
        }
      }
    }
    return all;
  }

  private double size(Zone zone) {
    double seniority = (2024 - zone.approvedYear()) / 20.0;
    double draw = new Draws(seed, PURPOSE_SIZE, zone.number(), 0, 0).normal();
    return StrictMath.exp(0.8 * draw + seniority - 1);
  }

  private static double value(
      Indicator indicator, double size, double own, double shock, double fresh, int year) {
    double years = year - FIRST_YEAR;
    double level = indicator.spread() * own + indicator.trend() * years;
    return switch (indicator.kind()) {
      case STOCK, FLOW -> indicator.typical() * size * StrictMath.exp(level + 0.06 * shock);
      case INCREMENT -> {
        // A net increase may be negative; what is newly there cannot be.
        double pace = 1 + 0.8 * fresh;
        double drawn = indicator.nameEn().startsWith("net ") ? pace : Math.max(0, pace);
        yield indicator.typical() * size * StrictMath.exp(level) * drawn;
      }
      case GROWTH -> indicator.typical() + indicator.trend() * years + indicator.spread() * fresh;
      case SHARE, SCORE -> {
        double odds = indicator.typical() / (100 - indicator.typical());
        double drawn = odds * StrictMath.exp(level + 0.05 * shock);
        yield 100 * drawn / (1 + drawn);
      }
      case RATIO -> indicator.typical() * StrictMath.exp(level + 0.08 * shock);
    };
  }

  private BigDecimal value(Zone zone, int indicator, int year) {
    return values[zone.number() - 1][indicator][year - FIRST_YEAR];
  }

  /** The printed mark where the value is missing, or null where the value is printed. */
  private String missingMark(Zone zone, int indicator, int year) {
    Draws lasting = new Draws(seed, PURPOSE_MISSING, zone.number(), indicator, 0);
    double once = new Draws(seed, PURPOSE_MISSING, zone.number(), indicator, year).uniform();
    double share = lasting.uniform();
    if (share < WITHHELD_SHARE) {
      return "--";
    }
    if (share < WITHHELD_SHARE + NOT_APPLICABLE_SHARE) {
      return "/";
    }
    if (once < (zone.approvedYear() == year ? BLANK_SHARE_IN_FIRST_YEAR : BLANK_SHARE)) {
      return "";
    }
    boolean rate = INDICATORS.get(indicator).kind() == Kind.SHARE;
    return rate && value(zone, indicator, year).signum() == 0 ? BELOW_UNIT : null;
  }

  // inputs/

  /**
   * The table of one year: the total row first, then one row a zone and one column an indicator.
   */
  private void writeYearbook(int year) {
    int edition = year + 1;
    Rows rows = new Rows();
    rows.add(YEARBOOK + edition + " (" + SYNTHETIC + ")");
    rows.add(
        Stream.concat(Stream.of(NUMBER_HEADER, ZONE), INDICATORS.stream().map(Indicator::header))
            .toList());
    List<Zone> present = zones.stream().filter(zone -> zone.presentIn(year)).toList();
    rows.add(
        Stream.concat(
                Stream.of("", TOTAL),
                IntStream.range(0, INDICATORS.size()).mapToObj(i -> total(present, i, year)))
            .toList());
    for (Zone zone : present) {
      List<String> row = new ArrayList<>();
      row.add(Integer.toString(zone.number()));
      // Until 2015 the books print the long names, so that aliases are resolved.
      row.add(year < 2015 ? zone.longName() : zone.name());
      for (int i = 0; i < INDICATORS.size(); i++) {
        String mark = missingMark(zone, i, year);
        Draws print = new Draws(seed, PURPOSE_PRINT, zone.number(), i, year);
        row.add(mark == null ? printed(value(zone, i, year), print) : mark);
        missingCells += mark == null ? 0 : 1;
        zoneCells++;
      }
      rows.add(row);
    }
    rows.add(NOTE);
    rows.save(yearbookFile(edition));
  }

  private String total(List<Zone> present, int indicator, int year) {
    Indicator meaning = INDICATORS.get(indicator);
    if (meaning.additive()) {
      return present.stream()
          .map(zone -> value(zone, indicator, year))
          .reduce(BigDecimal.ZERO, BigDecimal::add)
          .toPlainString();
    }
    if (meaning.kind() == Kind.SCORE) {
      return "/";
    }
    double sum = 0;
    double weights = 0;
    for (Zone zone : present) {
      sum += size(zone) * value(zone, indicator, year).doubleValue();
      weights += size(zone);
    }
    return rounded(sum / weights, meaning.decimals()).toPlainString();
  }

  /** The values of one year that the book after next reprints changed. */
  private void writeRevisions(int year) {
    int edition = year + 2;
    Rows rows = new Rows();
    rows.add(YEARBOOK + edition + " " + year + REVISIONS + " (" + SYNTHETIC + ")");
    rows.add(
        List.of(
            NUMBER_HEADER,
            ZONE,
            INDICATOR_HEADER,
            MEASURE_HEADER,
            YEAR_HEADER,
            UNIT_HEADER,
            REVISIONS));
    int number = 0;
    for (Zone zone : zones) {
      for (int i = 0; i < INDICATORS.size(); i++) {
        Draws draws = new Draws(seed, PURPOSE_REVISION, zone.number(), i, year);
        if (draws.uniform() >= REVISED_SHARE
            || !zone.presentIn(year)
            || missingMark(zone, i, year) != null) {
          continue;
        }
        Indicator indicator = INDICATORS.get(i);
        BigDecimal old = value(zone, i, year);
        BigDecimal revised =
            rounded(old.doubleValue() * (1 + 0.04 * draws.normal()), indicator.decimals());
        if (revised.compareTo(old) == 0) {
          revised = old.add(old.ulp());
        }
        rows.add(
            List.of(
                Integer.toString(++number),
                zone.name(),
                indicator.name(),
                MEASURE_WORDS.get(indicator.kind().measure),
                Integer.toString(year),
                indicator.unit(),
                revised.toPlainString()));
      }
    }
    revisedCells += number;
    rows.add(NOTE);
    rows.save(revisionsFile(edition));
  }

  /**
   * Two published tables with years as columns: each zone's rank, and the number of ranked zones.
   */
  private void writeEvaluation() {
    List<String> years =
        IntStream.rangeClosed(FIRST_YEAR + 1, LAST_YEAR + 1).mapToObj(Integer::toString).toList();
    Rows ranks = new Rows();
    ranks.add(EVALUATION + " (" + SYNTHETIC + ")");
    ranks.add(Stream.concat(Stream.of(ZONE), years.stream()).toList());
    for (Zone zone : zones) {
      List<String> row = new ArrayList<>(List.of(zone.name()));
      for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
        row.add(zone.presentIn(year) ? Integer.toString(rank(zone, year)) : "/");
      }
      ranks.add(row);
    }
    ranks.add(NOTE);
    ranks.save("synthetic-evaluation-ranks.csv");

    Rows counts = new Rows();
    counts.add(EVALUATION + " (" + SYNTHETIC + ")");
    counts.add(Stream.concat(Stream.of(ZONE), years.stream()).toList());
    counts.add(
        Stream.concat(
                Stream.of(TOTAL),
                IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                    .mapToObj(
                        year ->
                            Long.toString(zones.stream().filter(z -> z.presentIn(year)).count())))
            .toList());
    counts.save("synthetic-evaluation-zones.csv");
  }

  /** The rank of a zone among those present, on the data of a year; no two zones share one. */
  private int rank(Zone zone, int year) {
    double own = strength(zone, year);
    int better = 0;
    for (Zone other : zones) {
      better += other.presentIn(year) && strength(other, year) > own ? 1 : 0;
    }
    return better + 1;
  }

  private double strength(Zone zone, int year) {
    double yearly = new Draws(seed, PURPOSE_RANK, zone.number(), 0, year).normal();
    return StrictMath.log(size(zone)) + 0.15 * yearly;
  }

  /** Plans of three five-year terms, each with levels, shares, growth rates and ranks. */
  private void writeTargets() {
    Rows rows = new Rows();
    rows.add(PLAN + " (" + SYNTHETIC + ")");
    rows.add(TARGET_HEADER);
    for (int end = 2015; end <= 2025; end += 5) {
      for (int n = 0; n < TARGETS_PER_PLAN; n++) {
        rows.add(target(end, n));
      }
    }
    rows.save("synthetic-targets.csv");
  }

  private List<String> target(int end, int n) {
    // Every 23rd target repeats the one before it in other words.
    boolean repeated = n % 23 == 22;
    int meaning = repeated ? n - 1 : n;
    Draws draws = new Draws(seed, PURPOSE_TARGET, 0, meaning, end);
    int base = end - 5;
    List<Zone> present = zones.stream().filter(zone -> zone.presentIn(base)).toList();
    Zone zone = present.get(draws.below(present.size()));
    String id = targetId(end, n);
    List<String> row = new ArrayList<>(List.of(id, "syn-plan-" + end, zone.name()));
    row.addAll(
        switch (meaning % 5) {
          case 0, 1 -> levelTarget(zone, base, end, draws);
          case 2 -> shareTarget(zone, base, end, draws);
          case 3 -> growthTarget(base, end, draws);
          default -> rankTarget(zone, base, end, draws);
        });
    row.add(draws.below(3) == 0 ? BINDING : EXPECTED);
    row.add(draws.below(10) == 0 ? STRETCH : FLOOR);
    row.add(zone.name() + COMMITTEE);
    row.add((base + 1) + "-03-" + digits(1 + draws.below(28), 2));
    row.add(meaning % 5 == 4 ? RANK_LIST : "");
    row.add(repeated ? targetId(end, meaning) : "");
    return row;
  }

  private static String targetId(int end, int n) {
    return "syn-" + end + "-" + digits(n + 1, 3);
  }

  private List<String> levelTarget(Zone zone, int base, int end, Draws draws) {
    int i = chosen(draws, Indicator::level);
    Indicator indicator = INDICATORS.get(i);
    double planned = indicator.trend() + 0.03 * draws.normal();
    double value = value(zone, i, base).doubleValue() * StrictMath.exp(5 * planned);
    boolean money = indicator.money();
    // Plans speak in round numbers: two digits, money in hundreds of millions, counts whole.
    BigDecimal round = money ? twoDigits(value / 1e5, 2) : twoDigits(StrictMath.max(1, value), 0);
    boolean range = draws.below(12) == 0;
    String high = range ? round.multiply(BigDecimal.valueOf(2)).toPlainString() : "";
    String op = range ? "range" : List.of(">=", "reach", "=").get(draws.below(3));
    String unit = money ? HUNDRED_MILLION_YUAN : draws.below(2) == 0 ? PIECES : FIRMS;
    return List.of(
        indicator.name(),
        MEASURE_WORDS.get("level"),
        "",
        "",
        Integer.toString(end),
        OP_WORDS.get(op),
        round.toPlainString(),
        high,
        unit,
        Integer.toString(base));
  }

  private List<String> shareTarget(Zone zone, int base, int end, Draws draws) {
    int i = chosen(draws, indicator -> indicator.kind() == Kind.SHARE);
    double odds = StrictMath.exp(5 * INDICATORS.get(i).trend() + 0.2 * draws.normal());
    double value = StrictMath.min(95, value(zone, i, base).doubleValue() * odds);
    return List.of(
        INDICATORS.get(i).name(),
        MEASURE_WORDS.get("share"),
        "",
        "",
        Integer.toString(end),
        OP_WORDS.get(">="),
        rounded(value, 1).toPlainString(),
        "",
        PERCENT,
        Integer.toString(base));
  }

  private static List<String> growthTarget(int base, int end, Draws draws) {
    int i = chosen(draws, Indicator::level);
    double planned = 100 * INDICATORS.get(i).trend() + 3 * draws.normal();
    return List.of(
        INDICATORS.get(i).name(),
        MEASURE_WORDS.get("growth"),
        MEASURE_WORDS.get("level"),
        "",
        (base + 1) + "/" + end,
        OP_WORDS.get(">="),
        rounded(planned, 1).toPlainString(),
        "",
        PERCENT,
        Integer.toString(base));
  }

  private List<String> rankTarget(Zone zone, int base, int end, Draws draws) {
    int wanted = StrictMath.max(1, (int) (rank(zone, base) * (0.75 + 0.3 * draws.uniform())));
    return List.of(
        RANK_NAME,
        MEASURE_WORDS.get("rank"),
        "",
        TOTAL,
        Integer.toString(end),
        OP_WORDS.get("<="),
        Integer.toString(wanted),
        "",
        PLACES,
        Integer.toString(base));
  }

  private static int chosen(Draws draws, Predicate<Indicator> wanted) {
    int[] candidates =
        IntStream.range(0, INDICATORS.size()).filter(i -> wanted.test(INDICATORS.get(i))).toArray();
    return candidates[draws.below(candidates.length)];
  }

  // conf/

  private void writeConf() {
    writeZones();
    writeIndicators();
    save("conf/run.yaml", runYaml());
    save("conf/indices/synthetic-2021.yaml", indexYaml());
    save("conf/sources/synthetic-yearbook.yaml", yearbookYaml());
    save("conf/sources/synthetic-yearbook-revisions.yaml", revisionsYaml());
    save(
        "conf/sources/synthetic-evaluation-ranks.yaml",
        evaluationYaml(
            "synthetic-evaluation-ranks",
            "indicator: %s, measure: rank, comparator: %s, unit: %s"
                .formatted(RANK_NAME, TOTAL, PLACES)));
    save(
        "conf/sources/synthetic-evaluation-zones.yaml",
        evaluationYaml(
            "synthetic-evaluation-zones",
            "indicator: %s, measure: level, unit: %s".formatted(RANKED_ZONES_NAME, FIRMS)));
    save("conf/sources/synthetic-targets.yaml", targetsYaml());
  }

  private void writeZones() {
    Rows rows = new Rows();
    rows.add(
        List.of(
            "zone_id",
            "name_zh",
            "name_en",
            "kind",
            "province_id",
            "city_id",
            "parent_id",
            "approved_year",
            "aliases",
            "note"));
    rows.add(
        List.of("cn", NATION_NAME, "Synthetic nation", "nation", "", "", "", "", "", SYNTHETIC));
    rows.add(
        List.of(
            "htz-all",
            ALL_ZONES_NAME,
            "All synthetic zones",
            "group",
            "",
            "",
            "cn",
            "",
            TOTAL,
            SYNTHETIC));
    for (int p = 1; p <= CITIES_BY_PROVINCE.length; p++) {
      String id = provinceId(p);
      String name = PROVINCE_NAME + digits(p, 2);
      String nameEn = "Synthetic province " + digits(p, 2);
      rows.add(List.of(id, name, nameEn, "province", id, "", "cn", "", "", SYNTHETIC));
    }
    Map<Integer, Integer> provinceByCity =
        zones.stream()
            .collect(
                Collectors.toMap(Zone::city, Zone::province, (first, same) -> first, TreeMap::new));
    provinceByCity.forEach(
        (city, province) ->
            rows.add(
                List.of(
                    cityId(city),
                    CITY_NAME + digits(city, 3),
                    "Synthetic city " + digits(city, 3),
                    "city",
                    provinceId(province),
                    cityId(city),
                    provinceId(province),
                    "",
                    "",
                    SYNTHETIC)));
    Rows events = new Rows();
    events.add(List.of("zone_id", "year", "event", "event_date", "note", "source_ref"));
    for (Zone zone : zones) {
      String year = Integer.toString(zone.approvedYear());
      rows.add(
          List.of(
              zone.id(),
              zone.name(),
              "Synthetic zone " + digits(zone.number(), 3),
              "zone",
              provinceId(zone.province()),
              cityId(zone.city()),
              "htz-all",
              year,
              zone.longName(),
              SYNTHETIC));
      events.add(List.of(zone.id(), year, "approved", "", SYNTHETIC, "SyntheticPanel"));
    }
    rows.save("conf/zones.csv");
    events.save("conf/zone_events.csv");

    Rows groups = new Rows();
    groups.add(
        List.of(
            "group_id",
            "zone_id",
            "from_year",
            "to_year",
            "group_name_zh",
            "group_name_en",
            "note"));
    zones.stream()
        .sorted(Comparator.comparingDouble(this::size).reversed())
        .limit(50)
        .sorted(Comparator.comparingInt(Zone::number))
        .forEach(
            zone ->
                groups.add(
                    List.of(
                        "grp-s-large",
                        zone.id(),
                        Integer.toString(zone.approvedYear()),
                        "",
                        LARGE_ZONES_NAME,
                        "Large synthetic zones",
                        SYNTHETIC)));
    groups.save("conf/zone_groups.csv");
  }

  private static String provinceId(int province) {
    return "prov-s" + digits(province, 2);
  }

  private static String cityId(int city) {
    return "city-s" + digits(city, 3);
  }

  private void writeIndicators() {
    Rows rows = new Rows();
    rows.add(
        List.of(
            "indicator_id",
            "name_zh",
            "name_en",
            "unit",
            "direction",
            "nature",
            "aggregation",
            "currency",
            "price_basis",
            "growth_price_basis",
            "alias_of",
            "synonyms",
            "note"));
    for (Indicator indicator : INDICATORS) {
      String basis = indicator.money() ? "current" : "-";
      rows.add(
          List.of(
              indicator.id(),
              indicator.name(),
              "Synthetic " + indicator.number() + " " + indicator.nameEn(),
              indicator.canonicalUnit(),
              Integer.toString(indicator.direction()),
              indicator.kind().nature,
              indicator.kind().aggregation,
              indicator.money() ? "CNY" : "-",
              basis,
              basis,
              "",
              "",
              SYNTHETIC));
    }
    rows.add(
        List.of(
            RANK_INDICATOR,
            RANK_NAME,
            "Synthetic evaluation, rank",
            PLACES,
            "-1",
            "rank",
            "none",
            "-",
            "-",
            "-",
            "",
            "",
            SYNTHETIC));
    rows.add(
        List.of(
            RANKED_ZONES_INDICATOR,
            RANKED_ZONES_NAME,
            "Synthetic evaluation, zones ranked",
            PIECES,
            "0",
            "stock",
            "none",
            "-",
            "-",
            "-",
            "",
            "",
            SYNTHETIC));
    rows.save("conf/indicators.csv");

    Rows units = new Rows();
    units.add(
        List.of(
            "unit", "aliases", "name_en", "dimension", "canonical", "numerator", "denominator"));
    units.add(unit(PIECES, "piece", "count", PIECES, "1"));
    units.add(unit(FIRMS, "firm", "count", PIECES, "1"));
    units.add(unit(PERSONS, "person", "persons", PERSONS, "1"));
    units.add(unit(TEN_THOUSAND_PERSONS, "10 thousand persons", "persons", PERSONS, "10000"));
    units.add(unit(PERCENT, "percent", "percent", PERCENT, "1"));
    units.add(unit(YUAN, "yuan", "money_cny", YUAN, "1"));
    units.add(unit(THOUSAND_YUAN, "thousand yuan", "money_cny", YUAN, "1000"));
    units.add(unit(TEN_THOUSAND_YUAN, "10 thousand yuan", "money_cny", YUAN, "10000"));
    units.add(unit(HUNDRED_MILLION_YUAN, "100 million yuan", "money_cny", YUAN, "100000000"));
    units.add(own(YUAN_PER_PERSON, "yuan per person"));
    units.add(own(PATENTS_PER_TEN_THOUSAND_PERSONS, "per 10 thousand persons"));
    units.add(own(PATENTS_PER_TEN_MILLION_YUAN, "per 10 million yuan"));
    units.add(own(PATENTS_PER_TEN_BILLION_YUAN, "per 10 billion yuan"));
    units.add(own(COAL_PER_TEN_THOUSAND_YUAN, "tonnes of standard coal per 10 thousand yuan"));
    units.add(own(POINTS, "points"));
    units.add(own(PLACES, "place in a ranking"));
    units.save("conf/units.csv");

    Rows lists = new Rows();
    lists.add(
        List.of(
            "list_id",
            "indicator_id",
            "name_zh",
            "name_en",
            "data_year_offset",
            "denominator_indicator_id",
            "denominator_zone_id",
            "note"));
    lists.add(
        List.of(
            RANK_LIST,
            RANK_INDICATOR,
            EVALUATION,
            "Synthetic evaluation of zones",
            "-1",
            RANKED_ZONES_INDICATOR,
            "htz-all",
            SYNTHETIC));
    lists.save("conf/lists.csv");

    Rows bundles = new Rows();
    bundles.add(List.of("bundle_id", "member_indicator_id", "note"));
    bundles.save("conf/bundles.csv");
  }

  private static List<String> unit(
      String unit, String nameEn, String dimension, String canonical, String numerator) {
    return List.of(unit, "", nameEn, dimension, canonical, numerator, "1");
  }

  /** A unit that is its own canonical unit and has a dimension of its own. */
  private static List<String> own(String unit, String nameEn) {
    return unit(unit, nameEn, nameEn.replace(' ', '_'), unit, "1");
  }

  private static String runYaml() {
    return """
    # %s
    inputs: ../inputs
    lake: ../lake
    lang: zh
    as_of: "%s-12-31"
    known_on: "%s-12-31"
    """
        .formatted(SYNTHETIC, LAST_YEAR + 1, LAST_YEAR + 1);
  }

  private static String indexYaml() {
    StringBuilder yaml = new StringBuilder();
    yaml.append(
        """
        # %s
        index_id: synthetic-2021
        name_zh: %s2021
        name_en: Synthetic index 2021
        label_zh: %s
        label_en: "computed from synthetic data, not official"
        note_zh: %s
        official: false
        normalisation: {method: min-max, low: 0, high: 100, scope: year}
        aggregation: arithmetic
        coverage_threshold: 0.65
        dimensions:
        """
            .formatted(SYNTHETIC, INDEX_NAME, quoted(INDEX_LABEL), quoted(INDEX_NOTE)));
    for (int d = 1; d <= DIMENSION_WEIGHTS.length; d++) {
      yaml.append(
          """
            - id: "%s"
              name_zh: %s
              name_en: %s
              weight: %s
              weight_official: true
              indicators:
          """
              .formatted(
                  d,
                  DIMENSION_NAMES.get(d - 1),
                  DIMENSION_NAMES_EN.get(d - 1),
                  DIMENSION_WEIGHTS[d - 1]));
      for (Indicator indicator : INDICATORS) {
        if (indicator.dimension() == d) {
          yaml.append(
              "      - {id: \"%s\", indicator: %s, weight: equal}\n"
                  .formatted(indicator.number(), indicator.id()));
        }
      }
    }
    return yaml.toString();
  }

  private static String sourceYaml(String id, String kind, String title, String series) {
    return """
    # %s
    source_id: %s
    kind: %s
    publisher: %s
    title: "%s (%s)"
    series: %s
    authority: 10
    synthetic: true
    format: csv
    charset: UTF-8
    title_rows: [1]
    header_rows: [2]
    note_pattern: "^%s"
    """
        .formatted(SYNTHETIC, id, kind, PUBLISHER, title, SYNTHETIC, series, NOTE_PREFIX);
  }

  private static final String MISSING_YAML =
      """
      missing:
        "": {status: O, reason: not_available}
        "--": {status: Q, reason: withheld}
        "/": {status: M, reason: not_applicable}
        "%s": {status: N, reason: below_unit}
      """
          .formatted(BELOW_UNIT);

  private static final String FURNITURE_YAML = "furniture_columns: [" + NUMBER_HEADER + "]\n";

  private static String fileYaml(String file, int edition, String set) {
    return """
      - path: %s
        edition: "%s"
        published_on: "%s-10-31"
    """
            .formatted(file, edition, edition)
        + set;
  }

  private static String yearbookYaml() {
    StringBuilder yaml = new StringBuilder();
    yaml.append(sourceYaml("synthetic-yearbook", "observations", YEARBOOK, "synthetic-yearbook"));
    yaml.append("files:\n");
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      String set = "    set: {period: \"" + year + "\"}\n";
      yaml.append(fileYaml(yearbookFile(year + 1), year + 1, set));
    }
    yaml.append("fields:\n  zone: ").append(ZONE).append("\nvalues:\n");
    for (Indicator indicator : INDICATORS) {
      yaml.append(
          "  - header: %s\n    set: {indicator: %s, measure: %s, unit: %s}\n"
              .formatted(
                  quoted(indicator.header()),
                  quoted(indicator.name()),
                  indicator.kind().measure,
                  quoted(indicator.unit())));
    }
    return yaml.append(MISSING_YAML).append(FURNITURE_YAML).toString();
  }

  private static String revisionsYaml() {
    StringBuilder yaml = new StringBuilder();
    yaml.append(
        sourceYaml(
            "synthetic-yearbook-revisions",
            "observations",
            YEARBOOK + REVISIONS,
            "synthetic-yearbook"));
    yaml.append("files:\n");
    for (int year = FIRST_YEAR; year < LAST_YEAR; year++) {
      yaml.append(fileYaml(revisionsFile(year + 2), year + 2, ""));
    }
    yaml.append(
        """
        fields:
          zone: %s
          indicator: %s
          measure: %s
          period: %s
          unit: %s
        values:
          - header: %s
        """
            .formatted(
                ZONE, INDICATOR_HEADER, MEASURE_HEADER, YEAR_HEADER, UNIT_HEADER, REVISIONS));
    return yaml.append("words:\n")
        .append(words("measure", MEASURE_WORDS))
        .append(FURNITURE_YAML)
        .toString();
  }

  private static String evaluationYaml(String id, String constants) {
    return sourceYaml(id, "observations", EVALUATION, "synthetic-evaluation")
        + "files:\n"
        + fileYaml(id + ".csv", LAST_YEAR + 1, "")
        + """
        set: {%s}
        fields:
          zone: %s
        value_headers: {pattern: "^[0-9]{4}$", field: period}
        """
            .formatted(constants, ZONE)
        + MISSING_YAML;
  }

  private static String targetsYaml() {
    StringBuilder yaml = new StringBuilder();
    yaml.append(sourceYaml("synthetic-targets", "targets", PLAN, "synthetic-plans"));
    yaml.append("files:\n").append(fileYaml("synthetic-targets.csv", 2021, ""));
    yaml.append("fields:\n");
    for (int i = 0; i < TARGET_FIELDS.size(); i++) {
      if (!TARGET_HEADER.get(i).equals(VALUE_HEADER)) {
        yaml.append("  %s: %s\n".formatted(TARGET_FIELDS.get(i), TARGET_HEADER.get(i)));
      }
    }
    yaml.append("values:\n  - header: ").append(VALUE_HEADER).append('\n');
    yaml.append("words:\n").append(words("measure", MEASURE_WORDS));
    yaml.append(words("of_measure", Map.of("level", MEASURE_WORDS.get("level"))));
    yaml.append(words("op", OP_WORDS));
    yaml.append(words("binding", Map.of("binding", BINDING, "expected", EXPECTED)));
    yaml.append(words("tier", Map.of("floor", FLOOR, "stretch", STRETCH)));
    return yaml.toString();
  }

  /** The words for the codes of a field, in the order of the codes. */
  private static String words(String field, Map<String, String> wordByCode) {
    return new TreeMap<>(wordByCode)
        .entrySet().stream()
            .map(entry -> quoted(entry.getValue()) + ": " + quoted(entry.getKey()))
            .collect(Collectors.joining(", ", "  " + field + ": {", "}\n"));
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private static String yearbookFile(int edition) {
    return "synthetic-yearbook-" + edition + ".csv";
  }

  private static String revisionsFile(int edition) {
    return "synthetic-yearbook-" + edition + "-revisions.csv";
  }

  // Numbers and files

  private static BigDecimal rounded(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
  }

  /** A number of two significant digits, fewer where it would have more than some decimals. */
  private static BigDecimal twoDigits(double value, int decimals) {
    BigDecimal exact = new BigDecimal(value);
    int scale = Math.min(2 - exact.precision() + exact.scale(), decimals);
    return exact.setScale(scale, RoundingMode.HALF_EVEN).setScale(Math.max(scale, 0));
  }

  /** A value as printed: some cells group their thousands, some do not, as in real tables. */
  private static String printed(BigDecimal value, Draws draws) {
    String plain = value.toPlainString();
    if (draws.uniform() >= THOUSANDS_SEPARATOR_SHARE) {
      return plain;
    }
    int point = plain.indexOf('.');
    StringBuilder grouped = new StringBuilder(plain);
    int first = value.signum() < 0 ? 1 : 0;
    for (int i = (point < 0 ? plain.length() : point) - 3; i > first; i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }

  /** A whole number with leading zeros; String.format would use the digits of the locale. */
  private static String digits(int number, int length) {
    String text = Integer.toString(number);
    return "0".repeat(Math.max(0, length - text.length())) + text;
  }

  /** The rows of one CSV file. */
  private final class Rows {
    private final StringBuilder text = new StringBuilder();
    private int count;

    void add(String onlyCell) {
      add(List.of(onlyCell));
    }

    void add(List<String> cells) {
      text.append(cells.stream().map(Rows::escaped).collect(Collectors.joining(",")));
      text.append('\n');
      count++;
    }

    private static String escaped(String cell) {
      return cell.contains(",") || cell.contains("\"")
          ? '"' + cell.replace("\"", "\"\"") + '"'
          : cell;
    }

    void save(String file) {
      String path = file.startsWith("conf/") ? file : "inputs/" + file;
      rowsByFile.put(path, count);
      SyntheticPanel.this.save(path, text.toString());
    }
  }

  private void save(String file, String text) {
    try {
      Path path = out.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text, StandardCharsets.UTF_8);
      bytes += text.getBytes(StandardCharsets.UTF_8).length;
      files++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void printSummary() {
    int rows = rowsByFile.values().stream().mapToInt(Integer::intValue).sum();
    System.out.println("Synthetic panel of seed " + seed + " in " + out);
    System.out.println(files + " files, " + rows + " CSV rows, " + bytes + " bytes");
    System.out.println(
        zones.size()
            + " zones, "
            + INDICATORS.size()
            + " indicators, "
            + (LAST_YEAR - FIRST_YEAR + 1)
            + " years; "
            + zoneCells
            + " zone cells, of which "
            + missingCells
            + " missing ("
            + rounded(100.0 * missingCells / zoneCells, 1).toPlainString()
            + " %)");
    System.out.println(revisedCells + " revised values, " + 3 * TARGETS_PER_PLAN + " targets");
  }
}
