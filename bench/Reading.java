import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.ConfigurationReader;
import org.zonemark.conf.source.TextForm;
import org.zonemark.conf.source.UndeclaredSource;
import org.zonemark.conf.text.ConfFolder;
import org.zonemark.conf.text.Overrides;
import org.zonemark.source.InputFile;
import org.zonemark.source.Sheet;
import org.zonemark.source.SourceFile;
import org.zonemark.source.file.Grids;
import org.zonemark.source.file.Inputs;
import org.zonemark.table.FileReader;
import org.zonemark.table.read.FileReading;

/**
 * Measures reading against a bare loop of the same library over the same file, in turn in one JVM:
 * a workbook against fastexcel-reader, a long text against Spark's CSV reader with a schema; and
 * what a table that nobody has declared takes beyond reading it to cells. The files are synthetic,
 * and say so.
 */
public final class Reading {

  private static final int SHEET_ROWS = 60_000;
  private static final int SHEET_COLUMNS = 12;
  private static final int UNDECLARED_SHEETS = 50;
  private static final int UNDECLARED_ROWS = 200;
  private static final int UNDECLARED_COLUMNS = 8;
  private static final String[] INDICATORS = {"营业收入", "工业总产值", "净利润", "上缴税额", "出口创汇"};

  private static final String BARE = "1 bare";

  private static long sink;

  private Reading() {}

  /** What is measured. */
  private interface Work {
    void run() throws Exception;
  }

