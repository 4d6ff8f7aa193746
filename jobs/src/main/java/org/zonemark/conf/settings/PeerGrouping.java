package org.zonemark.conf.settings;

import java.util.Locale;

/** What makes peers, inside which zones are ranked too. */
public enum PeerGrouping {
  PROVINCE,
  /** The regions that the settings name. */
  REGION,
  /** The year of approval. */
  APPROVED_YEAR,
  /** The groups of zone_groups.csv, in the years of a membership. */
  ZONE_GROUPS;

  /** The code in declarations. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
