package org.zonemark.conf.index;

import java.io.Serializable;
import org.zonemark.conf.text.Require;
import org.zonemark.method.index.Normalisation;

/**
 * How the values of an indicator are made comparable.
 *
 * @param method the method
 * @param panel whether the values of all years share one scale, rather than those of each year
 */
public record IndexNormalisation(Normalisation method, boolean panel) implements Serializable {

  /** Rejects no method. */
  public IndexNormalisation {
    Require.present("normalisation", method);
  }
}
