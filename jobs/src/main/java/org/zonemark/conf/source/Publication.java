package org.zonemark.conf.source;

import java.io.Serializable;
import java.util.List;
import org.zonemark.conf.text.Require;

/**
 * What a source is, and how its statements stand to those of others.
 *
 * @param sourceId the stable id
 * @param kind observations, targets or microdata
 * @param publisher who published it, in Chinese
 * @param title the publication's title
 * @param titleEn the same in English; may be empty
 * @param series the publication series; inside it the latest edition wins
 * @param authority the order between series; the smaller wins
 * @param synthetic whether the numbers are made up
 * @param note what a reader must know; may be empty
 */
public record Publication(
    String sourceId,
    String kind,
    String publisher,
    String title,
    String titleEn,
    String series,
    int authority,
    boolean synthetic,
    String note)
    implements Serializable {

  /** The kinds of sources. */
  public static final List<String> KINDS = List.of("observations", "targets", "microdata");

  /** Rejects a publication without a name. */
  public Publication {
    Require.filled("source_id", sourceId);
    Require.oneOf("kind", kind, KINDS);
    Require.filled("publisher", publisher);
    Require.filled("title", title);
    Require.present("title_en", titleEn);
    Require.filled("series", series);
    Require.holds(authority >= 0, "authority must be >= 0, was " + authority);
    Require.present("note", note);
  }
}
