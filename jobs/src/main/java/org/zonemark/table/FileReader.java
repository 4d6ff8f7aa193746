package org.zonemark.table;

import org.zonemark.conf.Configuration;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.conf.source.UndeclaredSource;
import org.zonemark.source.SourceFile;
import org.zonemark.table.infer.Undeclared;
import org.zonemark.table.read.FileReading;
import org.zonemark.table.read.ObservationReader;

/** What a file says, read as its source declares, or as it speaks for itself where none does. */
public final class FileReader {

  private FileReader() {}

  /** Reads a file whose source is in conf, or that nobody declares. */
  public static FileReading of(SourceFile file, Configuration conf) {
    SourceDeclaration source = conf.source(file.sourceId()).orElseThrow();
    return UndeclaredSource.isId(file.sourceId()) || source.isInferred()
        ? Undeclared.of(file, conf)
        : ObservationReader.of(file, source, conf);
  }
}
