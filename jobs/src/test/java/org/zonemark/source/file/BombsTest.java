package org.zonemark.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zonemark.conf.Limits;
import org.zonemark.conf.source.TextForm;
import org.zonemark.source.Fault;
import org.zonemark.testing.WorkbookBytes;

/** Small files that would become large: each is refused with one fault that names its limit. */
@Timeout(300)
class BombsTest {

  private static final Limits SMALL = new Limits(8, 64, 100_000, 20);

  private static void isRefused(String name, byte[] bytes, String limit) {
    Grids grids = Grids.read(name, bytes, "csv", TextForm.AUTO, "*", "*", SMALL);
    assertThat(grids.faults()).last().extracting(Fault::code).isEqualTo("too_large");
    assertThat(grids.faults()).last().extracting(Fault::expected).asString().contains(limit);
    assertThat(grids.sheets().stream().mapToInt(sheet -> sheet.rows().size()).sum()).isZero();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void shouldRefuseTextsOfManyCellsRowsOrLineEnds() {
    isRefused("a.csv", text("1,1,1,1,1\n".repeat(30_000)), "limits.cells");
    isRefused("a.csv", text("\n".repeat(200_000)), "limits.cells");
    isRefused("a.csv", text(",".repeat(20_000)), "16384 columns");
  }

  @Test
  void shouldRefusePagesWithHugeSpans() {
    String wide = "<td colspan=1000 rowspan=1000>x".repeat(16);
    isRefused("a.html", text("<table><tr>" + wide + ("<tr><td>y").repeat(50)), "limits.cells");
    isRefused("a.html", text("<table><tr>" + "<td colspan=1000>x".repeat(17)), "16384");
    isRefused(
        "a.html",
        text("<table><tr>" + "<td rowspan=900>x".repeat(500) + "<tr><td>y".repeat(500)),
        "limits.cells");
  }

  @Test
  void shouldRefuseWorkbooksOfManyCellsLongTextsAndDeepMarks() {
    isRefused(
        "a.xlsx",
        WorkbookBytes.cells("<row><c/><c/><c/></row>".repeat(50_000)).bytes(),
        "limits.cells");
    String cell = "<row><c t=\"inlineStr\"><is><t>%s</t></is></c></row>";
    isRefused(
        "a.xlsx", WorkbookBytes.cells(cell.formatted("b".repeat(3_000_000))).bytes(), "1 MiB");
    String runs = "<si>" + "<r><t>haha haha haha</t></r>".repeat(100_000) + "</si>";
    isRefused("a.xlsx", WorkbookBytes.cells("").strings(runs).bytes(), "32767");
    String parts =
        "<row><c><v>" + "<![CDATA[haha haha haha haha]]>".repeat(100_000) + "</v></c></row>";
    isRefused("a.xlsx", WorkbookBytes.cells(parts).bytes(), "1 MiB");
    isRefused("a.xlsx", WorkbookBytes.sheet("<x>".repeat(1000)).bytes(), "levels");
    isRefused("a.xlsx", WorkbookBytes.cells("<row><c r=\"XFE1\"/></row>").bytes(), "16384");
    isRefused("a.xlsx", WorkbookBytes.cells("<row r=\"2000000\"><c/></row>").bytes(), "1048576");
  }

  /** As large as the limits that ship let in: refused by the memory there is, or read whole. */
  @Test
  void shouldReadOrRefuseTextsAtTheLimitsThatShip() {
    isReadOrRefused(text("1,2,3,4,5,6,7,8,9,0\n".repeat(990_000)), 990_000);
    isReadOrRefused(text("1\n".repeat(4_900_000)), 4_900_000);
    isReadOrRefused(text("a,b\n1,2\n" + "\n".repeat(30_000_000)), 2);
  }

  private static void isReadOrRefused(byte[] bytes, long rows) {
    Grids grids = Grids.read("a.csv", bytes, "csv", TextForm.AUTO, "*", "*", Limits.STANDARD);
    long read = grids.sheets().stream().mapToLong(sheet -> sheet.rows().size()).sum();
    if (grids.faults().isEmpty()) {
      assertThat(read).isGreaterThanOrEqualTo(rows);
    } else {
      assertThat(read).isZero();
      assertThat(grids.faults()).extracting(Fault::code).containsExactly("too_large");
      assertThat(grids.faults().get(0).expected()).containsAnyOf("limits.", "heap");
    }
  }

  @Test
  void shouldRefuseAnArchiveOfNearlyTenThousandMembersByTheLimitsThatShip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int at = 0; at < 9_999; at++) {
        zip.putNextEntry(new ZipEntry(at + ".csv"));
        zip.write(text("a,b\n1,2\n"));
      }
    }
    Grids grids =
        Grids.read("a.zip", bytes.toByteArray(), "csv", TextForm.AUTO, "*", "*", Limits.STANDARD);
    assertThat(grids.faults()).extracting(Fault::expected).containsExactly("limits.members = 1000");
  }

  @Test
  void shouldRefuseArchivesOfManyMembersBeforeAnyIsRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int at = 0; at < 30; at++) {
        zip.putNextEntry(new ZipEntry(at + ".csv"));
      }
    }
    isRefused("a.zip", bytes.toByteArray(), "limits.members = 20");
    String part = "\n--b\nContent-Type: text/html\n\n<table><tr><td>1</table>";
    String archive = "Content-Type: multipart/related; boundary=\"b\"\n" + part.repeat(30);
    assertThat(Grids.read("a.mht", text(archive), "mhtml", TextForm.AUTO, "*", "*", SMALL).faults())
        .extracting(fault -> fault.expected())
        .containsExactly("limits.members = 20");
  }

  @Test
  void shouldRefuseWhatUnpacksToMoreThanTheLimit() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a.csv"));
      byte[] block = new byte[1 << 20];
      for (int mib = 0; mib < 70; mib++) {
        zip.write(block);
      }
    }
    isRefused("a.zip", bytes.toByteArray(), "limits.unpacked_mib");
  }
}
