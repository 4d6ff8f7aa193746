package org.zonemark.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zonemark.conf.SourceDeclaration;
import org.zonemark.quality.Finding;

/** What could not be read of one file, or is odd in it, in the order in which it was met. */
final class FileFindings {

  private final SourceDeclaration source;
  private final List<Finding> found = new ArrayList<>();

  FileFindings(SourceDeclaration source) {
    this.source = source;
  }

  void add(String code, String place, String value, Map<String, String> details) {
    found.add(new Finding(code, source.sourceId(), place, value, details, source.synthetic()));
  }

  List<Finding> all() {
    return List.copyOf(found);
  }
}
