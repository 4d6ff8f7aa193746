package org.zonemark.conf.source;

import java.io.Serializable;
import java.util.Map;
import org.zonemark.conf.text.PartialDate;
import org.zonemark.conf.text.Require;

/**
 * One file, or one pattern of files, of a publication.
 *
 * @param path the path below the inputs folder; * and ? are allowed in the last part; of an archive
 *     (.zip) the members to read may follow behind an exclamation mark
 * @param edition the edition, such as the year on a yearbook's cover
 * @param publishedOn the day of publication as far as known: YYYY, YYYY-MM or YYYY-MM-DD
 * @param constants statement field to its value in every statement of this file
 */
public record FileDeclaration(
    String path, String edition, String publishedOn, Map<String, String> constants)
    implements Serializable {

  /** Earlier than any publication: the day is not known. */
  public static final String NO_DAY = "1970";

  /** Rejects a file without path or edition, or with an unreadable day. */
  public FileDeclaration {
    Require.filled("path", path);
    Require.filled("edition", edition);
    Require.holds(
        PartialDate.isReadable(publishedOn),
        "published_on must be YYYY, YYYY-MM or YYYY-MM-DD, was \"" + publishedOn + "\"");
    constants = Require.copy("set", constants);
  }

  /** Says whether the day of publication is known. */
  public boolean isDated() {
    return !publishedOn.equals(NO_DAY);
  }

  /** Gives the path of the file, without the members of an archive. */
  public String filePath() {
    int mark = path.indexOf('!');
    return mark < 0 ? path : path.substring(0, mark);
  }

  /** Gives the pattern of the members to read of an archive; * where all are. */
  public String members() {
    int mark = path.indexOf('!');
    return mark < 0 ? "*" : path.substring(mark + 1);
  }
}
