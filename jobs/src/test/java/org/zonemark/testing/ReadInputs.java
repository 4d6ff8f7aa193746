package org.zonemark.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.ConfigurationReader;
import org.zonemark.conf.text.ConfFolder;
import org.zonemark.conf.text.Overrides;
import org.zonemark.source.InputFile;
import org.zonemark.source.file.Inputs;
import org.zonemark.table.FileReader;
import org.zonemark.table.data.Observation;
import org.zonemark.table.quality.EditionSelection;
import org.zonemark.table.quality.Finding;
import org.zonemark.table.read.FileReading;

/**
 * A folder of inputs read as a run reads it, file by file, without Spark.
 *
 * @param readings of every file, in the order of a run
 */
public record ReadInputs(Configuration conf, List<FileReading> readings) {

  private static final Path SHIPPED = Path.of("conf");

  /** The inputs and the configuration that the program comes with. */
  public static ReadInputs shipped() throws IOException {
    return of(ConfFolder.ofDirectory(SHIPPED), Path.of("examples", "inputs"));
  }

  /** A case: its inputs with the shipped configuration, whose sources give way to those of it. */
  public static ReadInputs ofCase(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> shipped = Files.list(SHIPPED)) {
      for (Path file : shipped.filter(Files::isRegularFile).toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    Path own = folder.resolve("conf");
    if (Files.isDirectory(own)) {
      try (Stream<Path> paths = Files.walk(own)) {
        for (Path file : paths.filter(Files::isRegularFile).toList()) {
          files.put(own.relativize(file).toString(), Files.readAllBytes(file));
        }
      }
    }
    return of(ConfFolder.of("conf", files), folder.resolve("inputs"));
  }

  private static ReadInputs of(ConfFolder folder, Path inputs) throws IOException {
    Overrides overrides =
        Overrides.none().with("inputs", inputs.toAbsolutePath().toString()).with("lang", "en");
    Configuration conf =
        ConfigurationReader.load(folder, overrides)
            .orElseThrow(problems -> new AssertionError(problems.toString()));
    org.apache.hadoop.conf.Configuration hadoop = new org.apache.hadoop.conf.Configuration();
    List<FileReading> readings =
        Inputs.list(conf, hadoop).files().stream().map(file -> read(file, conf, hadoop)).toList();
    return new ReadInputs(conf, readings);
  }

  private static FileReading read(
      InputFile file, Configuration conf, org.apache.hadoop.conf.Configuration hadoop) {
    return FileReader.of(
        Inputs.read(file, conf.source(file.sourceId()).orElseThrow(), conf.run().limits(), hadoop),
        conf);
  }

  /** A folder beside the one that zonemark.conformance names; the test is skipped without it. */
  public static Path beside(String name) {
    String folder = System.getProperty("zonemark.conformance", "");
    Path beside = folder.isBlank() ? null : Path.of(folder).resolveSibling(name);
    boolean there = beside != null && Files.exists(beside);
    if (!there) {
      System.out.println("Skipped, since there is no " + name + " beside zonemark.conformance");
    }
    assumeTrue(there, name + " does not lie beside the folder that zonemark.conformance names");
    return beside;
  }

  public List<Observation> observations() {
    return readings.stream()
        .flatMap(reading -> reading.observations().stream())
        .map(Observation::of)
        .toList();
  }

  /** The statements of which those that others replace are marked. */
  public List<Observation> settled() {
    return EditionSelection.of(observations(), conf).observations();
  }

  public List<Finding> findings() {
    return readings.stream().flatMap(reading -> reading.findings().stream()).toList();
  }
}
