package org.zonemark.conf.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zonemark.conf.text.Glob;
import org.zonemark.conf.text.PartialDate;
import org.zonemark.conf.text.YamlNode;

/**
 * Whether a declared file lies below the inputs, and no other source reads it: where tables speak
 * for themselves one may read what they promise, and another the rest.
 */
final class FileCheck {

  private static final Pattern WILDCARD = Pattern.compile("[*?]");

  private final List<DeclaredFile> declaredFiles = new ArrayList<>();

  /**
   * A file that was declared.
   *
   * @param wanted targets or observations, where only those are read of it; "" where all is
   */
  private record DeclaredFile(String path, String sheets, String wanted, String place) {

    private boolean readsToo(DeclaredFile other) {
      boolean apart =
          !wanted.isEmpty() && !other.wanted().isEmpty() && !wanted.equals(other.wanted());
      return !apart && meet(path, other.path()) && meet(sheets, other.sheets());
    }
  }

  /** Checks a file of a source, beside all that were declared before. */
  void check(YamlNode file, YamlNode root) {
    YamlNode published = file.child("published_on");
    if (published.isPresent() && !PartialDate.isReadable(published.text())) {
      published.reject("`" + published.text() + "` is no day", "write YYYY, YYYY-MM or YYYY-MM-DD");
    }
    YamlNode path = file.child("path");
    String text = path.text();
    if (text.isEmpty()) {
      return;
    }
    if (text.startsWith("/") || text.contains(":") || List.of(text.split("/")).contains("..")) {
      path.reject("`" + text + "` does not lie below the inputs", "give a path below them");
    }
    for (String part : text.split("!")) {
      if (WILDCARD.matcher(part.substring(0, part.lastIndexOf('/') + 1)).find()) {
        path.reject(
            "`" + text + "` has a wildcard in a folder", "use * and ? in the last part only");
      }
    }
    if (text.contains("!") && !text.matches("[^!]+\\.(?i:zip)![^!]+")) {
      path.reject(
          "`" + text + "` names no member of an archive", "write ARCHIVE.zip!MEMBER, or no !");
    }
    String line = path.file() + " (`" + text + "`)";
    String wanted = root.child("inferred").truth() ? root.child("kind").text() : "";
    DeclaredFile own = new DeclaredFile(text, root.child("sheets").text("*"), wanted, line);
    for (DeclaredFile other : declaredFiles) {
      if (other.readsToo(own)) {
        path.reject(
            "`" + text + "` is read by " + other.place() + " already", "declare each file once");
        break;
      }
    }
    declaredFiles.add(own);
  }

  /** Says whether two patterns are equal, or one matches the other as it is written. */
  private static boolean meet(String one, String other) {
    return one.equals(other) || matches(one, other) || matches(other, one);
  }

  private static boolean matches(String pattern, String text) {
    return WILDCARD.matcher(pattern).find() && Glob.of(pattern).test(text);
  }
}
