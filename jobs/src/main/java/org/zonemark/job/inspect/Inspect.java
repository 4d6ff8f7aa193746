package org.zonemark.job.inspect;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.conf.source.UndeclaredSource;
import org.zonemark.report.Labels;
import org.zonemark.report.model.Lang;
import org.zonemark.schema.Schemas;
import org.zonemark.source.Sheet;
import org.zonemark.source.SourceFile;
import org.zonemark.source.file.Grids;
import org.zonemark.table.FileReader;
import org.zonemark.table.infer.Undeclared;
import org.zonemark.table.quality.Bilingual;
import org.zonemark.table.quality.Finding;
import org.zonemark.table.read.CellBalance;
import org.zonemark.table.read.FileReading;
import org.zonemark.table.read.SeenFile;

/**
 * Says what it sees in files, and how those are declared that no source declares yet. Nothing is
 * read into the lake, and no Spark session is started.
 */
public final class Inspect {

  private static final int PREVIEW_ROWS = 12;
  private static final int PREVIEW_COLUMNS = 8;
  private static final int CELL_LETTERS = 14;
  private static final int FINDINGS_SHOWN = 20;

  private final org.zonemark.conf.Configuration conf;
  private final SavedDeclarations saved;
  private final String inputs;
  private final Lang lang;
  private final Labels words;
  private final boolean write;
  private final List<String> lines = new ArrayList<>();
  private final List<InspectionPages.Shown> shown = new ArrayList<>();

  private Inspect(
      org.zonemark.conf.Configuration conf, SavedDeclarations saved, String inputs, boolean write) {
    this.conf = conf;
    this.saved = saved;
    this.inputs = inputs;
    this.lang = Lang.of(conf.run().lang());
    this.words = Labels.of(lang);
    this.write = write;
  }

  /**
   * What is asked of an inspection.
   *
   * @param files the files to look at
   * @param write whether declarations are saved in conf/sources
   * @param page the HTML file to write; null where none is wanted
   */
  public record Asked(List<String> files, boolean write, String page) {}

  /**
   * The lines that tell about the files.
   *
   * @throws UsageProblem where a file is not there
   */
  public static List<String> of(
      Asked asked, org.zonemark.conf.Configuration conf, String confFolder, Configuration hadoop)
      throws UsageProblem, IOException {
    String inputs = absolute(conf.run().inputs(), hadoop) + "/";
    Inspect inspect =
        new Inspect(conf, new SavedDeclarations(conf, confFolder, hadoop), inputs, asked.write());
    List<byte[]> contents = new ArrayList<>();
    for (String file : asked.files()) {
      contents.add(bytes(file, hadoop));
    }
    inspect.lines.add(inspect.words.text("inspect-signs"));
    for (int at = 0; at < asked.files().size(); at++) {
      inspect.file(absolute(asked.files().get(at), hadoop), contents.get(at));
    }
    if (asked.page() != null) {
      InspectionPages.write(asked.page(), inspect.shown, conf, inspect.lang, hadoop);
      inspect.lines.add(inspect.words.text("inspect-page", asked.page()));
    }
    return inspect.lines;
  }

  private static String absolute(String path, Configuration hadoop) throws IOException {
    Path named = new Path(path);
    return named.getFileSystem(hadoop).makeQualified(named).toUri().getPath();
  }

  private static byte[] bytes(String file, Configuration hadoop) throws UsageProblem, IOException {
    Path path = new Path(file);
    try (InputStream in = path.getFileSystem(hadoop).open(path)) {
      return in.readAllBytes();
    } catch (FileNotFoundException none) {
      throw UsageProblem.of("There is no file " + file, "name an existing one");
    }
  }

  private void file(String location, byte[] bytes) throws IOException {
    boolean isInput = location.startsWith(inputs);
    String path =
        isInput
            ? location.substring(inputs.length())
            : location.substring(location.lastIndexOf('/') + 1);
    var declared = saved.of(path);
    SourceDeclaration source =
        declared.isPresent()
            ? declared.get().source()
            : UndeclaredSource.of(UndeclaredSource.id(path)).orElseThrow();
    Grids grids = Grids.read(path, bytes, source.format(), source.text(), source.sheets(), "*");
    SourceFile read =
        new SourceFile(
            source.sourceId(),
            declared.isPresent() ? declared.get().position() : 0,
            path,
            bytes.length,
            "",
            grids.sheets(),
            grids.faults());
    boolean speaks = declared.isEmpty() || source.isInferred();
    SeenFile seen =
        speaks ? Undeclared.look(read, conf) : new SeenFile(FileReader.of(read, conf), List.of());
    seen.sheets().forEach(sheet -> preview(path, sheet));
    tell(seen.reading());
    FileProvenance provenance = FileProvenance.of(path, grids.sheets());
    List<OpenQuestion> questions = OpenQuestion.of(seen.reading(), provenance.year());
    shown.add(new InspectionPages.Shown(path, seen, questions));
    if (declared.isPresent()) {
      lines.add(words.text("inspect-declared", path, source.sourceId()));
    } else {
      declare(provenance, read, seen.reading());
      if (!isInput) {
        lines.add(words.text("inspect-outside", path, inputs));
      }
    }
    lines.add("");
  }

  // ---- what was seen ----------------------------------------------------------------------------

