package org.zonemark.conf.index;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.zonemark.conf.text.Require;

/**
 * What is asked about the scores and ranks of an index. What is not asked for is not computed.
 *
 * @param strengths how many best and worst indicators of each zone are named; 0 for none
 * @param gaps beside whom each zone's gap is taken apart: {@link #LEADER}, {@link #NEXT}, or ids of
 *     zones
 * @param changes which moves between neighbouring years are taken apart: {@link #LATEST}, {@link
 *     #ALL} or empty
 * @param earlierList the list of the index by which earlier years were made; empty where it is this
 * @param earlierUntil the last of those years
 * @param lifts by how many places zones are lifted
 * @param leaveOneOut what is left out one by one: {@link IndexUncertainty#INDICATOR}, {@link
 *     IndexUncertainty#DIMENSION}, {@link #ALL}, or the nodes of a level by its number
 * @param compare the lists of other indices or variants that this one is compared with
 * @param years the years it is asked of; the latest scored where empty
 */
public record IndexExplanations(
    int strengths,
    List<String> gaps,
    String changes,
    String earlierList,
    int earlierUntil,
    List<Integer> lifts,
    List<String> leaveOneOut,
    List<String> compare,
    Set<Integer> years)
    implements Serializable {

  /** The best zone of the year. */
  public static final String LEADER = "leader";

  /** The zone one place better. */
  public static final String NEXT = "next";

  /** The move to the latest year. */
  public static final String LATEST = "latest";

  /** The moves to all years; the nodes of all levels. */
  public static final String ALL = "all";

  /** Nothing is asked. */
  public static final IndexExplanations NOTHING =
      new IndexExplanations(0, List.of(), "", "", 0, List.of(), List.of(), List.of(), Set.of());

  /** Rejects questions that make no sense. */
  public IndexExplanations {
    Require.holds(strengths >= 0, "strengths must not be negative, was " + strengths);
    gaps = Require.copy("gaps", gaps);
    Require.oneOf("changes", changes, List.of("", LATEST, ALL));
    Require.present("earlier", earlierList);
    lifts = Require.copy("lifts", lifts);
    leaveOneOut = Require.copy("leave_one_out", leaveOneOut);
    compare = Require.copy("compare", compare);
    years = Collections.unmodifiableSet(new TreeSet<>(years));
  }
}
