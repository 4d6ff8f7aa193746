package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.testing.SampleRun;
import org.zonemark.testing.TestFolders;
import org.zonemark.testing.Told;

/** The report of the sample run as PDF. */
@ExtendWith(SampleRun.Shared.class)
class PdfIT {

  private static final Path FONTS = Path.of("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc");
  private static final Path POPPLER = Path.of("/usr/bin/pdftotext");

  @TempDir private Path folder;

  private final SampleRun sample;

  PdfIT(SampleRun sample) {
    this.sample = sample;
  }

  private Told report(String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of("report", "--conf", "conf", "--lake", sample.lake().toString(), "--pdf"));
    arguments.addAll(List.of(options));
    return Told.by(arguments.toArray(String[]::new));
  }

  @Test
  void shouldPrintAZoneFoundByItsNameInTextThatOtherProgramsRead() throws Exception {
    assumeTrue(Files.exists(FONTS), "skipped: " + FONTS + " is not installed");
    assumeTrue(Files.exists(POPPLER), "skipped: poppler-utils is not installed");
    Path file = folder.resolve("zone.pdf");

    Told told = report("--lang", "zh", "--zone", "郑州高新区", "--out", file.toString());

    assertThat(told.exitCode()).as(told.everything()).isZero();
    assertThat(told.out()).containsExactly("已写出：" + file + "，所用字体 " + FONTS);
    assertThat(said("pdftotext", file.toString(), "-")).contains("郑州高新区", "第17/169");
    assertThat(said("pdffonts", file.toString()).lines().skip(2))
        .allMatch(line -> line.contains("WenQuanYiMicroHei") && line.contains("yes yes yes"));
  }

  @Test
  void shouldPrintTheFrontPageAndTheZoneInFocusWithTheReportWhereTheConfigurationAsksForIt()
      throws Exception {
    assumeTrue(Files.exists(FONTS), "skipped: " + FONTS + " is not installed");
    assumeTrue(Files.exists(POPPLER), "skipped: poppler-utils is not installed");
    Path conf = TestFolders.copy(Path.of("conf"), folder.resolve("conf"));
    Path lake = TestFolders.copy(sample.lake(), folder.resolve("lake"));
    Files.writeString(
        conf.resolve("run.yaml"), "\npdf: true\nfocus: 郑州高新区\n", StandardOpenOption.APPEND);

    Told told =
        Told.by("report", "--conf", conf.toString(), "--lake", lake.toString(), "--lang", "zh");

    assertThat(told.exitCode()).as(told.everything()).isZero();
    String snapshot =
        Told.by("where", "--conf", conf.toString(), "--lake", lake.toString()).out().get(0);
    assertThat(told.everything()).contains(snapshot + "/report/report.pdf");
    assertThat(said("pdftotext", snapshot + "/report/report.pdf", "-"))
        .contains("高新区排名与目标报告", "郑州高新区", "第17/169");
  }

  @Test
  void shouldSayWhatToDoWhereThereIsNoSuchZoneOrFont() {
    assertThat(report("--lang", "zh", "--zone", "郑洲高新区").mistakes())
        .containsExactly("没有园区 郑洲高新区 - 改法：是否要写 郑州高新区？全部代码和名称见 zones.csv");
    assertThat(report("--font", "absent.ttf", "--lang", "en").mistakes())
        .containsExactly(
            "There is no font file absent.ttf - remedy: install one (apt-get install"
                + " fonts-wqy-microhei), or name a TrueType file by --font FILE");
  }

  private static String said(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(text).isZero();
    return text;
  }
}