  private void preview(String path, SeenFile.SeenSheet seen) {
    Sheet sheet = seen.sheet();
    lines.add(
        "== "
            + words.text(
                "inspect-sheet",
                sheet.place(path),
                String.valueOf(sheet.rows().size()),
                String.valueOf(sheet.width())));
    int width = Math.min(sheet.width(), PREVIEW_COLUMNS);
    int height = Math.min(sheet.rows().size(), PREVIEW_ROWS);
    for (int row = 0; row < height; row++) {
      StringBuilder line = new StringBuilder();
      line.append(String.format(Locale.ROOT, "%4d", sheet.rows().get(row).number()));
      for (int column = 0; column < width; column++) {
        String text = sheet.rows().get(row).cell(column + 1).text();
        line.append(" | ").append(seen.roles().get(row).get(column).sign()).append(' ');
        line.append(padded(text, CELL_LETTERS));
      }
      lines.add(line.toString().stripTrailing());
    }
    if (sheet.rows().size() > height || sheet.width() > width) {
      lines.add("     ...");
    }
  }

  /** Cut or padded to a width in which a Chinese letter takes two places. */
  private static String padded(String text, int places) {
    StringBuilder padded = new StringBuilder();
    int taken = 0;
    for (char letter : text.replaceAll("\\s+", " ").strip().toCharArray()) {
      int more = letter >= '\u2E80' ? 2 : 1;
      if (taken + more > places) {
        break;
      }
      padded.append(letter);
      taken += more;
    }
    return padded.append(" ".repeat(places - taken)).toString();
  }

  private void tell(FileReading reading) {
    reading
        .inferences()
        .forEach(
            table ->
                table
                    .evidence()
                    .forEach(found -> lines.add(words.text("inspect-found", inWords(found)))));
    List<Finding> open =
        reading.findings().stream()
            .filter(finding -> !OpenQuestion.ANSWERED.contains(finding.code()))
            .toList();
    open.stream()
        .limit(FINDINGS_SHOWN)
        .forEach(finding -> lines.add(words.text(sign(finding), message(finding))));
    if (open.size() > FINDINGS_SHOWN) {
      lines.add(words.text("inspect-more", String.valueOf(open.size() - FINDINGS_SHOWN)));
    }
    lines.add(
        words.text(
            "inspect-read",
            String.valueOf(reading.balance().of(CellBalance.Kind.OBSERVATION)),
            String.valueOf(reading.cells())));
  }

  /** What is read all the same is no gap. */
  private static String sign(Finding finding) {
    return finding.disposition().equals("rejected") ? "inspect-open" : "inspect-note";
  }

  private String inWords(Bilingual said) {
    return lang == Lang.ZH ? said.zh() : said.en();
  }

  private String message(Finding finding) {
    return lang == Lang.ZH ? finding.messageZh() : finding.messageEn();
  }

  // ---- the declaration --------------------------------------------------------------------------

  /** Declares the facts of a file, and what it promises beside them; a plan alone as one. */
  private void declare(FileProvenance provenance, SourceFile file, FileReading facts)
      throws IOException {
    var made = saved.justMade(provenance.path());
    if (made.isPresent()) {
      lines.add(words.text("inspect-declared", provenance.path(), made.get()));
      return;
    }
    FileReading plan =
        Undeclared.look(file, UndeclaredSource.ofTargets(provenance.path()), conf).reading();
    List<OpenQuestion> asked = OpenQuestion.of(plan, provenance.year());
    boolean promises =
        !plan.targets().isEmpty() || facts.observations().isEmpty() && !asked.isEmpty();
    List<OpenQuestion> open = OpenQuestion.of(facts, provenance.year());
    if (!promises || !open.isEmpty() || !facts.observations().isEmpty()) {
      declare("observations", provenance, facts, open);
    }
    if (promises) {
      lines.add(words.text("inspect-read-targets", String.valueOf(plan.targets().size())));
      declare(DeclarationYaml.TARGETS, provenance, plan, asked);
    }
  }

  private void declare(
      String kind, FileProvenance provenance, FileReading reading, List<OpenQuestion> questions)
      throws IOException {
    if (reading.inferences().isEmpty()) {
      lines.add(words.text("inspect-nothing", provenance.path()));
      return;
    }
    List<Finding> asked = questions.stream().map(OpenQuestion::finding).toList();
    List<Finding> leftOut =
        reading.findings().stream()
            .filter(each -> !OpenQuestion.ANSWERED.contains(each.code()) && !asked.contains(each))
            .filter(each -> asked.stream().noneMatch(one -> one.code().equals(each.code())))
            .filter(each -> !isInformation(each))
            .toList();
    String wanted =
        kind.equals(DeclarationYaml.TARGETS) ? provenance.id() + "-targets" : provenance.id();
    String id = saved.free(wanted, DeclarationYaml.path(provenance, questions));
    String yaml = DeclarationYaml.of(id, kind, provenance, questions, leftOut, lang);
    if (write) {
      String file = saved.add(id, yaml);
      lines.add(words.text("inspect-saved", file, String.valueOf(questions.size())));
    } else {
      lines.add(words.text("inspect-print", id + ".yaml"));
      lines.addAll(Arrays.asList(yaml.split("\n")));
    }
  }

  private static boolean isInformation(Finding finding) {
    return Schemas.standard()
        .codeList("finding_code")
        .code(finding.code())
        .attribute("severity")
        .equals("info");
  }
}
