package org.zonemark.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.conf.source.TextForm;
import org.zonemark.conf.source.UndeclaredSource;
import org.zonemark.conf.text.ConfFolder;
import org.zonemark.conf.text.Overrides;
import org.zonemark.source.SourceFile;
import org.zonemark.source.file.Grids;
import org.zonemark.table.FileReader;
import org.zonemark.table.data.Observation;
import org.zonemark.table.read.CellBalance;
import org.zonemark.table.read.FileReading;

/**
 * A file of the corpus: how a quirk is written, how it is declared, and what must come of it.
 *
 * <p>The file has the parts {@code --- write} (the file's name and how it is made), {@code ---
 * declaration} (what is special in its source), {@code --- grid} (the cells between {@code |}) and
 * {@code --- expected} (every observation, target and finding, and the balance of cells).
 */
public record Quirk(
    String name, Map<String, String> writing, String declaration, String grid, String expected) {

  static final Path FOLDER = Path.of("jobs/src/test/resources/quirks");

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  public static Stream<Quirk> all() {
    return in(FOLDER);
  }

  public static Stream<Quirk> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(Quirk::read).toList().stream();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Quirk read(Path path) {
    try {
      Map<String, String> parts = new LinkedHashMap<>();
      String part = "";
      for (String line : Files.readString(path).split("\n", -1)) {
        if (line.startsWith("--- ")) {
          part = line.substring(4).strip();
        } else {
          parts.merge(part, line + "\n", String::concat);
        }
      }
      Map<String, String> writing = new LinkedHashMap<>();
      for (String setting : parts.get("write").strip().split("\n")) {
        writing.put(setting.split(":", 2)[0], setting.split(":", 2)[1].strip());
      }
      return new Quirk(
          path.getFileName().toString().replace(".txt", ""),
          writing,
          parts.get("declaration"),
          parts.get("grid").strip() + "\n",
          parts.getOrDefault("expected", "").strip());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public String toString() {
    return name;
  }

  public Quirk withGrid(String otherGrid) {
    return new Quirk(name, writing, declaration, otherGrid, expected);
  }

  public String file() {
    return writing.get("file");
  }

  /** The sample configuration with this one source. */
  public Configuration configuration() {
    String common =
        """
        source_id: q
        kind: observations
        publisher: 统计局
        title: 年鉴
        series: q
        authority: 20
        """;
    String path = writing.getOrDefault("path", file());
    String files = "files: [{path: \"" + path + "\", edition: \"2024\", published_on: \"2024\"}]\n";
    return configuration(common + files + declaration);
  }

  /** The sample configuration with another declaration of the file. */
  public Configuration declaredBy(List<String> yaml) {
    return configuration(
        String.join("\n", yaml)
                .replaceFirst("source_id: \\S+", "source_id: q")
                .replace("\"?\"", "\"2100\"")
            + "\n");
  }

  /** Loading conf/ takes longer than reading a small file. */
  private static final Map<String, Configuration> LOADED = new ConcurrentHashMap<>();

  private Configuration configuration(String source) {
    return LOADED.computeIfAbsent(source, this::load);
  }

  private Configuration load(String source) {
    try (Stream<Path> files = Files.list(Path.of("conf"))) {
      Map<String, byte[]> all = new TreeMap<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
      all.put("sources/q.yaml", source.getBytes(StandardCharsets.UTF_8));
      return Configuration.load(ConfFolder.of("conf", all), Overrides.none())
          .orElseThrow(problems -> new AssertionError(name + ": " + problems));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What the bytes say, read as the one source of a configuration declares. */
  public static FileReading reading(Configuration conf, String file, byte[] bytes) {
    SourceDeclaration source = conf.source("q").orElseThrow();
    Grids grids =
        Grids.read(
            file,
            bytes,
            source.format(),
            source.text(),
            source.sheets(),
            source.files().get(0).members());
    return FileReader.of(
        new SourceFile("q", 0, file, bytes.length, "", grids.sheets(), grids.faults()), conf);
  }

  /** What the bytes say as far as they speak for themselves. */
  public static FileReading undeclared(Configuration conf, String file, byte[] bytes) {
    Grids grids = Grids.read(file, bytes, UndeclaredSource.format(file), TextForm.AUTO, "*", "*");
    return FileReader.of(
        new SourceFile(UndeclaredSource.id(file), 0, file, 0, "", grids.sheets(), grids.faults()),
        conf);
  }

  /** Every observation and finding, and the balance of cells, one a line. */
  public static String shown(FileReading reading) {
    List<String> lines = new ArrayList<>();
    for (Observation one : reading.observations().stream().map(Observation::of).toList()) {
      String value = one.value() + (one.valueHi() == null ? "" : ".." + one.valueHi());
      lines.add(
          String.join(
              " ",
              place(one.sourceRef()),
              one.series().zoneId(),
              one.series().indicatorId(),
              one.series().measure()
                  + (one.series().scope().equals("-") ? "" : ":" + one.series().scope()),
              one.period().text(),
              one.op().code(),
              one.value() == null ? one.status() + ":" + one.missingReason() : value,
              one.unit()));
    }
    reading
        .findings()
        .forEach(
            one ->
                lines.add(
                    place(one.sourceRef())
                        + " ! "
                        + one.code()
                        + " "
                        + one.value()
                        + (one.details().containsKey("expected")
                            ? " (" + one.details().get("expected") + ")"
                            : "")));
    lines.add(
        reading.cells()
            + " cells = "
            + Arrays.stream(CellBalance.Kind.values())
                .filter(kind -> reading.balance().of(kind) > 0)
                .map(
                    kind -> reading.balance().of(kind) + " " + kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" + ")));
    return lines.stream().map(String::strip).collect(Collectors.joining("\n"));
  }

  /** The place without the file: b.csv#L2C3 of an archive, L2C3 or Sheet1!C2 else. */
  private static String place(String reference) {
    int mark = reference.indexOf(".zip!");
    return mark >= 0 ? reference.substring(mark + 5) : reference.replaceFirst("^[^#]*#", "");
  }

  // ---- writing ----------------------------------------------------------------------------------

  private List<List<String>> cells() {
    return grid.lines()
        .map(
            line ->
                Arrays.stream(line.split("\\|", -1))
                    .map(cell -> cell.strip().replace("\\n", "\n").replace("\\_", " "))
                    .toList())
        .toList();
  }

  public byte[] bytes() {
    try {
      byte[] bytes =
          switch (file().substring(file().lastIndexOf('.') + 1)) {
            case "xlsx" -> xlsx();
            case "xls" -> xls();
            case "zip" -> zip();
            case "html" -> grid.getBytes(charset());
            default -> text().getBytes(charset());
          };
      String spoilt = writing.get("spoil");
      if (spoilt != null) {
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(spoilt);
        if (at >= 0) {
          bytes[at + spoilt.length()] = (byte) 0xFF;
        }
      }
      return bytes;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Charset charset() {
    return Charset.forName(writing.getOrDefault("charset", "UTF-8"));
  }

  private String text() {
    String separator = writing.getOrDefault("separator", ",").replace("tab", "\t");
    String quote = writing.getOrDefault("quote", "\"");
    return cells().stream()
        .map(
            row ->
                row.stream()
                    .map(
                        cell ->
                            cell.contains(separator) || cell.contains("\n")
                                ? quote + cell + quote
                                : cell)
                    .collect(Collectors.joining(separator)))
        .collect(Collectors.joining("\n", writing.containsKey("mark") ? "\uFEFF" : "", "\n"));
  }

  private byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String member : list("members")) {
        zip.putNextEntry(new ZipEntry(member));
        zip.write(text().getBytes(charset()));
      }
    }
    return bytes.toByteArray();
  }

  private List<String> list(String setting) {
    String text = writing.getOrDefault(setting, "");
    return text.isEmpty() ? List.of() : List.of(text.split("[ ,]+"));
  }

  private byte[] xls() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createInformationProperties();
      HSSFSheet sheet = workbook.createSheet(writing.getOrDefault("sheet", "Sheet1"));
      int at = 0;
      for (List<String> texts : cells()) {
        HSSFRow row = sheet.createRow(at++);
        for (int column = 0; column < texts.size(); column++) {
          String text = texts.get(column);
          if (text.matches("-?\\d+(\\.\\d+)?")) {
            row.createCell(column).setCellValue(Double.parseDouble(text));
          } else if (!text.isEmpty()) {
            row.createCell(column).setCellValue(text);
          }
        }
      }
      list("merge").forEach(area -> sheet.addMergedRegion(CellRangeAddress.valueOf(area)));
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }

  /** The sheets by their names; a line {@code === NAME} in the grid begins another one. */
  private Map<String, List<List<String>>> sheets() {
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    String name = writing.getOrDefault("sheet", "Sheet1");
    for (List<String> row : cells()) {
      if (row.get(0).startsWith("=== ")) {
        name = row.get(0).substring(4);
      } else {
        sheets.computeIfAbsent(name, any -> new ArrayList<>()).add(row);
      }
    }
    return sheets;
  }

  private byte[] xlsx() throws IOException {
    Map<String, List<List<String>>> sheets = sheets();
    StringBuilder book =
        new StringBuilder(
            "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>".formatted(MAIN, RELATIONS));
    StringBuilder relations = new StringBuilder();
    StringBuilder types =
        new StringBuilder(
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-\
            officedocument.spreadsheetml.sheet.main+xml"/>\
            <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-\
            officedocument.spreadsheetml.styles+xml"/>""");
    List<String> formats = new ArrayList<>();
    Map<String, String> parts = new LinkedHashMap<>();
    int number = 0;
    for (Map.Entry<String, List<List<String>>> sheet : sheets.entrySet()) {
      number++;
      String part = "worksheets/sheet" + number + ".xml";
      book.append(
          "<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"rId%d\"/>"
              .formatted(
                  sheet.getKey(),
                  number,
                  list("hide-sheet").contains(sheet.getKey()) ? " state=\"hidden\"" : "",
                  number));
      relations.append(related(number, "worksheet", part));
      types.append(
          """
          <Override PartName="/xl/%s" ContentType="application/vnd.\
          openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"""
              .formatted(part));
      parts.put("xl/" + part, worksheet(sheet.getValue(), formats));
    }
    relations.append(related(number + 1, "styles", "styles.xml"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "[Content_Types].xml", types + "</Types>");
      put(zip, "_rels/.rels", relations(related(1, "officeDocument", "xl/workbook.xml")));
      put(zip, "xl/workbook.xml", book + "</sheets></workbook>");
      put(zip, "xl/_rels/workbook.xml.rels", relations(relations.toString()));
      put(zip, "xl/styles.xml", styles(formats));
      for (Map.Entry<String, String> part : parts.entrySet()) {
        put(zip, part.getKey(), part.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private String worksheet(List<List<String>> rows, List<String> formats) {
    StringBuilder sheet = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\">");
    if (!list("hide-column").isEmpty()) {
      sheet.append("<cols>");
      for (String at : list("hide-column")) {
        sheet.append("<col min=\"%s\" max=\"%s\" hidden=\"1\"/>".formatted(at, at));
      }
      sheet.append("</cols>");
    }
    sheet.append("<sheetData>");
    int number = 0;
    for (List<String> texts : rows) {
      number++;
      boolean hidden = list("hide-row").contains(Integer.toString(number));
      sheet.append("<row r=\"%d\"%s>".formatted(number, hidden ? " hidden=\"1\"" : ""));
      for (int column = 0; column < texts.size(); column++) {
        sheet.append(cell("" + (char) ('A' + column) + number, texts.get(column), formats));
      }
      sheet.append("</row>");
    }
    sheet.append("</sheetData>");
    if (!list("merge").isEmpty()) {
      sheet.append("<mergeCells>");
      for (String area : list("merge")) {
        sheet.append("<mergeCell ref=\"%s\"/>".formatted(area));
      }
      sheet.append("</mergeCells>");
    }
    return sheet.append("</worksheet>").toString();
  }

  private static String styles(List<String> formats) {
    StringBuilder styles = new StringBuilder("<styleSheet xmlns=\"" + MAIN + "\"><numFmts>");
    StringBuilder uses = new StringBuilder("<xf numFmtId=\"0\"/>");
    for (int at = 0; at < formats.size(); at++) {
      styles.append(
          "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
              .formatted(200 + at, formats.get(at).replace("\"", "&quot;")));
      uses.append("<xf numFmtId=\"%d\" applyNumberFormat=\"1\"/>".formatted(200 + at));
    }
    return styles + "</numFmts><cellXfs>" + uses + "</cellXfs></styleSheet>";
  }

  private static String relations(String each) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + each
        + "</Relationships>";
  }

  private static String related(int id, String type, String target) {
    return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, RELATIONS, type, target);
  }

  private static void put(ZipOutputStream zip, String path, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(path));
    zip.write(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A number, one with a number format (@yyyy年@45291), an error, a formula with its cached value
   * (=A1*2->84), or a text.
   */
  private static String cell(String address, String text, List<String> formats) {
    if (text.isEmpty()) {
      return "";
    }
    if (text.startsWith("@")) {
      String[] parts = text.substring(1).split("@");
      if (!formats.contains(parts[0])) {
        formats.add(parts[0]);
      }
      return "<c r=\"%s\" s=\"%d\"><v>%s</v></c>"
          .formatted(address, formats.indexOf(parts[0]) + 1, parts[1]);
    }
    if (text.matches("#[A-Z/0]+[!?]?")) {
      return "<c r=\"%s\" t=\"e\"><v>%s</v></c>".formatted(address, text);
    }
    if (text.startsWith("=")) {
      String[] parts = text.substring(1).split("->");
      return "<c r=\"%s\"><f>%s</f><v>%s</v></c>".formatted(address, parts[0], parts[1]);
    }
    if (text.matches("-?\\d+(\\.\\d+)?(E\\d+)?")) {
      return "<c r=\"%s\"><v>%s</v></c>".formatted(address, text);
    }
    return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>"
        .formatted(address, text.replace("&", "&amp;").replace("<", "&lt;"));
  }
}
