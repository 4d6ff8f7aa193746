package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.testing.ConfFiles;
import org.zonemark.testing.DuckDb;
import org.zonemark.testing.TestFolders;

/**
 * Files that are not safe to read, in one night with a sound one, in a heap of 256 MiB: each is
 * refused with one finding, and the others go on.
 */
class RefusedFilesIT {

  private static final int PATIENCE_SECONDS = 1_500;

  private static final long BOMB = 600L << 20;

  private static final String BEGIN =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>%s"
          + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
          + "<sheetData>";
  private static final String END = "</sheetData></worksheet>";

  @TempDir static Path folder;

  private static Path inputs;
  private static final Map<String, String> FORMATS = new TreeMap<>();
  private static String said;
  private static Path snapshot;

  @BeforeAll
  static void readThemInASmallHeap() throws Exception {
    inputs = Files.createDirectories(folder.resolve("inputs"));
    Files.writeString(inputs.resolve("yearbook.csv"), "指标,绝对额,同比\n地区生产总值,\"1,234.5\",6.7\n");
    makeWorkbooks();
    makeOldWorkbooks();
    makeArchives();
    Files.write(
        file("picture.csv", "csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    try (RandomAccessFile sparse = new RandomAccessFile(file("huge.csv", "csv").toFile(), "rw")) {
      sparse.setLength(2L << 30);
    }
    run();
  }

  private static void run() throws IOException, InterruptedException {
    ConfFiles conf = ConfFiles.sound();
    FORMATS.forEach(
        (name, format) -> {
          String id = name.replace('.', '-');
          conf.with(
              "sources/" + id + ".yaml",
              ConfFiles.SOURCE
                  .replace("source_id: yearbook", "source_id: " + id)
                  .replace("yearbook.csv", name)
                  .replace("format: csv", "format: " + format));
        });
    List<String> command =
        TestFolders.java(
            "-Xmx256m",
            "-Dspark.master=local[2]",
            "-Dspark.ui.enabled=false",
            // Spark asks for more than this heap before it starts; what it needs here is less.
            "-Dspark.testing.reservedMemory=1");
    command.addAll(
        List.of(
            "-cp",
            "target/zonemark.jar"
                + File.pathSeparator
                + Files.readString(Path.of("target/zonemark.classpath")).strip(),
            "org.zonemark.Main",
            "run",
            "--conf",
            conf.into(folder.resolve("conf")).toString(),
            "--inputs",
            inputs.toString(),
            "--lake",
            folder.resolve("lake").toString(),
            "--lang",
            "en"));
    Path log = folder.resolve("log");
    Process night = TestFolders.start(log, command, Map.of());
    boolean ended = night.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    night.destroyForcibly();
    said = Files.readString(log);
    assertThat(ended).as("ended within %d s: %s", PATIENCE_SECONDS, said).isTrue();
    assertThat(night.exitValue()).as(said).isZero();
    Matcher where = Pattern.compile("(?m)^Snapshot: (.*)$").matcher(said);
    assertThat(where.find()).as(said).isTrue();
    snapshot = Path.of(where.group(1).strip());
  }

  private static Path file(String name, String format) {
    FORMATS.put(name, format);
    return inputs.resolve(name);
  }

  // ---- the files --------------------------------------------------------------------------------

  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      var row = workbook.createSheet("1").createRow(0);
      row.createCell(0).setCellValue("指标");
      row.createCell(1).setCellValue("绝对额");
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }

  /** Writes a part of a workbook. */
  private interface Part {
    void write(OutputStream out) throws IOException;
  }

