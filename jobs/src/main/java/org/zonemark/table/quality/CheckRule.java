package org.zonemark.table.quality;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What conf/checks.yaml may set of one kind of finding: the declaration of its check, from which
 * the schema of checks.yaml is generated. Name, messages and severity of the finding stand in the
 * code list finding_code.
 *
 * @param code of the finding
 * @param description what is found, for the schema
 * @param correction what it may put right and how, for the schema; empty where it may not
 * @param limits its thresholds
 * @param except a regular expression over names of indicators of which it is silent by default;
 *     empty where there is none
 * @param exception what the expression is for, for the schema; empty where there is none
 */
public record CheckRule(
    String code,
    String description,
    String correction,
    List<Limit> limits,
    String except,
    String exception)
    implements Serializable {

  /**
   * A threshold.
   *
   * @param name the key
   * @param description what it decides, for the schema
   * @param whole whether it is a whole number
   * @param standard the value where none is written
   * @param least the least value allowed
   * @param most the greatest value allowed
   */
  public record Limit(
      String name, String description, boolean whole, double standard, double least, double most)
      implements Serializable {}

  /** A rule without thresholds. */
  public static CheckRule of(String code, String description) {
    return new CheckRule(code, description, "", List.of(), "", "");
  }

  /** The same with a threshold that is a whole number. */
  public CheckRule count(String name, int standard, int least, int most, String decides) {
    return with(new Limit(name, decides, true, standard, least, most));
  }

  /** The same with a threshold. */
  public CheckRule limit(String name, double standard, double least, double most, String decides) {
    return with(new Limit(name, decides, false, standard, least, most));
  }

  private CheckRule with(Limit limit) {
    List<Limit> more = new ArrayList<>(limits);
    more.add(limit);
    return new CheckRule(code, description, correction, List.copyOf(more), except, exception);
  }

  /** The same, which may put right what it finds where checks.yaml says so. */
  public CheckRule correcting(String what) {
    return new CheckRule(code, description, what, limits, except, exception);
  }

  /** The same, silent about indicators whose names a regular expression finds. */
  public CheckRule exceptFor(String names, String what) {
    return new CheckRule(code, description, correction, limits, names, what);
  }
}
