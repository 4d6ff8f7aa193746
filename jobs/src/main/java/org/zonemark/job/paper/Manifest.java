package org.zonemark.job.paper;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zonemark.conf.Configuration;
import org.zonemark.schema.Ids;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.TableSchema;
import org.zonemark.store.Damage;
import org.zonemark.store.Snapshot;
import org.zonemark.store.StoredFile;

/**
 * manifest.json: what a run did with what, and what it wrote.
 *
 * @param run which run, and how it went
 * @param basis what its tables rest on
 * @param configuration the resolved settings by name
 * @param inputs every input file
 * @param findings findings by code
 * @param tables every table of the snapshot, by name
 * @param files every file of the snapshot but the manifest and its hash, by path
 */
public record Manifest(
    @JsonUnwrapped RunAccount run,
    @JsonUnwrapped Basis basis,
    SortedMap<String, SettingAccount> configuration,
    List<InputAccount> inputs,
    SortedMap<String, Long> findings,
    Map<String, TableAccount> tables,
    List<StoredFile> files) {

  /**
   * Which run, and how it went.
   *
   * @param runId its name
   * @param version of Zonemark
   * @param commit the commit that the program was built from; empty where that is not known
   * @param build a hash of the program's classes; empty where it is not known
   * @param sparkVersion of Spark
   * @param startedAt when it began
   * @param finishedAt when all tables and papers were written
   * @param jobs all jobs whose tables are in the snapshot
   * @param previousRunId the snapshot that was current; null where there was none
   * @param seconds by stage
   */
  public record RunAccount(
      String runId,
      String version,
      String commit,
      String build,
      String sparkVersion,
      Instant startedAt,
      Instant finishedAt,
      List<String> jobs,
      String previousRunId,
      Map<String, Double> seconds) {}

  /**
   * What the tables of a snapshot rest on.
   *
   * @param fingerprint changes with the inputs, the configuration and the program
   * @param configurationHash changes with the configuration alone
   * @param configurationCommit the commit that conf/ was at, with {@value GitCommit#CHANGED} where
   *     it differs from it; null where there is none
   * @param observedUntil the last day of the latest period with a value; empty where there is none,
   *     null in a snapshot of an earlier version
   * @param asOf the day targets are judged on
   * @param knownOn only what was published by this day counts; null for everything
   */
  public record Basis(
      String fingerprint,
      String configurationHash,
      String configurationCommit,
      String observedUntil,
      LocalDate asOf,
      LocalDate knownOn) {

    /** Whether there is a day of judgement: none is known where nothing was observed or set. */
    @JsonIgnore
    public boolean isJudged() {
      return !asOf.equals(LocalDate.EPOCH);
    }
  }

  /** A setting, and where it comes from. */
  public record SettingAccount(String value, String from) {}

  /**
   * A table of a snapshot.
   *
   * @param schemaVersion of the table's schema
   * @param rows how many
   * @param bytes of all its files
   * @param files how many
   * @param carriedOver whether it was taken from the snapshot before as it was
   */
  public record TableAccount(
      String schemaVersion, long rows, long bytes, int files, boolean carriedOver) {}

  /**
   * The manifest of a snapshot.
   *
   * @throws Damage where it is not as it was written
   */
  public static Manifest of(Snapshot snapshot) throws IOException {
    try {
      return Json.MAPPER.readValue(snapshot.manifest(), Manifest.class);
    } catch (JsonProcessingException broken) {
      throw Damage.at(snapshot.folder(), "has a " + Snapshot.MANIFEST + " that cannot be read");
    }
  }

  /** The tables that files belong to, in the order of the schemas. */
  public static Map<String, TableAccount> tables(Iterable<StoredFile> files, Set<String> written) {
    Map<String, TableAccount> tables = new LinkedHashMap<>();
    for (TableSchema schema : Schemas.standard().parquetTables()) {
      String name = schema.name();
      for (StoredFile file : files) {
        if (file.isData() && file.table().equals(name)) {
          tables.merge(
              name,
              new TableAccount(
                  schema.version(), file.rows(), file.bytes(), 1, !written.contains(name)),
              (one, other) ->
                  new TableAccount(
                      one.schemaVersion,
                      one.rows + other.rows,
                      one.bytes + other.bytes,
                      one.files + other.files,
                      one.carriedOver));
        }
      }
    }
    return tables;
  }

  /** What a snapshot is made of: it changes with the inputs, the configuration and the version. */
  public static String fingerprint(Configuration conf, List<InputAccount> inputs) {
    return fingerprint(conf.fingerprint(), inputs);
  }

  /** The same of a configuration that only its fingerprint is known of. */
  public static String fingerprint(String configuration, List<InputAccount> inputs) {
    List<String> parts = new ArrayList<>();
    parts.add(Version.text());
    // What another build of the version has mended is made anew.
    parts.add(Version.build());
    parts.add(configuration);
    inputs.forEach(input -> parts.add(input.file() + input.sha256()));
    return Ids.of(parts.toArray(String[]::new));
  }

  /** Whether jobs that start from what has this fingerprint would make the snapshot again. */
  public boolean isOf(String fingerprint, Set<String> jobs) {
    return basis.fingerprint().equals(fingerprint) && run.jobs().containsAll(jobs);
  }

  /** Changes with the configuration alone. */
  public static String configurationHash(Configuration conf) {
    return Ids.of(conf.fingerprint());
  }

  /** The resolved configuration, and where each setting comes from. */
  public static SortedMap<String, SettingAccount> configuration(Configuration conf) {
    SortedMap<String, SettingAccount> settings = new TreeMap<>();
    conf.resolved()
        .forEach(
            (name, setting) ->
                settings.put(name, new SettingAccount(setting.shown(), setting.origin())));
    return settings;
  }

  /** Whether a table was written by another major version of its schema than is known here. */
  @JsonIgnore
  public boolean isOfOtherSchemas() {
    return tables.entrySet().stream()
        .anyMatch(table -> isOther(table.getKey(), table.getValue().schemaVersion()));
  }

  static boolean isOther(String table, String version) {
    return Schemas.standard().parquetTables().stream()
        .filter(schema -> schema.name().equals(table))
        .anyMatch(schema -> !major(schema.version()).equals(major(version)));
  }

  private static String major(String version) {
    return version.substring(0, version.indexOf('.'));
  }

  /** The rows of all tables. */
  public long rows() {
    return tables.values().stream().mapToLong(TableAccount::rows).sum();
  }

  /** The lengths of all files. */
  public long bytes() {
    return files.stream().mapToLong(StoredFile::bytes).sum();
  }

  /** All findings. */
  public long findingCount() {
    return findings.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The sum of the lengths of the input files. */
  public long inputBytes() {
    return inputs.stream().mapToLong(InputAccount::bytes).sum();
  }

  /** The JSON text. */
  public String json() {
    return Json.of(this);
  }
}
