package org.zonemark.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.text.Overrides;
import org.zonemark.job.paper.InputAccount;
import org.zonemark.job.paper.Manifest;
import org.zonemark.job.paper.Outcome;
import org.zonemark.schema.TableSchema;
import org.zonemark.store.Lake;
import org.zonemark.store.Snapshot;
import org.zonemark.store.StoredFile;
import org.zonemark.store.TableFiles;
import org.zonemark.testing.ConfFiles;

/** Runs over a lake of any file system, with statements and tables that a test makes up. */
public class MadeUpRun {

  public static final Instant MORNING = Instant.parse("2026-01-02T03:04:05.006Z");

  public final String address;
  private final org.apache.hadoop.conf.Configuration hadoop;

  /** What the inputs say; another text makes another snapshot. */
  public String statements = "first";

  /** The bytes of each table; null where they are the statements themselves. */
  public byte[] tableBytes;

  /** The day of judgement. */
  public LocalDate asOf = LocalDate.of(2025, 12, 31);

  /** What is found in them. */
  public final SortedMap<String, Long> findings = new TreeMap<>();

  /** What became of the cells of the only file. */
  public Map<String, Long> balance = Map.of("observation", 10L);

  /** What happens before tables are written. */
  public Step before = staged -> {};

  public final Configuration conf;

  /** Whether the snapshot is held for a person to publish. */
  public boolean hold;

  /** When the last run began. */
  public Instant now = MORNING;

  /** Runs that keep so many snapshots. */
  public MadeUpRun(String address, org.apache.hadoop.conf.Configuration hadoop, int keep) {
    this(
        address,
        hadoop,
        ConfFiles.sound()
            .with("run.yaml", "gates: {unknown_zone: 0}\nkeep: {snapshots: %d}\n".formatted(keep))
            .accepted());
  }

  /** Runs by a configuration that was read before. */
  public MadeUpRun(
      String address, org.apache.hadoop.conf.Configuration hadoop, Configuration conf) {
    this.address = address;
    this.hadoop = hadoop;
    this.conf = conf;
  }

  public interface Step {
    void take(Snapshot staged) throws IOException;
  }

  public Lake lake() throws IOException {
    return Lake.at(address, hadoop);
  }

  public RunResult run() throws UsageProblem, IOException {
    return run(EnumSet.allOf(Job.class));
  }

  public RunResult run(Set<Job> jobs) throws UsageProblem, IOException {
    now = now.plusSeconds(1);
    return new PipelineRun(
            // Nobody is asked for its commit, which would take longer than the run.
            new RunRequest(jobs, "none", Overrides.none(), false, false, null, hold),
            conf,
            lake(),
            () -> now,
            new Stopwatch(line -> {}))
        .run(() -> new PipelineRun.Means(new Inputs(), (staged, inputs) -> {}, "4.1.3"));
  }

  public Outcome outcome() throws IOException {
    return Outcome.parsed(lake().paper(Lake.OUTCOME).orElseThrow()).orElseThrow();
  }

  /** The run that is current; empty where there is none. */
  public String current() throws IOException {
    return lake().latest().map(Snapshot::runId).orElse("");
  }

  /** What a table of the current snapshot says. */
  public String text(String table) throws IOException {
    Snapshot current = lake().latest().orElseThrow();
    return new String(current.paper(table + "/part-0.parquet"), StandardCharsets.UTF_8);
  }

  private final class Inputs implements Loading {
    @Override
    public Derivation read() {
      return new Tables(inputs(statements));
    }

    @Override
    public Derivation load(Snapshot current) throws IOException {
      return new Tables(inputs(Manifest.of(current).basis().observedUntil()));
    }
  }

  private InputAccount account() {
    return new InputAccount(
        "yearbook",
        "yearbook.csv",
        new InputAccount.Publication("统计年鉴", "统计局", "2020", "2021", false),
        1,
        "0",
        1,
        balance.values().stream().mapToLong(Long::longValue).sum(),
        balance,
        null);
  }

  private RunInputs inputs(String said) {
    return new RunInputs(
        List.of(account()), findings, List.of(), said, asOf, null, "fingerprint of " + said);
  }

  private final class Tables implements Derivation {
    private final RunInputs inputs;

    Tables(RunInputs inputs) {
      this.inputs = inputs;
    }

    @Override
    public RunInputs inputs() {
      return inputs;
    }

    @Override
    public SortedMap<String, Long> write(
        Snapshot staged, Optional<TableFiles.Reuse> reuse, List<TableSchema> tables)
        throws IOException {
      before.take(staged);
      for (TableSchema table : tables) {
        String path = table.name() + "/part-0.parquet";
        staged.write(
            path, tableBytes == null ? statements.getBytes(StandardCharsets.UTF_8) : tableBytes);
        StoredFile written = staged.contents().get(path);
        staged.add(
            List.of(
                new StoredFile(
                    path, 1L, null, written.bytes(), written.sha256(), written.crc32())));
      }
      return findings;
    }
  }

  /** The whole of what readers see: the current snapshot is there and as its manifest says. */
  public Optional<String> seen() throws IOException {
    Optional<Snapshot> current = lake().latest();
    if (current.isPresent() && !current.get().faults().isEmpty()) {
      throw new AssertionError(current.get().faults().toString());
    }
    return current.map(Snapshot::runId);
  }
}
