package org.zonemark.table.quality;

import java.util.Map;
import org.zonemark.table.data.Observation;

/**
 * What a sense check says of one statement.
 *
 * @param code of the finding, and of the rule in checks.yaml where there is one
 * @param at the statement
 * @param details what the message names besides place and value
 * @param instead what stands in its place from now on: the same value marked as unreliable, or one
 *     put right; null where it stays as it is
 */
record CheckResult(String code, Observation at, Map<String, String> details, Observation instead) {

  /** A doubt that leaves the statement as it is. */
  static CheckResult of(String code, Observation at, Map<String, String> details) {
    return new CheckResult(code, at, details, null);
  }

  /** A doubt beside another statement, which the message names. */
  static CheckResult beside(String code, Observation at, Observation other) {
    return of(code, at, Map.of("expected", other.printed(), "other_place", other.sourceRef()));
  }

  /** A doubt by which the value is no longer computed with. */
  static CheckResult unreliable(String code, Observation at, Map<String, String> details) {
    return new CheckResult(code, at, details, at.withStatus(Observation.UNRELIABLE));
  }

  Finding finding() {
    return new Finding(
        code, at.sourceId(), at.sourceRef(), at.printed(), details, at.provenance().synthetic());
  }
}
