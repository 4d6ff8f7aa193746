package org.zonemark.table.firm;

import java.io.Serializable;

/** What is known of some firms without knowing them; those of one key add up, in any order. */
public sealed interface FirmTally extends Serializable
    permits FirmAccount, FirmAccount.Count, FirmCases, FirmSum, FirmValues {

  /** What it is of. */
  String key();

  /** Both together; this one may be changed to hold them. */
  FirmTally plus(FirmTally other);
}
