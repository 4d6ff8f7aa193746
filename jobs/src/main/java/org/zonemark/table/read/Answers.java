package org.zonemark.table.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.conf.source.FileDeclaration;
import org.zonemark.conf.source.NamedIn;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.conf.source.TableShape.Inferred.BareNames;
import org.zonemark.conf.source.UndeclaredSource;
import org.zonemark.source.SourceFile;

/**
 * What a person has answered about tables that otherwise speak for themselves.
 *
 * @param source the source that declares the file, or stands for it
 * @param file the file in it
 * @param said statement field to what a whole table is told where it does not say it
 * @param bareNames what bare names stand for
 */
public record Answers(
    SourceDeclaration source, FileDeclaration file, Map<String, String> said, BareNames bareNames) {

  private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");

  public static Answers of(SourceDeclaration source, SourceFile read) {
    FileDeclaration file = source.files().get(read.position());
    if (!source.isInferred()) {
      return new Answers(source, file, Map.of(), BareNames.UNDECLARED);
    }
    Map<String, String> said = new HashMap<>(source.constants());
    said.putAll(file.constants());
    for (NamedIn named : source.shape().namedIn()) {
      if (named.place() == NamedIn.Place.FILE) {
        named.in(read.file()).ifPresent(text -> said.put(named.field(), text));
      }
    }
    return new Answers(source, file, said, source.shape().inferred().bareNames());
  }

  /** The fields that the names of sheets and the titles say. */
  public Map<String, String> said(String sheet, Iterable<String> titles) {
    Map<String, String> all = new HashMap<>(said);
    for (NamedIn named : source.isInferred() ? source.shape().namedIn() : List.<NamedIn>of()) {
      if (named.place() == NamedIn.Place.SHEET) {
        named.in(sheet).ifPresent(text -> all.put(named.field(), text));
      } else if (named.place() == NamedIn.Place.TITLE) {
        titles.forEach(
            each -> named.in(each).ifPresent(text -> all.putIfAbsent(named.field(), text)));
      }
    }
    return all;
  }

  /** The source by which what a file says is read: with edition and day as they are known. */
  public SourceDeclaration source(String path, LocalDate lastDay) {
    String edition = edition(path);
    List<FileDeclaration> files = new ArrayList<>(source.files());
    files.set(
        files.indexOf(file),
        new FileDeclaration(path, edition, publishedOn(edition, lastDay), Map.of()));
    return source.in(files, "csv");
  }

  /** The edition: that declared, else the year in the name of the file. */
  private String edition(String path) {
    if (!file.edition().equals(UndeclaredSource.UNKNOWN) || !source.isInferred()) {
      return file.edition();
    }
    Matcher year = YEAR.matcher(path.substring(path.lastIndexOf('/') + 1));
    return year.find() ? year.group() : UndeclaredSource.UNKNOWN;
  }

  /**
   * The day by which it was published: that declared; else the year of an edition that comes after
   * its data; else the last day of its latest period, since it can only have been after. Nothing
   * tells it of a plan.
   */
  private String publishedOn(String edition, LocalDate lastDay) {
    if (!file.publishedOn().equals(FileDeclaration.NO_DAY) || source.isTargets()) {
      return file.publishedOn();
    }
    LocalDate last = lastDay == null ? LocalDate.EPOCH : lastDay;
    boolean later =
        source.isInferred()
            && YEAR.matcher(edition).matches()
            && Integer.parseInt(edition) > last.getYear();
    return later ? edition : last.toString();
  }
}