  private static Part text(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A part that says the same again and again. */
  private static Part repeated(String begin, String text, long bytes, String end) {
    return out -> {
      out.write(begin.getBytes(StandardCharsets.UTF_8));
      byte[] block = text.repeat((1 << 20) / text.length()).getBytes(StandardCharsets.UTF_8);
      for (long left = bytes; left > 0; left -= block.length) {
        out.write(block);
      }
      out.write(end.getBytes(StandardCharsets.UTF_8));
    };
  }

  /** The sound workbook with a part replaced or added. */
  private static void workbookWith(String name, String path, Part part) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook()));
        ZipOutputStream out =
            new ZipOutputStream(
                new BufferedOutputStream(Files.newOutputStream(file(name, "xlsx"))))) {
      out.setLevel(Deflater.BEST_SPEED);
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.getName().equals(path)) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          out.write(in.readAllBytes());
        }
      }
      out.putNextEntry(new ZipEntry(path));
      part.write(out);
    }
  }

  private static void makeWorkbooks() throws Exception {
    String sheet = "xl/worksheets/sheet1.xml";
    String plain = BEGIN.formatted("");
    String laughs =
        "<!DOCTYPE worksheet [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    String outside = "<!DOCTYPE worksheet [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";
    String entity = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&a;</t></is></c></row>";
    workbookWith("laughs.xlsx", sheet, text(BEGIN.formatted(laughs) + entity + END));
    workbookWith("outside.xlsx", sheet, text(BEGIN.formatted(outside) + entity + END));
    workbookWith("bomb.xlsx", sheet, repeated(plain, "<row><c><v>1</v></c></row>", BOMB, END));
    workbookWith(
        "strings.xlsx",
        "xl/sharedStrings.xml",
        repeated("<sst>", "<si><t>haha</t></si>", BOMB, "</sst>"));
    workbookWith(
        "columns.xlsx", sheet, repeated(plain + "<row r=\"1\">", "<c/>", 4L << 20, "</row>" + END));
    workbookWith("column.xlsx", sheet, text(plain + "<row r=\"1\"><c r=\"ZZZZZZ1\"/></row>" + END));
    workbookWith(
        "row.xlsx",
        sheet,
        text(plain + "<row r=\"1073741824\"><c r=\"A1\"><v>1</v></c></row>" + END));
    workbookWith(
        "styled.xlsx",
        sheet,
        out -> {
          out.write(plain.getBytes(StandardCharsets.UTF_8));
          for (int row = 1; row <= 1_048_576; row++) {
            StringBuilder cells = new StringBuilder("<row r=\"" + row + "\">");
            for (char column = 'A'; column <= 'L'; column++) {
              cells.append("<c r=\"").append(column).append(row).append("\" s=\"0\"/>");
            }
            out.write(cells.append("</row>").toString().getBytes(StandardCharsets.UTF_8));
          }
          out.write(END.getBytes(StandardCharsets.UTF_8));
        });
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OPCPackage sound = OPCPackage.open(new ByteArrayInputStream(workbook()));
          OutputStream out = encryptor.getDataStream(files)) {
        sound.save(out);
      }
      try (OutputStream out = Files.newOutputStream(file("secret.xlsx", "xlsx"))) {
        files.writeFilesystem(out);
      }
    }
  }

  private static void makeOldWorkbooks() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file("secret.xls", "xls"))) {
      workbook.createSheet("1").createRow(0).createCell(0).setCellValue("指标");
      Biff8EncryptionKey.setCurrentUserPassword("secret");
      workbook.write(out);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  private static void makeArchives() throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(
            new BufferedOutputStream(Files.newOutputStream(file("bomb.zip", "csv"))))) {
      zip.setLevel(Deflater.BEST_SPEED);
      zip.putNextEntry(new ZipEntry("a.csv"));
      repeated("", "指标,绝对额,同比\n", BOMB, "").write(zip);
    }
    byte[] table = Files.readAllBytes(inputs.resolve("yearbook.csv"));
    Map<String, Integer> modes = new TreeMap<>();
    modes.put("../up.csv", 0100644);
    modes.put("/etc/absolute.csv", 0100644);
    modes.put("C:\\drive.csv", 0100644);
    modes.put("inner.zip", 0100644);
    modes.put("link.csv", 0120777);
    modes.put("sound.csv", 0100644);
    try (ZipArchiveOutputStream zip =
        new ZipArchiveOutputStream(file("tricks.zip", "csv").toFile())) {
      for (Map.Entry<String, Integer> mode : modes.entrySet()) {
        ZipArchiveEntry entry = new ZipArchiveEntry(mode.getKey());
        entry.setUnixMode(mode.getValue());
        zip.putArchiveEntry(entry);
        zip.write(table);
        zip.closeArchiveEntry();
      }
    }
  }

  // ---- what comes of them -----------------------------------------------------------------------

  @Test
  void shouldRefuseEachWithOneFindingAndReadTheOthers() throws Exception {
    try (DuckDb tables = DuckDb.over(snapshot)) {
      List<String> found = new ArrayList<>();
      tables
          .rows("SELECT source_ref, code FROM findings ORDER BY source_ref")
          .forEach(row -> found.add(row.get(0) + " " + row.get(1)));
      assertThat(found)
          .containsExactlyInAnyOrder(
              "bomb.xlsx too_large",
              "bomb.zip too_large",
              "column.xlsx too_large",
              "columns.xlsx too_large",
              "huge.csv too_large",
              "laughs.xlsx xml_entities",
              "outside.xlsx xml_entities",
              "picture.csv unreadable_file",
              "row.xlsx too_large",
              "secret.xls encrypted_file",
              "secret.xlsx encrypted_file",
              "strings.xlsx too_large",
              "styled.xlsx too_large",
              "tricks.zip!../up.csv unsafe_member",
              "tricks.zip!/etc/absolute.csv unsafe_member",
              "tricks.zip!C:/drive.csv unsafe_member",
              "tricks.zip!inner.zip unsafe_member",
              "tricks.zip!link.csv unsafe_member");
      assertThat(
              tables.column(
                  "SELECT source_ref FROM observations WHERE value IS NOT NULL ORDER BY 1"))
          .containsExactly(
              "tricks.zip!sound.csv#L2C2",
              "tricks.zip!sound.csv#L2C3",
              "yearbook.csv#L2C2",
              "yearbook.csv#L2C3");
      assertThat(said).contains("(balanced)");
    }
  }

  @Test
  void shouldSayOfEachWhatToDo() throws Exception {
    try (DuckDb tables = DuckDb.over(snapshot)) {
      assertThat(tables.column("SELECT message_en FROM findings"))
          .allSatisfy(
              message ->
                  assertThat((String) message)
                      .containsAnyOf("not read", "cannot be read")
                      .doesNotContain("{"));
      assertThat(tables.column("SELECT message_zh FROM findings WHERE code = 'too_large'"))
          .allSatisfy(message -> assertThat((String) message).doesNotContain("{"));
    }
  }
}
