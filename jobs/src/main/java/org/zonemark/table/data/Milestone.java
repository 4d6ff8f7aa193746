package org.zonemark.table.data;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What words of a source say of a milestone that has no number (建成: done, 在建: not_done). */
public enum Milestone {
  NOT_DONE,
  DONE;

  /** The code in declarations. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The number in tables: 1 done, 0 not. */
  public double value() {
    return ordinal();
  }

  /** The milestone of a code; empty where none has it. */
  public static Optional<Milestone> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
