package org.zonemark.testing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.zonemark.conf.Configuration;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.StatedValue;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Provenance;
import org.zonemark.table.data.Series;
import org.zonemark.table.quality.EditionSelection;
import org.zonemark.table.quality.SenseChecks;

/**
 * One indicator of many zones over some years, made up from a seed: sizes of three classes, growth
 * of 3 to 25 percent a year, some young zones that grow faster at first, and noise.
 */
public final class Panel {

  private static final int ZONES = 120;
  private static final int FIRST_YEAR = 2010;

  /** A cell: whose, when, how much, and the unit of its last printed digit. */
  public record Cell(int zone, int year, double value, double step) {

    public Cell times(int power) {
      return new Cell(zone, year, moved(value, power), moved(step, power));
    }

    private static double moved(double value, int power) {
      return BigDecimal.valueOf(value).scaleByPowerOfTen(power).doubleValue();
    }
  }

  private Panel() {}

  /** Zones and their total, htz-all. */
  public static ConfFiles conf() {
    StringBuilder zones = new StringBuilder(ConfFiles.ZONES_HEADER);
    zones.append("cn,全国,China,nation,,,,,,\nhtz-all,全国高新区,All zones,group,,,cn,,,\n");
    for (int zone = 0; zone < ZONES; zone++) {
      zones.append("htz-%d,园区%d,Zone %d,zone,,,htz-all,,,%n".formatted(zone, zone, zone));
    }
    return ConfFiles.sound()
        .with("zones.csv", zones.toString().replace("\r", ""))
        .with("units.csv", Printed.UNITS)
        .with("indicators.csv", Printed.INDICATORS)
        .without("sources/yearbook.yaml")
        .with(
            "sources/book.yaml",
            """
            source_id: book
            kind: observations
            publisher: 统计局
            title: 年鉴
            series: book
            authority: 20
            files: [{path: book.csv, edition: "2024", published_on: "2024"}]
            format: csv
            set: {indicator: 营业收入}
            fields: {zone: 高新区, period: 年份}
            values: [{header: 数值, set: {measure: level, unit: 千元}}]
            """);
  }

  /**
   * The cells of a panel.
   *
   * @param years how many; at least so many every zone has, the young ones no more than five
   * @param noise the standard deviation of the logarithm of a value about its path
   */
  public static List<Cell> cells(long seed, int years, double noise) {
    Random random = new Random(seed);
    List<Cell> cells = new ArrayList<>();
    for (int zone = 0; zone < ZONES; zone++) {
      double log = Math.log(new double[] {3e8, 3e9, 3e10}[zone % 3]) + 0.6 * random.nextGaussian();
      double growth = Math.log(1.03 + 0.22 * random.nextDouble());
      boolean young = random.nextInt(5) == 0;
      double start = young ? 0.2 + 0.3 * random.nextDouble() : 0;
      int first = young ? Math.max(0, years - 5 - random.nextInt(3)) : 0;
      for (int year = first; year < years; year++) {
        if (year > first) {
          log += growth + start * Math.exp(-(year - first) / 3.0);
        }
        double value = Math.exp(log + noise * random.nextGaussian());
        double printed =
            new BigDecimal(value / 1000, new MathContext(9))
                    .setScale(0, java.math.RoundingMode.HALF_EVEN)
                    .doubleValue()
                * 1000;
        cells.add(new Cell(zone, FIRST_YEAR + year, printed, 1000));
      }
    }
    return cells;
  }

  /** The statements of cells; that of cell i has the id i. */
  public static List<Observation> statements(List<Cell> cells) {
    List<Observation> statements = new ArrayList<>();
    for (int at = 0; at < cells.size(); at++) {
      Cell cell = cells.get(at);
      statements.add(
          statement(
              String.valueOf(at), "htz-" + cell.zone(), cell.year(), cell.value(), cell.step()));
    }
    return statements;
  }

  /** A statement of revenue in yuan. */
  public static Observation statement(String id, String zone, int year, Double value, Double step) {
    Series series = new Series(zone, "revenue", "level", "-", "-", "-", "current", "-");
    return statement(id, series, year, value, step);
  }

  public static Observation statement(
      String id, Series series, int year, Double value, Double step) {
    return new Observation(
        id,
        series,
        Period.ofYear(year),
        new StatedValue(Operator.EQUAL, value, null, step, "元"),
        value == null ? "L" : "A",
        value == null ? "not_available" : null,
        "2024",
        "2024",
        Observation.Standing.LATEST,
        "reported",
        new Provenance("book", "book.csv#" + id, String.valueOf(value), "元", false));
  }

  public static EditionSelection.SelectedEditions checked(
      List<Observation> statements, Configuration conf) {
    return SenseChecks.of(statements, conf);
  }
}
