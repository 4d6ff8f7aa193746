package org.zonemark.job.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.directory.Zone;
import org.zonemark.job.paper.Messages;
import org.zonemark.report.model.Lang;
import org.zonemark.report.pdf.FontFile;
import org.zonemark.report.pdf.PdfReport;
import org.zonemark.store.Snapshot;

/** Prints parts of the report of a snapshot as PDF. It publishes nothing. */
public final class ReportPdf {

  /**
   * What is printed.
   *
   * @param zone the id or a name of a zone, or all; null for the front page
   * @param font the font file to embed; null for one of this system
   * @param out the file to write; null for the usual name
   */
  public record Asked(String zone, String font, String out) {}

  private static final String ALL = "all";
  private static final String FRONT = "front";
  private static final String ZONE = "z-";

  private final Configuration conf;
  private final Messages messages;

  private ReportPdf(Configuration conf) {
    this.conf = conf;
    this.messages = Messages.of(Lang.of(conf.run().lang()));
  }

  /** Writes the file, and says which. */
  public static List<String> write(Configuration conf, Snapshot snapshot, Asked asked)
      throws UsageProblem, IOException {
    return new ReportPdf(conf).write(snapshot, asked);
  }

  /**
   * Prints the front page, and the page of the zone in focus, from the pages of a snapshot that is
   * being written; empty where this system has no font for it.
   */
  public static Optional<byte[]> frontAndFocus(Configuration conf, Snapshot staged)
      throws IOException {
    Optional<FontFile> font = FontFile.installed();
    return font.isEmpty()
        ? Optional.empty()
        : Optional.of(new ReportPdf(conf).frontAndFocus(staged, font.get()));
  }

  private byte[] frontAndFocus(Snapshot staged, FontFile font) throws IOException {
    Zone zone = conf.zone(conf.run().focus()).orElse(null);
    PdfReport report = new PdfReport(pages(staged, zone, false), font);
    List<String> parts = new ArrayList<>(List.of(FRONT));
    if (zone != null && report.has(ZONE + zone.zoneId())) {
      parts.add(ZONE + zone.zoneId());
    }
    return report.of(parts, day(staged));
  }

  private List<String> write(Snapshot snapshot, Asked asked) throws UsageProblem, IOException {
    FontFile font = font(asked.font());
    String name = asked.zone() == null ? FRONT : asked.zone();
    Zone zone = name.equals(FRONT) || name.equals(ALL) ? null : Named.zone(conf, name);
    PdfReport report = report(snapshot, font, zone, name.equals(ALL));
    List<String> parts =
        name.equals(ALL) ? report.zones() : List.of(zone == null ? FRONT : ZONE + zone.zoneId());
    if (parts.isEmpty() || !report.has(parts.get(0))) {
      throw refused("pdf.no.page", name, "pdf.no.page.remedy");
    }
    Path file = Path.of(asked.out() == null ? usual(name, zone) : asked.out());
    Files.write(file, report.of(parts, day(snapshot)));
    return List.of(messages.of("pdf.written", file.toString(), font.path().toString()));
  }

  private static String usual(String name, Zone zone) {
    return (zone != null ? zone.zoneId() : name.equals(ALL) ? "zones" : "report") + ".pdf";
  }

  /** The report: its first file, and of many zones those with the pages asked for. */
  private PdfReport report(Snapshot snapshot, FontFile font, Zone zone, boolean all)
      throws UsageProblem, IOException {
    if (!snapshot.contents().containsKey(first())) {
      throw refused("pdf.no.report", snapshot.runId(), "pdf.no.report.remedy");
    }
    return new PdfReport(pages(snapshot, zone, all), font);
  }

  private String first() {
    return "report/report" + ending();
  }

  private String ending() {
    return "." + conf.run().lang() + ".html";
  }

  private List<String> pages(Snapshot snapshot, Zone zone, boolean all) throws IOException {
    List<String> pages = new ArrayList<>(List.of(text(snapshot, first())));
    for (String file : snapshot.contents().keySet()) {
      if ((all || zone != null) && file.startsWith("report/zones-") && file.endsWith(ending())) {
        String page = text(snapshot, file);
        if (all || page.contains("<section id=" + ZONE + zone.zoneId() + " ")) {
          pages.add(page);
        }
      }
    }
    return pages;
  }

  private static String text(Snapshot snapshot, String file) throws IOException {
    return new String(snapshot.paper(file), StandardCharsets.UTF_8);
  }

  private FontFile font(String named) throws UsageProblem {
    if (named != null) {
      if (!Files.isRegularFile(Path.of(named))) {
        throw refused("pdf.font.absent", named, "pdf.font.remedy");
      }
      return new FontFile(Path.of(named));
    }
    return FontFile.installed().orElseThrow(() -> refused("pdf.font.none", "", "pdf.font.remedy"));
  }

  private UsageProblem refused(String key, String value, String remedy) {
    return new UsageProblem(List.of(messages.of(key, value) + " - " + messages.of(remedy, value)));
  }

  /** The day that the snapshot's targets are judged on, since the clock of a paper is not ours. */
  private LocalDate day(Snapshot snapshot) {
    return LocalDate.parse(
        snapshot.runId().substring(0, 8), java.time.format.DateTimeFormatter.BASIC_ISO_DATE);
  }
}
