package org.zonemark.conf;

import java.io.Serializable;
import java.util.List;

/**
 * The indicators that an indicator is the sum of.
 *
 * @param whole the sum
 * @param parts what is summed
 */
public record Components(String whole, List<String> parts) implements Serializable {

  /** Rejects a whole without parts. */
  public Components {
    Check.filled("whole", whole);
    parts = Check.copy("parts", parts);
    Check.holds(!parts.isEmpty(), "parts must be filled");
  }
}
