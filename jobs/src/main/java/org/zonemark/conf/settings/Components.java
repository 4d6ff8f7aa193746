package org.zonemark.conf.settings;

import java.io.Serializable;
import java.util.List;
import org.zonemark.conf.text.Require;

/**
 * The indicators that an indicator is the sum of.
 *
 * @param whole the sum
 * @param parts what is summed
 */
public record Components(String whole, List<String> parts) implements Serializable {

  /** Rejects a whole without parts. */
  public Components {
    Require.filled("whole", whole);
    parts = Require.copy("parts", parts);
    Require.holds(!parts.isEmpty(), "parts must be filled");
  }
}
