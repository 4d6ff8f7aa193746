package org.zonemark.job.inspect;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.method.text.Spellings;
import org.zonemark.source.Sheet;

/**
 * What a file's name, its folders and the lines of its tables tell of the publication that it is.
 *
 * @param path the path below the inputs
 * @param series what editions of one publication share: folders and name without their years
 * @param title the first title line; the name where there is none
 * @param publisher who is named as publisher or source; "" where nobody is
 * @param publishedOn the day that is named; "" where none is
 * @param year the one year in the name; "" where there is none, or several
 */
record FileProvenance(
    String path, String series, String title, String publisher, String publishedOn, String year) {

  private static final Spellings SPELLINGS = Spellings.of("files");
  private static final List<String> SOUNDS = SPELLINGS.words("sounds");

  private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");
  private static final Pattern YEAR_AND_MARKS = SPELLINGS.pattern("year-and-marks");
  private static final Pattern NAMED = SPELLINGS.pattern("named");
  private static final Pattern OFFICE = SPELLINGS.pattern("office");
  private static final Pattern DAY = SPELLINGS.pattern("day");
  private static final int ID_LETTERS = 60;
  private static final int ROWS_SEEN = 200;

  /** What is told of a file. */
  static FileProvenance of(String path, List<Sheet> sheets) {
    String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[A-Za-z0-9]+$", "");
    List<String> lines = lines(sheets);
    return new FileProvenance(
        path,
        series(path),
        title(sheets, name),
        publisher(path, lines),
        day(lines),
        onlyYear(name));
  }

  /** The folders and the name without years; of a name that is a year alone, with it. */
  private static String series(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.replaceFirst("\\.[A-Za-z0-9]+$", "").split("/")) {
      String plain = YEAR_AND_MARKS.matcher(part).replaceAll("").strip();
      if (!plain.isEmpty()) {
        parts.add(plain);
      }
    }
    return parts.isEmpty() ? path : String.join("/", parts);
  }

  private static String onlyYear(String name) {
    List<String> years = YEAR.matcher(name).results().map(each -> each.group()).toList();
    return years.size() == 1 ? years.get(0) : "";
  }

  private static List<String> lines(List<Sheet> sheets) {
    List<String> lines = new ArrayList<>();
    for (Sheet sheet : sheets) {
      List<Sheet.Row> rows = sheet.rows();
      for (int row = 0; row < rows.size(); row++) {
        List<String> filled =
            rows.get(row).texts().stream().filter(text -> !text.isBlank()).toList();
        boolean atAnEnd = row < ROWS_SEEN || row >= rows.size() - ROWS_SEEN;
        if (filled.size() == 1 && atAnEnd) {
          lines.add(filled.get(0).strip());
        }
      }
    }
    return lines;
  }

  private static String title(List<Sheet> sheets, String name) {
    for (Sheet sheet : sheets) {
      for (Sheet.Row row : sheet.rows()) {
        List<String> filled = row.texts().stream().filter(text -> !text.isBlank()).toList();
        if (!filled.isEmpty()) {
          return filled.size() == 1 && filled.get(0).matches("(?s).*\\p{IsAlphabetic}{2}.*")
              ? filled.get(0).strip().replaceAll("\\s+", " ")
              : name;
        }
      }
    }
    return name;
  }

  private static String publisher(String path, List<String> lines) {
    for (String line : lines) {
      Matcher named = NAMED.matcher(line);
      if (named.matches()) {
        return named.group(1);
      }
    }
    String[] folders = path.split("/");
    return Arrays.stream(folders, 0, folders.length - 1)
        .filter(folder -> OFFICE.matcher(folder).matches())
        .findFirst()
        .orElse("");
  }

  private static String day(List<String> lines) {
    for (String line : lines) {
      Matcher day = DAY.matcher(line);
      if (day.find()) {
        return String.format(
            Locale.ROOT,
            "%s-%02d-%02d",
            day.group(1),
            Integer.parseInt(day.group(2)),
            Integer.parseInt(day.group(3)));
      }
    }
    return "";
  }

  /**
   * The path under which next year's file is found too: any two digits in place of the last two of
   * the year.
   */
  String pathOfEveryYear() {
    int name = path.lastIndexOf('/') + 1;
    return year.isEmpty()
        ? path
        : path.substring(0, name)
            + YEAR.matcher(path.substring(name)).replaceFirst(year.substring(0, 2) + "??");
  }

  /** A name with the words in Latin letters of which a letter alone sounds otherwise. */
  private static String sounding(String name) {
    String sounding = name;
    for (String sound : SOUNDS) {
      String[] parts = sound.split("=");
      sounding = sounding.replace(parts[0], " " + parts[1] + " ");
    }
    return sounding;
  }

  /** An id in letters of ASCII, Chinese by its sound. */
  String id() {
    String latin =
        Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower").transliterate(sounding(series));
    String plain = latin.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    String cut = plain.substring(0, Math.min(plain.length(), ID_LETTERS)).replaceAll("-+$", "");
    return cut.isEmpty() ? "source" : cut;
  }
}
