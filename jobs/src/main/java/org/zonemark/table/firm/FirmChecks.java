package org.zonemark.table.firm;

import java.util.List;
import org.zonemark.table.quality.CheckRule;

/** What is checked between rows of firms, beside what cannot be read. */
public final class FirmChecks {

  /** A firm's amount against its own of the year before. */
  public static final String UNIT_SLIP = "firm_unit_slip";

  /** One id, several names. */
  public static final String RENAMED = "firm_renamed";

  /** Another zone than the year before. */
  public static final String MOVED = "firm_moved";

  /** Several zones in one year. */
  public static final String IN_TWO_ZONES = "firm_in_two_zones";

  /** The threshold of a slip of unit. */
  public static final String FACTOR = "factor";

  private static final double ABOUT_A_THOUSAND = 500;

  /** The rules of the checks. */
  public static final List<CheckRule> RULES =
      List.of(
          CheckRule.of(
                  UNIT_SLIP,
                  "A firm's amount is far from its own of the year before, as by a slip of unit.")
              .limit(FACTOR, ABOUT_A_THOUSAND, 2, 1e9, "From which factor on, up or down."),
          CheckRule.of(RENAMED, "One id of a firm has several names."),
          CheckRule.of(MOVED, "A firm is in another zone than the year before."),
          CheckRule.of(IN_TWO_ZONES, "A firm stands in several zones in one year."));

  private FirmChecks() {}
}
