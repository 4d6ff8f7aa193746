package org.zonemark.report.pdf;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A font file with Chinese characters, which a PDF embeds.
 *
 * @param path where it lies
 */
public record FontFile(Path path) {

  /** Starts of the names of files that are known to hold Chinese, the best first. */
  private static final List<String> KNOWN =
      List.of(
          "wqy-microhei",
          "notosanssc",
          "notosanscjk-regular.",
          "notoserifcjk-regular.",
          "sourcehansanssc",
          "droidsansfallback",
          "wqy-zenhei",
          "msyh.",
          "simhei",
          "deng.",
          "simsun.",
          "stheiti",
          "pingfang",
          "arphic",
          "uming",
          "ukai");

  /** Collections that hold Japanese and Korean forms before those of the mainland. */
  private static final Pattern NOTO = Pattern.compile("noto(sans|serif)cjk-");

  /** Where the fonts of a system and of its user lie: Linux, macOS, Windows. */
  private static final List<String> FOLDERS =
      List.of(
          "/usr/share/fonts",
          "/usr/local/share/fonts",
          "~/.local/share/fonts",
          "~/.fonts",
          "/Library/Fonts",
          "/System/Library/Fonts",
          "~/Library/Fonts",
          "C:/Windows/Fonts");

  private static final int DEPTH = 6;

  /** The best of those installed; empty where none is. */
  public static Optional<FontFile> installed() {
    String home = System.getProperty("user.home");
    return below(FOLDERS.stream().map(folder -> Path.of(folder.replace("~", home))).toList());
  }

  /** The best of those below some folders. */
  static Optional<FontFile> below(List<Path> folders) {
    List<Path> found = new ArrayList<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        collect(folder, found);
      }
    }
    return found.stream()
        .min(Comparator.comparing(FontFile::preference).thenComparing(Path::toString))
        .map(FontFile::new);
  }

  /** The name as the library takes it: of a collection the font with mainland forms. */
  String name() {
    String file = path.getFileName().toString().toLowerCase(Locale.ROOT);
    if (!file.endsWith(".ttc")) {
      return path.toString();
    }
    return path + (NOTO.matcher(file).lookingAt() ? ",2" : ",0");
  }

  private static int preference(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    for (int at = 0; at < KNOWN.size(); at++) {
      if (name.startsWith(KNOWN.get(at))) {
        return at;
      }
    }
    return KNOWN.size();
  }

  private static boolean isKnown(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return (name.endsWith(".ttf") || name.endsWith(".ttc") || name.endsWith(".otf"))
        && preference(file) < KNOWN.size();
  }

  private static void collect(Path folder, List<Path> found) {
    try {
      Files.walkFileTree(
          folder,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          DEPTH,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (isKnown(file)) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException unreadable) {
      // A folder that cannot be read has no font for us.
    }
  }
}
