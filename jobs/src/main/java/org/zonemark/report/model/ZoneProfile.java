package org.zonemark.report.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.zonemark.method.number.Reason;

/**
 * Everything the report says of one zone, beside its targets.
 *
 * @param id the id of the zone
 * @param name the name
 * @param aliases other names in use
 * @param province where it lies; null where unknown
 * @param groups the groups it belongs to on the day of judgement
 * @param approvedYear the year of approval; null where unknown
 * @param standings its place in each list shown, its most telling list first
 * @param index what makes its score; null where no index scores it
 * @param values its latest values, indicator by indicator
 * @param parts those of months, quarters or halves, of a zone without any of a year
 * @param unranked in which published lists and indices shown it has no place, and why
 * @param absent the indicators of which a value of the panel's latest year is expected and missing,
 *     each once
 */
public record ZoneProfile(
    String id,
    Name name,
    List<String> aliases,
    Name province,
    List<Name> groups,
    Integer approvedYear,
    List<Standing> standings,
    IndexProfile index,
    List<Value> values,
    List<Part> parts,
    List<Missing> unranked,
    List<Absent> absent) {

  /** The reason of what is not computed because too many of its values are missing. */
  public static final String COVERAGE_TOO_LOW = Reason.COVERAGE_TOO_LOW.code();

  private static final String NOT_APPLICABLE = Reason.NOT_APPLICABLE.code();

  public ZoneProfile {
    Objects.requireNonNull(id, "A profile names its zone");
    Objects.requireNonNull(name, "A zone has a name");
    aliases = List.copyOf(aliases);
    groups = List.copyOf(groups);
    standings = List.copyOf(standings);
    values = List.copyOf(values);
    parts = List.copyOf(parts);
    unranked = List.copyOf(unranked);
    absent = List.copyOf(absent);
  }

  /** Whether the tables say anything of the zone. */
  public boolean isKnown() {
    return !standings.isEmpty() || index != null || !values.isEmpty() || !parts.isEmpty();
  }

  /** Its place in the first list, and in the first index computed here where that is another. */
  public Stream<Standing> leading() {
    return Stream.concat(
            standings.stream().limit(1), standings.stream().filter(Standing::unofficial).limit(1))
        .distinct();
  }

  /**
   * A place in a list.
   *
   * @param list the list
   * @param unofficial whether the list is an index computed here
   * @param stated whether the rank is copied from a publication
   * @param partial whether the list is computed and so many zones lack a value that the place tells
   *     little
   * @param year the year of the list
   * @param rank the rank
   * @param rankOf how many zones are ranked; null where unknown
   * @param interval how sure the rank is; null where nothing was drawn
   * @param move the move to this place; null where there is no earlier year
   * @param history the ranks of all years, by year
   */
  public record Standing(
      Name list,
      boolean unofficial,
      boolean stated,
      boolean partial,
      int year,
      int rank,
      Integer rankOf,
      Interval interval,
      RankMove move,
      List<RankPath.Point> history) {
    public Standing {
      history = List.copyOf(history);
    }
  }

  /**
   * Where a rank lies under draws.
   *
   * @param low the 5 % quantile
   * @param high the 95 % quantile
   * @param tier the tier that its leader's lead makes; null where not asked for
   * @param top the chances to be among the first k, in order of k; empty where not asked for
   * @param beforeNext the probability, 0 to 1, to stand before the zone that comes next in the
   *     list; null where not asked for, and of the last
   */
  public record Interval(
      double low, double high, Integer tier, List<Chance> top, Double beforeNext) {
    public Interval {
      top = List.copyOf(top);
    }
  }

  /** The probability, 0 to 1, of a place among the first k. */
  public record Chance(int k, double probability) {}

  /**
   * The latest value of an indicator.
   *
   * @param indicator the indicator
   * @param unit the canonical unit
   * @param year the year of the value
   * @param value the value
   * @param rank its rank among all zones; null where unknown
   * @param rankOf how many are ranked; null where unknown
   * @param growthPct on the year before, in percent; null where unknown
   * @param direction 1 where more is better, -1 where less is better, 0 where neither
   * @param net whether it is an amount that may be negative, of which no growth in percent is told
   * @param beside the growth of others in the same year, the nearest first
   */
  public record Value(
      Name indicator,
      String unit,
      int year,
      double value,
      Integer rank,
      Integer rankOf,
      Double growthPct,
      int direction,
      boolean net,
      List<Beside> beside) {
    public Value {
      beside = List.copyOf(beside);
    }
  }

  /**
   * Another one's growth.
   *
   * @param comparator the city, province, nation or group
   * @param growthPct in percent; null where unknown
   * @param sharePct the share of it that the zone makes, in percent; null where unknown
   */
  public record Beside(Name comparator, Double growthPct, Double sharePct) {}

  /**
   * The latest value of an indicator of which only parts of a year are known.
   *
   * @param indicator the indicator
   * @param unit the canonical unit; null where it has none
   * @param period the part of a year, as an SDMX period
   * @param value the value
   * @param growthPct on the same part of the year before, in percent; null where unknown
   * @param reportedPct the printed growth; null where none is printed
   */
  public record Part(
      Name indicator,
      String unit,
      String period,
      double value,
      Double growthPct,
      Double reportedPct) {}

  /** A list in which the zone has no place, and the code of the reason. */
  public record Missing(Name list, int year, String reason) {

    /** Whether it has no place because values are missing, which are gaps of their own. */
    public boolean isFollowing() {
      return COVERAGE_TOO_LOW.equals(reason);
    }
  }

  /**
   * An indicator without a value in the panel's latest year.
   *
   * @param reason the code of the reason why there is none
   */
  public record Absent(Name indicator, int year, String reason) {

    /** Whether there can be no such value, so that none is missing. */
    public boolean isNotApplicable() {
      return NOT_APPLICABLE.equals(reason);
    }
  }
}
