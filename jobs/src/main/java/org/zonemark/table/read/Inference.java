package org.zonemark.table.read;

import java.io.Serializable;
import java.util.List;
import org.zonemark.table.quality.Bilingual;

/**
 * What was told of one table that no source declares.
 *
 * @param place the file, sheet and row where the table begins
 * @param confidence how certain the reading is, from 0 to 1; 0 where it was not read
 * @param observations the number of observations read
 * @param evidence each thing that was found, and where
 * @param open what is left for a person to decide; where the table was not read, why
 */
public record Inference(
    String place,
    double confidence,
    long observations,
    List<Bilingual> evidence,
    List<Bilingual> open)
    implements Serializable {

  public Inference {
    evidence = List.copyOf(evidence);
    open = List.copyOf(open);
  }

  /** Whether the table was read. */
  public boolean isRead() {
    return confidence > 0;
  }
}
