package org.zonemark.job.paper;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.source.FileDeclaration;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.conf.source.UndeclaredSource;
import org.zonemark.table.quality.Bilingual;
import org.zonemark.table.read.CellBalance;
import org.zonemark.table.read.FileReading;
import org.zonemark.table.read.Inference;

/**
 * What a run leaves behind of one input file.
 *
 * @param sourceId the source that declares it
 * @param file the path below the inputs
 * @param publication what was published, when and by whom
 * @param bytes the length
 * @param sha256 the hash of the bytes
 * @param rows the rows of its sheets
 * @param cells the cells in the used ranges of its sheets
 * @param balance what became of the cells, by kind; the counts add up to {@code cells}
 * @param inferred what was told of its tables where no source declares it; else null
 */
public record InputAccount(
    String sourceId,
    String file,
    @JsonUnwrapped Publication publication,
    long bytes,
    String sha256,
    long rows,
    long cells,
    Map<String, Long> balance,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<InferredTable> inferred) {

  /**
   * What was published.
   *
   * @param title of the publication
   * @param publisher who published it; null where nobody has declared it
   * @param edition which edition the file is; null where nobody has declared it
   * @param publishedOn when it was published; null where nobody has declared it
   * @param synthetic whether its numbers are made up
   */
  public record Publication(
      String title, String publisher, String edition, String publishedOn, boolean synthetic) {}

  /** What was told of one table that no source declares. */
  public record InferredTable(
      String place,
      boolean read,
      double confidence,
      long observations,
      List<String> evidence,
      List<String> open) {

    private static InferredTable of(Inference table) {
      return new InferredTable(
          table.place(),
          table.isRead(),
          table.confidence(),
          table.observations(),
          table.evidence().stream().map(Bilingual::en).toList(),
          table.open().stream().map(Bilingual::en).toList());
    }
  }

  /** The accounts of files, in their order. */
  public static List<InputAccount> of(List<FileReading> files, Configuration conf) {
    return files.stream().map(file -> of(file, conf)).toList();
  }

  private static InputAccount of(FileReading file, Configuration conf) {
    SourceDeclaration source = conf.source(file.sourceId()).orElseThrow();
    FileDeclaration declaration = source.files().get(file.position());
    boolean declared = !UndeclaredSource.isId(file.sourceId());
    Map<String, Long> balance = new LinkedHashMap<>();
    for (CellBalance.Kind kind : CellBalance.Kind.values()) {
      balance.put(key(kind), file.balance().of(kind));
    }
    return new InputAccount(
        file.sourceId(),
        file.file(),
        new Publication(
            source.title(),
            known(source.publisher()),
            known(declaration.edition()),
            declaration.isDated() ? declaration.publishedOn() : null,
            source.synthetic()),
        file.bytes(),
        file.sha256(),
        file.rows(),
        file.cells(),
        balance,
        declared ? null : file.inferences().stream().map(InferredTable::of).toList());
  }

  private static String known(String text) {
    return text.equals(UndeclaredSource.UNKNOWN) ? null : text;
  }

  private static String key(CellBalance.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** The balance as tables count it. */
  public CellBalance counted() {
    Map<CellBalance.Kind, Long> counts = new TreeMap<>();
    for (CellBalance.Kind kind : CellBalance.Kind.values()) {
      counts.put(kind, balance.getOrDefault(key(kind), 0L));
    }
    return new CellBalance(counts);
  }
}
