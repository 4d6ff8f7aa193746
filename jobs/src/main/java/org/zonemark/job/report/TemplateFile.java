package org.zonemark.job.report;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.directory.Unit;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.directory.ZoneKind;
import org.zonemark.conf.source.TemplateSource;
import org.zonemark.job.paper.Messages;
import org.zonemark.report.book.TemplateWorkbook;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Template;

/** Writes a workbook in which a data office fills in a year's observations and targets. */
public final class TemplateFile {

  private static final String OWN = "zone";

  private TemplateFile() {}

  /**
   * Writes the file, and says which.
   *
   * @param year the year of the numbers
   * @param zone the id or name of a zone whose rows are written out; null for none
   * @param out the file; null for the usual name
   */
  public static List<String> write(Configuration conf, int year, String zone, String out)
      throws UsageProblem, IOException {
    Lang lang = Lang.of(conf.run().lang());
    Messages messages = Messages.of(lang);
    List<String> handedOut = List.of();
    if (zone != null) {
      handedOut = List.of(Named.zone(conf, zone).nameZh());
    }
    Path file = Path.of(out == null ? TemplateSource.NAME + "-" + year + ".xlsx" : out);
    if (!TemplateSource.isTemplate(file.toString())) {
      throw new UsageProblem(List.of(messages.of("template.name", file, TemplateSource.NAME)));
    }
    byte[] bytes =
        TemplateWorkbook.of(template(conf, lang, year, handedOut), LocalDate.of(year, 12, 31));
    try {
      Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException there) {
      throw new UsageProblem(List.of(messages.of("template.there", file)));
    }
    return List.of(messages.of("template.written", file));
  }

  private static Template template(
      Configuration conf, Lang lang, int year, List<String> handedOut) {
    return new Template(
        lang,
        year,
        conf.zones().stream()
            .filter(zone -> zone.kind() == ZoneKind.ZONE)
            .map(Zone::nameZh)
            .toList(),
        conf.indicators().stream()
            .filter(indicator -> indicator.aliasOf().isEmpty())
            .map(indicator -> new Template.Indicator(indicator.nameZh(), indicator.unit()))
            .toList(),
        conf.units().stream().map(Unit::unit).toList(),
        handedOut);
  }
}
