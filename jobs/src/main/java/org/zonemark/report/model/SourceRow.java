package org.zonemark.report.model;

import java.util.Objects;

/**
 * A file that was read.
 *
 * @param title the title of the publication
 * @param publisher who publishes it; null where unknown
 * @param edition the edition; null where there is none
 * @param publishedOn the date of publication, a day or a year; null where unknown
 * @param file the path below the folder of inputs
 * @param sha256 the hash of the file in hexadecimal; its start is shown
 * @param synthetic whether its data is synthetic
 * @param cells what became of its cells
 * @param findings how many findings are in it, of cells that are used too
 */
public record SourceRow(
    Name title,
    String publisher,
    String edition,
    String publishedOn,
    String file,
    String sha256,
    boolean synthetic,
    CellBalance cells,
    long findings) {
  public SourceRow {
    Objects.requireNonNull(title, "A source has a title");
    Objects.requireNonNull(file, "A source names its file");
    Objects.requireNonNull(sha256, "A source has a hash");
    Objects.requireNonNull(cells, "A source has a cell balance");
  }
}
