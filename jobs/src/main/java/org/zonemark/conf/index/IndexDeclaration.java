package org.zonemark.conf.index;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.zonemark.conf.text.Require;
import org.zonemark.method.index.Composite;
import org.zonemark.method.index.Tree;

/**
 * A composite index. Computed here it is never official, whatever its weights.
 *
 * @param indexId the stable id
 * @param variantId the id of this choice of weights and methods
 * @param text what it is called, and what is said beside it
 * @param years the years that are scored; all with values where empty
 * @param peers the zones that are scored and compared with each other
 * @param steps what is done to values before they are made comparable, in order
 * @param levels how children make their parent, from the whole down; the last one for everything
 *     below it too
 * @param weighting how weights are computed; null where those of the nodes count
 * @param ranking how zones are ranked and sorted by its scores
 * @param asked what is asked beside its scores
 * @param nodes the first level
 */
public record IndexDeclaration(
    String indexId,
    String variantId,
    Text text,
    Set<Integer> years,
    IndexPeers peers,
    List<IndexStep> steps,
    List<Composite.Level> levels,
    IndexWeighting weighting,
    Ranking ranking,
    Asked asked,
    List<IndexNode> nodes)
    implements Serializable {

  /** The variant that an index has without declaring any. */
  public static final String BASE = "base";

  /** Rejects an index without id, methods or nodes. */
  public IndexDeclaration {
    Require.filled("index_id", indexId);
    Require.filled("variant_id", variantId);
    Require.present("text", text);
    years = Collections.unmodifiableSet(new TreeSet<>(years));
    Require.present("peer", peers);
    steps = Require.copy("steps", steps);
    levels = Require.copy("aggregation", levels);
    Require.holds(!levels.isEmpty(), "index " + indexId + " must have an aggregation");
    Require.present("ranking", ranking);
    Require.present("asked", asked);
    nodes = Require.copy("dimensions", nodes);
    Require.holds(!nodes.isEmpty(), "index " + indexId + " must have dimensions");
    Require.holds(
        nodes.stream().anyMatch(node -> node.weight() > 0),
        "index " + indexId + " must have a weight above 0");
  }

  /**
   * What an index is called, and what is said beside it.
   *
   * @param nameZh the name in Chinese
   * @param nameEn the name in English
   * @param labelZh what stands beside every score, in Chinese
   * @param labelEn the same in English
   * @param source the document that the tree follows; may be empty
   * @param noteZh what a reader must know, in Chinese; may be empty
   * @param noteEn the same in English; may be empty
   */
  public record Text(
      String nameZh,
      String nameEn,
      String labelZh,
      String labelEn,
      String source,
      String noteZh,
      String noteEn)
      implements Serializable {

    /** Rejects an index without names or label. */
    public Text {
      Require.filled("name_zh", nameZh);
      Require.filled("name_en", nameEn);
      Require.filled("label_zh", labelZh);
      Require.filled("label_en", labelEn);
      Require.present("source", source);
      Require.present("note_zh", noteZh);
      Require.present("note_en", noteEn);
    }
  }

  /**
   * How zones are ranked and sorted by the scores of an index.
   *
   * @param decimals at which scores tie; null where they are ranked as they are
   * @param classes into which zones are sorted; null where into none
   */
  public record Ranking(Integer decimals, IndexClasses classes) implements Serializable {}

  /**
   * What is asked beside the scores of an index.
   *
   * @param diagnosis what is said of its data and structure; null where nothing is
   * @param uncertainty which ranks are drawn; null where none are
   * @param why what is asked about its scores and ranks
   */
  public record Asked(IndexDiagnosis diagnosis, IndexUncertainty uncertainty, IndexExplanations why)
      implements Serializable {

    /** Rejects no answer to what is asked. */
    public Asked {
      Require.present("why", why);
    }
  }

  /** The name in Chinese. */
  public String nameZh() {
    return text.nameZh();
  }

  /** The name in English. */
  public String nameEn() {
    return text.nameEn();
  }

  /** What stands beside every score, in Chinese. */
  public String labelZh() {
    return text.labelZh();
  }

  /** What stands beside every score, in English. */
  public String labelEn() {
    return text.labelEn();
  }

  /** What a reader must know, in Chinese; may be empty. */
  public String noteZh() {
    return text.noteZh();
  }

  /** What a reader must know, in English; may be empty. */
  public String noteEn() {
    return text.noteEn();
  }

  /** The decimals at which scores tie; null where they are ranked as they are. */
  public Integer rankDecimals() {
    return ranking.decimals();
  }

  /** The classes into which zones are sorted; null where into none. */
  public IndexClasses classes() {
    return ranking.classes();
  }

  /** What is said of its data and structure; null where nothing is. */
  public IndexDiagnosis diagnosis() {
    return asked.diagnosis();
  }

  /** Which ranks are drawn; null where none are. */
  public IndexUncertainty uncertainty() {
    return asked.uncertainty();
  }

  /** What is asked about its scores and ranks. */
  public IndexExplanations why() {
    return asked.why();
  }

  /** Gives the whole with everything below it, and the declared weights. */
  public Tree tree() {
    return root().tree();
  }

  /** Gives the whole as a node. */
  public IndexNode root() {
    return new IndexNode(
        indexId,
        text.nameZh(),
        text.nameEn(),
        1,
        nodes.stream().allMatch(IndexNode::weightOfficial),
        null,
        null,
        text.noteZh(),
        nodes);
  }

  /** Gives this index as it would be with other steps, methods and nodes. */
  public IndexDeclaration with(
      List<IndexStep> otherSteps, List<Composite.Level> otherLevels, List<IndexNode> otherNodes) {
    return new IndexDeclaration(
        indexId,
        variantId,
        text,
        years,
        peers,
        otherSteps,
        otherLevels,
        weighting,
        ranking,
        asked,
        otherNodes);
  }

  /** Gives this index as it would be with other ranks drawn. */
  public IndexDeclaration drawing(IndexUncertainty other) {
    return new IndexDeclaration(
        indexId,
        variantId,
        text,
        years,
        peers,
        steps,
        levels,
        weighting,
        ranking,
        new Asked(diagnosis(), other, why()),
        nodes);
  }

  /** Gives this index as it would be with these weights, by node; others stay as declared. */
  public IndexDeclaration weighing(Map<String, Double> weights) {
    return with(steps, levels, nodes.stream().map(node -> node.weighing(weights)).toList());
  }

  /** Gives the leaves, top-down. */
  public List<IndexNode> leaves() {
    List<IndexNode> leaves = new ArrayList<>();
    nodes.forEach(node -> addLeaves(node, leaves));
    return Collections.unmodifiableList(leaves);
  }

  /** Gives the indicators whose values are needed: of leaves, denominators, size and structure. */
  public Set<String> indicators() {
    Set<String> indicators = new TreeSet<>();
    for (IndexNode node : leaves()) {
      indicators.add(node.leaf().indicator());
      if (node.leaf().denominator() != null && !node.leaf().denominator().indicator().isEmpty()) {
        indicators.add(node.leaf().denominator().indicator());
      }
    }
    if (peers.nearest() != null) {
      indicators.addAll(peers.nearest().by());
    }
    if (peers.size() != null) {
      indicators.add(peers.size().by());
    }
    return indicators;
  }

  /** Gives the zones whose values others are measured by. */
  public Set<String> references() {
    Set<String> references = new TreeSet<>();
    leaves().forEach(node -> references.add(node.leaf().normalisation().method().reference()));
    references.remove("");
    return references;
  }

  /** Gives the id of the list that the index makes: its own, with that of a further variant. */
  public String listId() {
    return variantId.equals(BASE) ? indexId : indexId + "/" + variantId;
  }

  /** Says whether the scores of one year depend on values of others. */
  public boolean crossesYears() {
    return steps.stream()
            .anyMatch(step -> step instanceof IndexStep.Impute impute && impute.crossesYears())
        || leaves().stream().anyMatch(node -> node.leaf().normalisation().panel())
        || weighting != null && weighting.panel();
  }

  /** Says whether a year is scored. */
  public boolean covers(int year) {
    return years.isEmpty() || years.contains(year);
  }

  private static void addLeaves(IndexNode node, List<IndexNode> leaves) {
    if (node.isLeaf()) {
      leaves.add(node);
    }
    node.children().forEach(child -> addLeaves(child, leaves));
  }
}
