package org.zonemark.conf.text;

import java.io.Serializable;

/**
 * The value of one setting and where it comes from.
 *
 * @param value the value as text; empty where the setting is not made
 * @param origin the flag, the environment variable, the file with its line, or default
 */
public record Setting(String value, String origin) implements Serializable {

  /** Rejects a setting without origin. */
  public Setting {
    Require.present("value", value);
    Require.filled("origin", origin);
  }

  /** The value as it may be shown: without the password in the address of a store. */
  public String shown() {
    return value.replaceAll("//[^/@]*@", "//***@");
  }
}
