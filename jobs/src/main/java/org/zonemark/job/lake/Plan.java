package org.zonemark.job.lake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.text.Overrides;
import org.zonemark.job.ConfFiles;
import org.zonemark.job.ExitCodes;
import org.zonemark.job.Job;
import org.zonemark.job.RunResult;
import org.zonemark.job.input.InputFiles;
import org.zonemark.job.input.KeptReadings;
import org.zonemark.job.paper.InputAccount;
import org.zonemark.job.paper.Manifest;
import org.zonemark.job.paper.Messages;
import org.zonemark.job.paper.Version;
import org.zonemark.report.model.Lang;
import org.zonemark.source.InputFile;
import org.zonemark.source.file.Inputs;
import org.zonemark.store.Lake;
import org.zonemark.store.LocalFiles;
import org.zonemark.store.Places;
import org.zonemark.store.Snapshot;
import org.zonemark.table.DerivedTables;

/** What a run would read, compute and write; it does none of it, and starts no Spark. */
public final class Plan {

  private final org.zonemark.conf.Configuration conf;
  private final Configuration hadoop;
  private final Messages messages;
  private final Lake lake;
  private final Optional<Snapshot> current;
  private final List<String> lines = new ArrayList<>();
  private boolean isSomeKept;

  private Plan(org.zonemark.conf.Configuration conf, Configuration hadoop) throws IOException {
    this.conf = conf;
    this.hadoop = hadoop;
    this.messages = Messages.of(Lang.of(conf.run().lang()));
    this.lake = Lake.at(conf.run().lake());
    this.current = lake.latest();
  }

  /** The plan of a whole run. */
  public static RunResult of(String confFolder, Overrides overrides)
      throws UsageProblem, IOException {
    Configuration hadoop = LocalFiles.configuration();
    Plan plan = new Plan(ConfFiles.load(confFolder, overrides), hadoop);
    if (plan.readsTheSame()) {
      plan.say("plan.unchanged", plan.current.orElseThrow().runId());
    } else {
      plan.sayWhatIsWritten();
    }
    return RunResult.of(ExitCodes.DONE, plan.lines);
  }

  private void say(String key, Object... values) {
    lines.add(messages.of(key, values));
  }

  /** Says what is read; whether a run would find all as the current snapshot was made of. */
  private boolean readsTheSame() throws UsageProblem, IOException {
    Map<String, String> known = new TreeMap<>();
    boolean same = false;
    if (current.isPresent()) {
      Manifest manifest = Manifest.of(current.get());
      manifest.inputs().forEach((InputAccount one) -> known.put(one.file(), one.sha256()));
      same = isMadeTheSameWay(manifest);
    }
    Inputs.Listing listing = InputFiles.of(conf, hadoop);
    say("plan.reads", Places.shown(conf.run().inputs()), listing.files().size(), listing.bytes());
    boolean isSameProgram = same;
    int reread = 0;
    Set<String> there = new LinkedHashSet<>();
    for (InputFile file : listing.files()) {
      there.add(file.file());
      String before = known.get(file.file());
      if (!file.refusal().isEmpty()) {
        same &= "".equals(before);
        sayFile("refused", file.file());
        continue;
      }
      String sha256 = Inputs.hash(file.location(), hadoop);
      boolean unchanged = before != null && before.equals(sha256);
      boolean isKept = KeptReadings.has(lake, conf, file, sha256, hadoop);
      reread += isKept ? 0 : 1;
      same &= unchanged;
      String still = isKept || isSameProgram ? "unchanged" : "reread";
      sayFile(before == null ? "new" : unchanged ? still : "changed", file.file());
    }
    known.keySet().removeAll(there);
    known.keySet().forEach(gone -> sayFile("gone", gone));
    same &= known.isEmpty();
    if (!same) {
      say("plan.rereads", reread, listing.files().size() - reread);
      isSomeKept = reread < listing.files().size();
    }
    listing.absent().forEach(absent -> lines.add("  " + messages.of("plan.absent", absent.path())));
    return same;
  }

  private boolean isMadeTheSameWay(Manifest manifest) {
    return manifest.run().version().equals(Version.text())
        && manifest.run().build().equals(Version.build())
        && Manifest.configurationHash(conf).equals(manifest.basis().configurationHash());
  }

  private void sayFile(String state, String file) {
    lines.add("  " + messages.of("plan.file." + state) + "  " + file);
  }

  private void sayWhatIsWritten() {
    Set<String> tables = new LinkedHashSet<>();
    for (Job job : Job.values()) {
      job.tables().stream()
          .filter(table -> DerivedTables.isWritten(table, conf))
          .forEach(tables::add);
    }
    say("plan.computes", String.join(messages.of("enumeration"), tables));
    if (isSomeKept) {
      say("plan.indicators");
    }
    say("plan.writes", lake.shown(), current.map(Snapshot::runId).orElse("-"));
  }
}
