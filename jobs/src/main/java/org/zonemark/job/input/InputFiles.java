package org.zonemark.job.input;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.zonemark.conf.UsageProblem;
import org.zonemark.job.paper.Messages;
import org.zonemark.report.model.Lang;
import org.zonemark.source.file.Inputs;
import org.zonemark.store.Places;

/** The input files of a run, on any file system Hadoop knows. */
public final class InputFiles {

  private InputFiles() {}

  /**
   * The files of the inputs folder, and what does not fit.
   *
   * @throws UsageProblem where there is no such folder: an unmounted disk must not pass for inputs
   *     that say nothing, and empty the lake
   */
  public static Inputs.Listing of(org.zonemark.conf.Configuration conf, Configuration hadoop)
      throws UsageProblem, IOException {
    Path folder = new Path(conf.run().inputs());
    FileSystem system = folder.getFileSystem(hadoop);
    boolean exists = system.exists(folder);
    if (!exists || !system.getFileStatus(folder).isDirectory()) {
      Messages messages = Messages.of(Lang.of(conf.run().lang()));
      String shown = Places.shown(system.makeQualified(folder));
      throw UsageProblem.of(
          messages.of(exists ? "inputs.file" : "inputs.none", shown), messages.of("inputs.remedy"));
    }
    return Inputs.list(conf, hadoop);
  }
}
