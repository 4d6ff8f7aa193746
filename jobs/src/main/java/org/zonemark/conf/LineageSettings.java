package org.zonemark.conf;

import java.io.Serializable;
import org.zonemark.conf.text.Require;

/**
 * Who is told of a run as OpenLineage has it.
 *
 * @param namespace the namespace of the job
 * @param transport what the Java client of OpenLineage takes as its transport, as JSON; null where
 *     nobody is told
 */
public record LineageSettings(String namespace, String transport) implements Serializable {

  /** The namespace where none is named. */
  public static final String NAMESPACE = "zonemark";

  /** Nobody is told. */
  public static final LineageSettings OFF = new LineageSettings(NAMESPACE, null);

  /** Rejects a job without a namespace. */
  public LineageSettings {
    Require.filled("namespace", namespace);
  }

  public boolean isOn() {
    return transport != null;
  }
}
