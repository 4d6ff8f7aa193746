package org.zonemark.method.number;

import java.util.Objects;
import java.util.Optional;

/**
 * A value, or the reason why there is none: exactly one of the two is there. A number is always
 * finite.
 *
 * @param value the value, or null where a reason stands
 * @param reason the reason, or null where a value stands
 * @param <T> what the value is, mostly {@link Double}
 */
public record Outcome<T>(T value, Reason reason) {
  public Outcome {
    if ((value == null) == (reason == null)) {
      throw new IllegalArgumentException(
          "An outcome is a value or a reason, was " + value + " and " + reason);
    }
    if (value instanceof Double number && !Double.isFinite(number)) {
      throw new IllegalArgumentException("A number must be finite, was " + number);
    }
  }

  /** This value. */
  public static <T> Outcome<T> of(T value) {
    return new Outcome<>(Objects.requireNonNull(value, "value"), null);
  }

  /** This number; where the calculation left the range of a double, {@code out_of_range}. */
  public static Outcome<Double> number(double value) {
    // Zero has no sign: what is added to it takes that of a negative zero away.
    return Double.isFinite(value) ? of(value + 0.0) : none(Reason.OUT_OF_RANGE);
  }

  /** No value, for this reason. */
  public static <T> Outcome<T> none(Reason reason) {
    return new Outcome<>(null, Objects.requireNonNull(reason, "reason"));
  }

  /** Whether there is a value. */
  public boolean isPresent() {
    return value != null;
  }

  /** The value where there is one. */
  public Optional<T> toOptional() {
    return Optional.ofNullable(value);
  }
}
