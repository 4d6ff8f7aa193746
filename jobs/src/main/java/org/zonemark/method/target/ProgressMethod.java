package org.zonemark.method.target;

import java.util.Locale;

/** How a promise is looked at; the code list attainment_method explains each. */
public enum ProgressMethod {
  /** The verdict itself. */
  OWN_PERIOD,
  SCHEDULE,
  STATCAN,
  UN_PROGRESS_CHART,
  ESCAP_CSI,
  ESCAP_API,
  SDG_TREND,
  PROJECTION_ENDPOINT,
  PROJECTION_LOG_OLS,
  PROJECTION_WEIGHTED,
  PROJECTION_DAMPED;

  /** The method as tables and conf/ write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The method with this code. */
  public static ProgressMethod of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Whether it carries values to the promise's period and judges what comes out. */
  public boolean projects() {
    return switch (this) {
      case PROJECTION_ENDPOINT, PROJECTION_LOG_OLS, PROJECTION_WEIGHTED, PROJECTION_DAMPED -> true;
      case OWN_PERIOD, SCHEDULE, STATCAN, UN_PROGRESS_CHART, ESCAP_CSI, ESCAP_API, SDG_TREND ->
          false;
    };
  }

  /** Whether it looks at differences and not at rates of growth. */
  boolean isLinear() {
    return this == ESCAP_CSI || this == SDG_TREND;
  }

  /** How it carries values to the promise's period; null where it carries none. */
  Projection.Method projection() {
    return switch (this) {
      case PROJECTION_ENDPOINT -> Projection.Method.ENDPOINT;
      case PROJECTION_LOG_OLS -> Projection.Method.LOG_OLS;
      case PROJECTION_WEIGHTED, ESCAP_API -> Projection.Method.WEIGHTED;
      case PROJECTION_DAMPED -> Projection.Method.DAMPED;
      case OWN_PERIOD, SCHEDULE, STATCAN, UN_PROGRESS_CHART, ESCAP_CSI, SDG_TREND -> null;
    };
  }
}
