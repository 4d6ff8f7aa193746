package org.zonemark.job.paper;

import java.util.Optional;

/** The version of this program. */
public final class Version {

  private Version() {}

  /** As in the jar's manifest; "development" outside a jar. */
  public static String text() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  /** The commit that the jar was built from; empty outside a jar. */
  public static String commit() {
    return Optional.ofNullable(Version.class.getPackage().getSpecificationVersion()).orElse("");
  }
}
