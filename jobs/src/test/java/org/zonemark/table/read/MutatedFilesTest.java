package org.zonemark.table.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zonemark.conf.Configuration;
import org.zonemark.testing.Quirk;

class MutatedFilesTest {

  private static final long SEED = 20261122;

  /** So many mutated files are read in all. */
  private static final int FILES = 20_000;

  private static final int PER_FILE =
      Integer.getInteger(
          "zonemark.mutations", (int) Math.ceil((double) FILES / Quirk.all().count()));

  /** Each so many is also read as if nobody had declared it. */
  private static final int UNDECLARED_EACH = 4;

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u00A0",
          "-",
          "--",
          "…",
          "0",
          "1e99",
          "1E-99",
          "-0",
          "NaN",
          "#REF!",
          "9999999999999",
          "十五",
          "一",
          "3.5万",
          "12头",
          "2023年",
          "1899",
          "合计",
          "注:",
          "①",
          "\"",
          "'",
          ",",
          "\t",
          ";",
          "|",
          "<table>",
          "&nbsp;",
          "𠮷",
          "\uFEFF",
          "100-120",
          "%",
          "(亿元)",
          "郑州高新区",
          "營業收入");

  static Stream<Quirk> quirks() {
    return Quirk.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("quirks")
  void shouldAccountForEveryCellOfWhateverAFileHasBecome(Quirk quirk) {
    Configuration conf = quirk.configuration();
    byte[] sound = quirk.bytes();
    IntStream.range(0, PER_FILE).parallel().forEach(round -> check(quirk, conf, sound, round));
  }

  private static void check(Quirk quirk, Configuration conf, byte[] sound, int round) {
    byte[] mutated =
        mutated(quirk, sound, new Random(SEED + 31L * quirk.name().hashCode() + round));
    String name = quirk.name() + ", round " + round;
    List<FileReading> readings = new ArrayList<>();
    try {
      readings.add(Quirk.reading(conf, quirk.file(), mutated));
      if (round % UNDECLARED_EACH == 0) {
        readings.add(Quirk.undeclared(conf, quirk.file(), mutated));
      }
    } catch (RuntimeException crashed) {
      throw new AssertionError(name, crashed);
    }
    for (FileReading reading : readings) {
      assertThat(reading.balance().total()).as(name).isEqualTo(reading.cells());
      assertThat(reading.balance().of(CellBalance.Kind.OBSERVATION))
          .as(name)
          .isEqualTo(reading.observations().size());
      boolean saysSomething = !reading.observations().isEmpty() || !reading.findings().isEmpty();
      assertThat(saysSomething || reading.balance().furniture() == reading.cells())
          .as(name)
          .isTrue();
    }
  }

  @Test
  void shouldMutateTwentyThousandFiles() {
    assertThat(Quirk.all().count() * PER_FILE).isGreaterThanOrEqualTo(FILES);
  }

  private static byte[] mutated(Quirk quirk, byte[] sound, Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> bytes(sound, random);
      case 1 -> cells(quirk, random);
      default -> structure(quirk, sound, random);
    };
  }

  /** One to four bytes are overwritten. */
  private static byte[] bytes(byte[] sound, Random random) {
    byte[] bytes = sound.clone();
    for (int count = random.nextInt(4); count >= 0; count--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  /** One to three cells hold something else. */
  private static byte[] cells(Quirk quirk, Random random) {
    List<String> lines = new ArrayList<>(quirk.grid().lines().toList());
    for (int count = random.nextInt(3); count >= 0; count--) {
      int row = random.nextInt(lines.size());
      String[] cells = lines.get(row).split("\\|", -1);
      cells[random.nextInt(cells.length)] = " " + TEXTS.get(random.nextInt(TEXTS.size())) + " ";
      lines.set(row, String.join("|", cells));
    }
    return quirk.withGrid(String.join("\n", lines) + "\n").bytes();
  }

  /** The end is missing, a part stands twice, or rows are gone or exchanged. */
  private static byte[] structure(Quirk quirk, byte[] sound, Random random) {
    List<String> lines = new ArrayList<>(quirk.grid().lines().toList());
    switch (random.nextInt(5)) {
      case 0:
        return Arrays.copyOf(sound, random.nextInt(sound.length));
      case 1:
        int from = random.nextInt(sound.length);
        byte[] twice = Arrays.copyOf(sound, sound.length + sound.length - from);
        System.arraycopy(sound, from, twice, sound.length, sound.length - from);
        return twice;
      case 2:
        lines.remove(random.nextInt(lines.size()));
        break;
      case 3:
        java.util.Collections.swap(
            lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
        break;
      default:
        return sound[0] == 'P' ? member(sound, random) : bytes(sound, random);
    }
    return quirk.withGrid(String.join("\n", lines) + "\n").bytes();
  }

  /** The XML inside a workbook, or a member of an archive, is damaged, and the archive is sound. */
  private static byte[] member(byte[] archive, Random random) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        byte[] content = in.readAllBytes();
        out.write(random.nextInt(3) == 0 ? bytes(content, random) : content);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
