package org.zonemark.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zonemark.conf.Configuration;

/** Decides by the number of findings whether a snapshot may be published. */
final class Gate {

  private Gate() {}

  /** One line a gate that the findings exceed; a gate is for a code or for a severity. */
  static List<String> closed(Configuration conf, SortedMap<String, Long> byCode) {
    Map<String, Long> counts = new TreeMap<>(byCode);
    byCode.forEach((code, count) -> counts.merge(conf.checks().severity(code), count, Long::sum));
    List<String> closed = new ArrayList<>();
    conf.run()
        .gates()
        .forEach(
            (code, most) -> {
              long found = counts.getOrDefault(code, 0L);
              if (found > most) {
                closed.add(
                    "gate "
                        + code
                        + ": "
                        + found
                        + " findings, at most "
                        + most
                        + " allowed - remedy: mend the inputs named in the table findings, or raise"
                        + " the gate in run.yaml");
              }
            });
    return closed;
  }
}
