package org.zonemark.conf.source;

import java.io.Serializable;
import java.util.List;
import org.zonemark.conf.text.Require;

/**
 * Which files a source lies in, and how they are opened.
 *
 * @param files the files; at least one
 * @param format the code of an {@link InputFormat}
 * @param text how the text of csv and html files is written
 * @param sheets the name pattern of the sheets or tables to read; of no meaning for csv
 */
public record DeclaredFiles(
    List<FileDeclaration> files, String format, TextForm text, String sheets)
    implements Serializable {

  /** Rejects a source without files. */
  public DeclaredFiles {
    files = Require.copy("files", files);
    Require.holds(!files.isEmpty(), "a source must have files");
    Require.oneOf("format", format, InputFormat.codes());
    Require.present("text", text);
    Require.filled("sheets", sheets);
  }
}
