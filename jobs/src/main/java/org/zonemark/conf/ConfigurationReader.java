package org.zonemark.conf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zonemark.conf.directory.DirectoryReader;
import org.zonemark.conf.directory.GroupMembership;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.Vocabulary;
import org.zonemark.conf.firm.FirmUnits;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.IndexReader;
import org.zonemark.conf.settings.AttainmentReader;
import org.zonemark.conf.settings.CheckReader;
import org.zonemark.conf.settings.GrowthReader;
import org.zonemark.conf.settings.RankingReader;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.conf.source.SourceReader;
import org.zonemark.conf.text.ConfFolder;
import org.zonemark.conf.text.ConfSchema;
import org.zonemark.conf.text.Overrides;
import org.zonemark.conf.text.Problems;
import org.zonemark.conf.text.Setting;
import org.zonemark.conf.text.YamlDocument;
import org.zonemark.conf.text.YamlNode;

/** Reads all of conf/ and checks it as a whole. */
public final class ConfigurationReader {

  private static final String RUN = "run.yaml";
  private static final String SOURCES = "sources/";
  private static final String INDICES = "indices/";
  private static final String YAML = ".yaml";

  private ConfigurationReader() {}

  /**
   * Reads and checks every file of the folder.
   *
   * @param folder the folder's files
   * @param overrides the flags and the environment, which stand above run.yaml
   * @return the configuration, or all problems of all files at once
   */
  public static LoadResult load(ConfFolder folder, Overrides overrides) {
    return load(folder, overrides, true);
  }

  /**
   * Reads and checks every file of the folder but the sources, which may have questions open: what
   * was published can be read all the same.
   */
  public static LoadResult loadWithoutSources(ConfFolder folder, Overrides overrides) {
    return load(folder, overrides, false);
  }

  /**
   * Reads the settings of the run alone, which say where the lake is.
   *
   * @throws UsageProblem with every mistake in them
   */
  public static RunSettings run(ConfFolder folder, Overrides overrides) throws UsageProblem {
    Problems problems = new Problems();
    RunSettings run = new RunReader(folder, overrides, problems).read();
    if (problems.any()) {
      throw UsageProblem.of(problems.sorted());
    }
    return run;
  }

  /**
   * Reads the same settings of a file that may not fit its schema, to see whether they are those
   * that were accepted before; empty where they have a mistake.
   */
  public static Optional<RunSettings> unchecked(ConfFolder folder, Overrides overrides) {
    Problems problems = new Problems();
    try {
      RunSettings run = new RunReader(folder, overrides, problems).trusting().read();
      return problems.any() ? Optional.empty() : Optional.ofNullable(run);
    } catch (IllegalArgumentException outOfRange) {
      return Optional.empty();
    }
  }

  private static LoadResult load(ConfFolder folder, Overrides overrides, boolean withSources) {
    Problems problems = new Problems();
    checkFiles(folder, problems);
    DirectoryReader tables = new DirectoryReader(folder, problems);
    List<Indicator> indicators = tables.readIndicators();
    List<GroupMembership> memberships = tables.readGroups();
    Vocabulary vocabulary = tables.vocabulary();
    Configuration.Parts parts =
        new Configuration.Parts(
            new Configuration.Directory(
                tables.readZones(),
                memberships,
                tables.readEvents(),
                indicators,
                tables.readUnits(),
                tables.readLists(),
                tables.readBundles(),
                tables.readWords()),
            withSources ? readSources(folder, vocabulary, problems) : List.of(),
            readIndices(folder, vocabulary, indicators, memberships, problems),
            settings(folder, overrides, vocabulary, memberships, problems));
    RunSettings run = new RunReader(folder, overrides, problems).read();
    if (withSources) {
      checkSources(folder, run, problems);
    }
    if (problems.any()) {
      return new LoadResult.Refused(problems.sorted());
    }
    Configuration conf = new Configuration(run, tables, parts, folder);
    checkFocus(conf, problems);
    checkFirms(folder, conf, problems);
    return problems.any()
        ? new LoadResult.Refused(problems.sorted())
        : new LoadResult.Accepted(conf);
  }

  private static Configuration.Settings settings(
      ConfFolder folder,
      Overrides overrides,
      Vocabulary vocabulary,
      List<GroupMembership> memberships,
      Problems problems) {
    SortedMap<String, Setting> resolved = new TreeMap<>();
    return new Configuration.Settings(
        new GrowthReader(folder, vocabulary, memberships, problems, resolved).read(),
        new AttainmentReader(folder, vocabulary.units(), overrides, problems, resolved).read(),
        new CheckReader(folder, problems, resolved).read(),
        new RankingReader(folder, vocabulary, memberships, problems, resolved).read(),
        resolved);
  }

