package org.zonemark.table.data;

import java.util.Objects;
import org.zonemark.conf.Configuration;

/** When something was published, and what had been published by a day. */
public final class PublicationDay {

  private PublicationDay() {}

  /** The day of a date; one known only as a year or a month counts as its last day. */
  public static String of(String date) {
    return switch (date.length()) {
      case 4 -> date + "-12-31";
      case 7 -> date + "-31";
      default -> date;
    };
  }

  /** Whether what is dated so had been published by the end of a day. */
  public static boolean isOutBy(String day, String date) {
    return of(date).compareTo(day) <= 0;
  }

  /** The last day of which a judgement knows; null where everything is known. */
  public static String knownOn(Configuration conf) {
    return Objects.toString(conf.run().knownOn(), null);
  }
}
