package org.zonemark.job.lake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.text.Overrides;
import org.zonemark.job.ConfFiles;
import org.zonemark.job.ExitCodes;
import org.zonemark.job.InputFiles;
import org.zonemark.job.Job;
import org.zonemark.job.RunResult;
import org.zonemark.job.paper.InputAccount;
import org.zonemark.job.paper.Manifest;
import org.zonemark.job.paper.Messages;
import org.zonemark.job.paper.Version;
import org.zonemark.report.model.Lang;
import org.zonemark.schema.Sha256;
import org.zonemark.source.InputFile;
import org.zonemark.source.file.Inputs;
import org.zonemark.store.Lake;
import org.zonemark.store.LocalFiles;
import org.zonemark.store.Places;
import org.zonemark.store.Snapshot;
import org.zonemark.table.DerivedTables;

/** What a run would read, compute and write; it does none of it, and starts no Spark. */
public final class Plan {

  private Plan() {}

  /** The plan of a whole run. */
  public static RunResult of(String confFolder, Overrides overrides)
      throws UsageProblem, IOException {
    Configuration hadoop = LocalFiles.configuration();
    org.zonemark.conf.Configuration conf = ConfFiles.load(confFolder, overrides, hadoop);
    Messages messages = Messages.of(Lang.of(conf.run().lang()));
    Lake lake = Lake.at(conf.run().lake(), hadoop);
    Optional<Snapshot> current = lake.latest();
    Optional<Manifest> manifest =
        current.isPresent() ? Optional.of(Manifest.of(current.get())) : Optional.empty();
    Map<String, String> known = new TreeMap<>();
    manifest.ifPresent(
        found -> found.inputs().forEach((InputAccount one) -> known.put(one.file(), one.sha256())));

    List<String> lines = new ArrayList<>();
    boolean same =
        manifest.isPresent()
            && manifest.get().run().version().equals(Version.text())
            && Manifest.configurationHash(conf).equals(manifest.get().basis().configurationHash());
    Inputs.Listing listing = InputFiles.of(conf, hadoop);
    lines.add(
        messages.of(
            "plan.reads",
            Places.shown(conf.run().inputs()),
            listing.files().size(),
            listing.bytes()));
    Set<String> there = new LinkedHashSet<>();
    for (InputFile file : listing.files()) {
      there.add(file.file());
      String before = known.get(file.file());
      boolean unchanged = before != null && before.equals(hash(file, hadoop));
      same &= unchanged;
      String state = before == null ? "new" : unchanged ? "unchanged" : "changed";
      lines.add("  " + messages.of("plan.file." + state) + "  " + file.file());
    }
    for (String gone : known.keySet()) {
      if (there.add(gone)) {
        same = false;
        lines.add("  " + messages.of("plan.file.gone") + "  " + gone);
      }
    }
    listing.absent().forEach(absent -> lines.add("  " + messages.of("plan.absent", absent.path())));
    if (same) {
      lines.add(messages.of("plan.unchanged", current.orElseThrow().runId()));
      return RunResult.of(ExitCodes.DONE, lines);
    }
    Set<String> tables = new LinkedHashSet<>();
    for (Job job : Job.values()) {
      job.tables().stream()
          .filter(table -> DerivedTables.isWritten(table, conf))
          .forEach(tables::add);
    }
    lines.add(messages.of("plan.computes", String.join(", ", tables)));
    lines.add(messages.of("plan.writes", lake.shown(), current.map(Snapshot::runId).orElse("-")));
    return RunResult.of(ExitCodes.DONE, lines);
  }

  private static String hash(InputFile file, Configuration hadoop) throws IOException {
    Path path = new Path(file.location());
    try (InputStream in = path.getFileSystem(hadoop).open(path)) {
      return Sha256.of(in);
    }
  }
}