  private static List<SourceDeclaration> readSources(
      ConfFolder folder, Vocabulary vocabulary, Problems problems) {
    List<SourceDeclaration> sources = new ArrayList<>();
    SourceReader reader = new SourceReader(vocabulary);
    for (String path : yamlFiles(folder, SOURCES)) {
      reader.read(
          YamlDocument.read(folder, path, ConfigurationReader::schemaOf, problems), sources);
    }
    return sources;
  }

  private static ConfSchema schemaOf(YamlNode source) {
    return source.child("kind").text().equals(SourceReader.FIRMS)
        ? ConfSchema.ofFirms()
        : ConfSchema.ofSource();
  }

  /** Without a declaration nothing would be read, unless tables may speak for themselves. */
  private static void checkSources(ConfFolder folder, RunSettings run, Problems problems) {
    boolean asks = run != null && !run.undeclared().equals(RunSettings.INFER);
    if (asks && yamlFiles(folder, SOURCES).isEmpty()) {
      problems.add(
          folder.shown("sources"),
          0,
          0,
          "no source is declared",
          "add a file sources/*.yaml, or write `undeclared: infer` in run.yaml");
    }
  }

  /** Whose report is made must be a zone of the directory. */
  private static void checkFocus(Configuration conf, Problems problems) {
    String focus = conf.run().focus();
    if (!focus.isEmpty() && conf.zone(focus).isEmpty()) {
      String near = conf.nearestZone(focus);
      problems.add(
          conf.run().resolved().get("focus").origin(),
          0,
          0,
          "there is no zone `" + focus + "`",
          near.isEmpty() ? "name a zone of zones.csv" : "did you mean " + near + "?");
    }
  }

  /** What is added up of firms must be in a unit of the indicator's kind. */
  private static void checkFirms(ConfFolder folder, Configuration conf, Problems problems) {
    for (SourceDeclaration source : conf.sources()) {
      if (source.isOfFirms()) {
        FirmUnits units =
            new FirmUnits(
                source.firms(), conf::unit, indicator -> conf.indicatorById(indicator).unit());
        source
            .firms()
            .aggregates()
            .forEach(
                aggregate ->
                    units
                        .mismatch(aggregate)
                        .ifPresent(
                            told ->
                                problems.add(
                                    folder.shown(SOURCES),
                                    0,
                                    0,
                                    "source "
                                        + source.sourceId()
                                        + ": the aggregate "
                                        + aggregate.indicatorId()
                                        + " is in another unit than its indicator: "
                                        + told,
                                    "aggregate another value, or change the indicator's unit")));
      }
    }
  }

  private static List<IndexDeclaration> readIndices(
      ConfFolder folder,
      Vocabulary vocabulary,
      List<Indicator> indicators,
      List<GroupMembership> memberships,
      Problems problems) {
    List<IndexDeclaration> indices = new ArrayList<>();
    IndexReader reader = new IndexReader(vocabulary, indicators, memberships);
    for (String path : yamlFiles(folder, INDICES)) {
      reader.read(YamlDocument.read(folder, path, ConfSchema.ofIndex(), problems), indices);
    }
    reader.checkCompared();
    return indices;
  }

  private static List<String> yamlFiles(ConfFolder folder, String below) {
    return folder.paths().stream()
        .filter(path -> path.startsWith(below) && path.endsWith(YAML))
        .toList();
  }

  /** A file with a misspelt name would be left out in silence. */
  private static void checkFiles(ConfFolder folder, Problems problems) {
    List<String> known = new ArrayList<>(DirectoryReader.paths());
    known.add(RUN);
    known.add(GrowthReader.FILE);
    known.add(RankingReader.FILE);
    known.add(AttainmentReader.FILE);
    known.add(CheckReader.FILE);
    for (String path : folder.paths()) {
      boolean inFolder = path.startsWith(SOURCES) || path.startsWith(INDICES);
      boolean read = inFolder ? path.endsWith(YAML) : known.contains(path);
      if (ConfFolder.concerns(path) && !read && !path.endsWith(".md")) {
        String remedy =
            inFolder
                ? "name it *.yaml, or move it out of conf/"
                : "use one of " + String.join(", ", known) + Problems.suggestion(path, known);
        problems.add(folder.shown(path), 0, 0, "unknown file", remedy);
      }
    }
  }
}
