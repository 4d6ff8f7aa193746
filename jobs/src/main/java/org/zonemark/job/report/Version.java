package org.zonemark.job.report;

import java.util.Optional;

/** The version of this program. */
public final class Version {

  private Version() {}

  /** As in the jar's manifest; "development" outside a jar. */
  public static String text() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
