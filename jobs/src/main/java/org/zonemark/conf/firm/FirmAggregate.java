package org.zonemark.conf.firm;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.zonemark.conf.text.Require;

/**
 * One kind of observation that is made of firms.
 *
 * @param indicatorId of what
 * @param function how
 * @param value the amount or code it is made of; empty of a number of firms
 * @param denominator the amount below the fraction; empty of others
 * @param where which firms count; all where empty
 * @param levels of what areas
 * @param byIndustry whether each industry has its own observations beside all
 * @param scopes the statistical scope of each kind of statement
 */
public record FirmAggregate(
    String indicatorId,
    Function function,
    String value,
    String denominator,
    List<FirmCondition> where,
    Set<Level> levels,
    boolean byIndustry,
    Map<Statement, String> scopes)
    implements Serializable {

  /** How many numbers of firms become one. */
  public enum Function {
    /** The sum of an amount. */
    SUM,
    /** The number of firms. */
    COUNT,
    /** The number of different codes. */
    DISTINCT,
    /** The median of an amount. */
    MEDIAN,
    /** The sum of an amount over the sum of another, of firms that have both. */
    RATIO,
    /** The growth of the sum of an amount, over the firms of both years. */
    GROWTH
  }

  /** Of what areas there are observations. */
  public enum Level {
    PARK,
    ZONE,
    CITY,
    PROVINCE,
    GROUP,
    NATION
  }

  /** What an observation states beside the plain aggregate; each has a scope of its own. */
  public enum Statement {
    /** The aggregate itself. */
    PLAIN,
    /** The sum of the zones, in which a firm of two zones counts twice. */
    SUM_OF_ZONES,
    /** The growth over the firms of both years. */
    SAME_FIRMS,
    /** The amount of the firms that were not there the year before. */
    ENTRY,
    /** The amount, in the year before, of the firms that are no longer there. */
    EXIT
  }

  /** Rejects an aggregate without indicator or area. */
  public FirmAggregate {
    Require.filled("indicator", indicatorId);
    Require.present("function", function);
    where = Require.copy("where", where);
    levels = Set.copyOf(levels);
    Require.holds(!levels.isEmpty(), "by must not be empty");
    scopes = new TreeMap<>(scopes);
  }

  /** Whether such a statement is asked for. */
  public boolean states(Statement statement) {
    return scopes.containsKey(statement);
  }

  /** The condition as people read it; empty where all firms count. */
  public String condition() {
    return String.join(" and ", where.stream().map(FirmCondition::text).toList());
  }
}
