package org.zonemark.table.read;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zonemark.schema.Row;
import org.zonemark.table.quality.Finding;

/**
 * What one input file says.
 *
 * @param sourceId the source that declares it
 * @param position the position of its declaration among the files of the source
 * @param file the path relative to the inputs
 * @param bytes the length of the file
 * @param sha256 the hash of its bytes
 * @param rows the number of rows in its sheets
 * @param cells the number of cells in the used ranges of its sheets
 * @param balance what became of them; its total is {@code cells}
 * @param observations rows of the table observations, not yet settled
 * @param targets rows of the table targets, not yet settled
 * @param findings what could not be read, or is odd within the file
 * @param inferences what was told of its tables where no source declares it; else empty
 */
public record FileReading(
    String sourceId,
    int position,
    String file,
    long bytes,
    String sha256,
    long rows,
    long cells,
    CellBalance balance,
    List<Row> observations,
    List<Row> targets,
    List<Finding> findings,
    List<Inference> inferences)
    implements Serializable {

  /** All but the observations, which may be many. */
  public FileReading account() {
    return with(List.of());
  }

  /** The same with other observations. */
  public FileReading with(List<Row> others) {
    return new FileReading(
        sourceId,
        position,
        file,
        bytes,
        sha256,
        rows,
        cells,
        balance,
        others,
        targets,
        findings,
        inferences);
  }

  /** The files, of which some were read in parts, each once; in the order of their first parts. */
  public static List<FileReading> joined(List<FileReading> parts) {
    Map<String, FileReading> files = new LinkedHashMap<>();
    for (FileReading part : parts) {
      files.merge(
          part.sourceId() + "\n" + part.position() + "\n" + part.file(), part, FileReading::plus);
    }
    return List.copyOf(files.values());
  }

  /** Both parts of a file together; the hash is that of the one which has it. */
  private FileReading plus(FileReading other) {
    return new FileReading(
        sourceId,
        position,
        file,
        bytes + other.bytes,
        sha256.isEmpty() ? other.sha256 : sha256,
        rows + other.rows,
        cells + other.cells,
        balance.plus(other.balance),
        both(observations, other.observations),
        both(targets, other.targets),
        both(findings, other.findings),
        both(inferences, other.inferences));
  }

  private static <T> List<T> both(List<T> one, List<T> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    List<T> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }
}
