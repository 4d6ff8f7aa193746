package org.zonemark.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A workbook without the clock: its parts and properties bear a given day. */
final class DatedArchive {

  /** Archives know no earlier day. */
  private static final LocalDate FIRST = LocalDate.of(1980, 1, 1);

  private static final String PROPERTIES = "docProps/core.xml";

  private DatedArchive() {}

  static byte[] of(byte[] archive, LocalDate day) {
    LocalDate shown = day.isBefore(FIRST) ? FIRST : day;
    LocalDateTime time = shown.atStartOfDay();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(archive.length);
    // The lengths before the parts are not right; those in the directory at the end are.
    try (ZipFile in = ZipFile.builder().setByteArray(archive).get();
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipArchiveEntry part : Collections.list(in.getEntriesInPhysicalOrder())) {
        ZipEntry dated = new ZipEntry(part.getName());
        dated.setTimeLocal(time);
        out.putNextEntry(dated);
        byte[] content = in.getInputStream(part).readAllBytes();
        out.write(part.getName().equals(PROPERTIES) ? dated(content, shown) : content);
        out.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static byte[] dated(byte[] properties, LocalDate day) {
    return new String(properties, StandardCharsets.UTF_8)
        .replaceAll("(<dcterms:(?:created|modified)[^>]*>)[^<]*", "$1" + day + "T00:00:00Z")
        .getBytes(StandardCharsets.UTF_8);
  }
}