  /**
   * Measures one kind of file.
   *
   * @param args xlsx, csv or undeclared, a folder for the file, the number of rounds, and for csv
   *     the rows
   */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[1]));
    int rounds = Integer.parseInt(args[2]);
    if (args[0].equals("xlsx")) {
      workbook(folder.resolve("synthetic.xlsx"), rounds);
    } else if (args[0].equals("undeclared")) {
      undeclared(rounds);
    } else {
      longText(folder.resolve("synthetic.csv"), rounds, Integer.parseInt(args[3]));
    }
  }

  private static void compare(String what, int rounds, Map<String, Work> works) throws Exception {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    Map<String, double[]> wall = new TreeMap<>();
    Map<String, double[]> cpu = new TreeMap<>();
    for (String name : works.keySet()) {
      wall.put(name, new double[rounds]);
      cpu.put(name, new double[rounds]);
    }
    // Two rounds before those that count: code is compiled while it runs.
    for (int round = -2; round < rounds; round++) {
      for (String name : works.keySet()) {
        System.gc();
        long begin = System.nanoTime();
        long used = system.getProcessCpuTime();
        works.get(name).run();
        if (round >= 0) {
          wall.get(name)[round] = (System.nanoTime() - begin) / 1e9;
          cpu.get(name)[round] = (system.getProcessCpuTime() - used) / 1e9;
        }
      }
    }
    double bareWall = median(wall.get(BARE));
    double bareCpu = median(cpu.get(BARE));
    for (String name : works.keySet()) {
      double ownWall = median(wall.get(name));
      double ownCpu = median(cpu.get(name));
      System.out.printf(
          Locale.ROOT,
          "%-5s %-26s wall %7.3f s  ratio %5.2f   cpu %7.3f s  ratio %5.2f%n",
          what,
          name.substring(2),
          ownWall,
          ownWall / bareWall,
          ownCpu,
          ownCpu / bareCpu);
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  // ---- a workbook -------------------------------------------------------------------------------

  private static void workbook(Path file, int rounds) throws Exception {
    writeWorkbook(file);
    System.out.printf(
        Locale.ROOT,
        "xlsx  synthetic, %,d rows x %d columns, %,d bytes, heap %d MiB%n",
        SHEET_ROWS,
        SHEET_COLUMNS,
        Files.size(file),
        Runtime.getRuntime().maxMemory() >> 20);
    Map<String, Work> works = new TreeMap<>();
    works.put(BARE, () -> bare(file));
    works.put(
        "2 zonemark, file to cells",
        () -> {
          Grids grids =
              Grids.read(
                  "synthetic.xlsx", Files.readAllBytes(file), "xlsx", TextForm.AUTO, "*", "*");
          if (!grids.faults().isEmpty()) {
            throw new IllegalStateException(grids.faults().toString());
          }
          grids.sheets().forEach(sheet -> sink += sheet.cellCount());
        });
    compare("xlsx", rounds, works);
  }

  private static void bare(Path file) throws IOException {
    try (ReadableWorkbook workbook =
            new ReadableWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
        Stream<org.dhatim.fastexcel.reader.Sheet> sheets = workbook.getSheets()) {
      for (org.dhatim.fastexcel.reader.Sheet sheet : sheets.toList()) {
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
          rows.forEach(
              row ->
                  row.forEach(
                      cell -> {
                        if (cell != null) {
                          sink += cell.getText().length();
                        }
                      }));
        }
      }
    }
  }

  private static void writeWorkbook(Path file) throws IOException {
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String pack = "http://schemas.openxmlformats.org/package/2006/";
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"%scontent-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"%ssheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"%sworksheet+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"%ssharedStrings+xml\"/></Types>"
              .formatted(pack, type, type, type));
      put(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\"%srelationships\"><Relationship Id=\"r1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
              .formatted(pack, office));
      put(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"合成数据 synthetic\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
              .formatted(main, office));
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\"%srelationships\"><Relationship Id=\"r1\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"%s/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
              .formatted(pack, office, office));
      StringBuilder strings = new StringBuilder("<sst xmlns=\"" + main + "\">");
      for (int at = 0; at < 500; at++) {
        strings.append("<si><t>合成高新区").append(at).append("</t></si>");
      }
      put(zip, "xl/sharedStrings.xml", strings + "</sst>");
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      write(zip, "<worksheet xmlns=\"" + main + "\"><sheetData>");
      for (int row = 1; row <= SHEET_ROWS; row++) {
        StringBuilder xml = new StringBuilder("<row r=\"" + row + "\">");
        for (int column = 0; column < SHEET_COLUMNS; column++) {
          xml.append("<c r=\"").append((char) ('A' + column)).append(row);
          if (column < 2) {
            xml.append("\" t=\"s\"><v>").append((row * 7 + column) % 500);
          } else {
            xml.append("\"><v>").append((row * 31L + column * 17L) % 1_000_003 / 100.0);
          }
          xml.append("</v></c>");
        }
        write(zip, xml.append("</row>").toString());
      }
      write(zip, "</sheetData></worksheet>");
    }
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    write(zip, content);
    zip.closeEntry();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  // ---- a table that nobody has declared ---------------------------------------------------------

  /** Sheets of 200 rows, so many a round that the clock of the processor can tell. */
  private static void undeclared(int rounds) throws Exception {
    byte[] table = zoneTable().getBytes(StandardCharsets.UTF_8);
    Configuration conf = configuration();
    System.out.printf(
        Locale.ROOT,
        "undeclared  synthetic, %d sheets a round of %d rows x %d columns%n",
        UNDECLARED_SHEETS,
        UNDECLARED_ROWS,
        UNDECLARED_COLUMNS);
    Map<String, Work> works = new TreeMap<>();
    works.put("1 bare", () -> sheets(table, conf, false));
    works.put("2 zonemark, to observations", () -> sheets(table, conf, true));
    compare("undeclared", rounds, works);
  }

  private static void sheets(byte[] table, Configuration conf, boolean infer) {
    for (int at = 0; at < UNDECLARED_SHEETS; at++) {
      String name = "zones.csv";
      Grids grids = Grids.read(name, table, "csv", TextForm.AUTO, "*", "*");
      if (infer) {
        SourceFile file =
            new SourceFile(
                UndeclaredSource.id(name), 0, name, 0, "", grids.sheets(), grids.faults());
        require(FileReader.of(file, conf).observations().size(), 5L * UNDECLARED_ROWS);
      } else {
        grids.sheets().forEach(sheet -> sink += sheet.cellCount());
      }
    }
  }

  /** A table as offices make them: all zones in one year, and some of them in the year before. */
  private static String zoneTable() throws IOException {
    List<String> zones = zones();
    StringBuilder text = new StringBuilder();
    text.append("国家高新区主要经济指标\n单位:亿元、人、家\n");
    text.append("序号,高新区,年份,营业收入(亿元),同比增长(%),净利润(亿元),年末从业人员(人),企业数(家)\n");
    for (int row = 0; row < UNDECLARED_ROWS; row++) {
      text.append(row + 1).append(',').append(zones.get(row % zones.size()));
      text.append(',').append(2022 - row / zones.size());
      text.append(',').append(1000 + row * 7919L % 90_000 / 10.0);
      text.append(',').append(row * 31L % 300 / 10.0 + 1);
      text.append(',').append(row * 101L % 9_000 / 10.0);
      text.append(',').append(10_000 + row * 104_729L % 300_000);
      text.append(',').append(100 + row * 613L % 9_000).append('\n');
    }
    return text.toString();
  }

  // ---- a long text ------------------------------------------------------------------------------

  private static void longText(Path file, int rounds, int rows) throws Exception {
    writeLongText(file, rows);
    try (SparkSession session =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .getOrCreate()) {
      JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
      Broadcast<Configuration> conf = spark.broadcast(configuration());
      InputFile input =
          new InputFile("synthetic", 0, "synthetic.csv", file.toUri().toString(), Files.size(file));
      System.out.printf(
          Locale.ROOT,
          "csv   synthetic, %,d rows, %,d bytes, heap %d MiB, 2 cores%n",
          rows,
          Files.size(file),
          Runtime.getRuntime().maxMemory() >> 20);
      Map<String, Work> works = new TreeMap<>();
      works.put(
          BARE,
          () ->
              session
                  .read()
                  .schema("zone STRING, year INT, indicator STRING, unit STRING, value DOUBLE")
                  .option("header", true)
                  .csv(file.toString())
                  .write()
                  .format("noop")
                  .mode("overwrite")
                  .save());
      works.put(
          "2 zonemark, file to cells",
          () -> {
            long cells =
                Inputs.inParts(spark, List.of(input), conf)
                    .map(part -> part.sheets().stream().mapToLong(Sheet::cellCount).sum())
                    .reduce(Long::sum);
            require(cells, 5L * (rows + 1));
          });
      works.put(
          "3 zonemark, to observations",
          () -> {
            JavaRDD<SourceFile> parts = Inputs.inParts(spark, List.of(input), conf);
            long made =
                parts
                    .map(part -> FileReader.of(part, conf.value()))
                    .map(FileReading::observations)
                    .map(all -> (long) all.size())
                    .reduce(Long::sum);
            require(made, rows);
          });
      compare("csv", rounds, works);
    }
  }

  private static void require(long was, long expected) {
    if (was != expected) {
      throw new IllegalStateException("was " + was + ", expected " + expected);
    }
  }

  private static Configuration configuration() throws IOException {
    TreeMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(Path.of("conf"))) {
      for (Path path : all.filter(one -> one.toString().endsWith(".csv")).toList()) {
        files.put(path.getFileName().toString(), Files.readAllBytes(path));
      }
    }
    String source =
        """
        source_id: synthetic
        kind: observations
        publisher: 合成数据
        title: 合成数据 synthetic
        series: synthetic
        authority: 50
        synthetic: true
        files: [{path: synthetic.csv, edition: "2026", published_on: "2026"}]
        format: csv
        split: true
        fields: {zone: 高新区, period: 年份, indicator: 指标, unit: 单位}
        values: [{header: 数值}]
        """;
    files.put("sources/synthetic.yaml", source.getBytes(StandardCharsets.UTF_8));
    return ConfigurationReader.load(ConfFolder.of("conf", files), Overrides.none())
        .orElseThrow(problems -> new IllegalStateException(problems.toString()));
  }

  private static List<String> zones() throws IOException {
    List<String> zones = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("conf/zones.csv"))) {
      String[] cells = line.split(",");
      if (cells.length > 3 && cells[3].equals("zone")) {
        zones.add(cells[1]);
      }
    }
    return zones;
  }

  private static void writeLongText(Path file, int rows) throws IOException {
    List<String> zones = zones();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("高新区,年份,指标,单位,数值\n");
      for (int row = 0; row < rows; row++) {
        out.write(zones.get(row % zones.size()));
        out.write("," + (2000 + row / zones.size() % 25) + ",");
        out.write(INDICATORS[row % INDICATORS.length]);
        out.write(",亿元," + (row * 31L % 1_000_003) / 100.0 + "\n");
      }
    }
  }
}
