package org.zonemark.conf.settings;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zonemark.conf.directory.GroupMembership;
import org.zonemark.conf.directory.Lexicon;
import org.zonemark.conf.directory.Vocabulary;
import org.zonemark.conf.text.ConfFolder;
import org.zonemark.conf.text.ConfSchema;
import org.zonemark.conf.text.Problems;
import org.zonemark.conf.text.Setting;
import org.zonemark.conf.text.YamlDocument;
import org.zonemark.conf.text.YamlNode;

/** Reads rankings.yaml, which may be absent, and checks what a schema cannot say. */
public final class RankingReader {

  public static final String FILE = "rankings.yaml";

  private final SettingsFile file;
  private final Vocabulary vocabulary;
  private final List<GroupMembership> memberships;

  /**
   * A reader of the file of a folder.
   *
   * @param vocabulary the zones that the file may name
   * @param memberships the groups that it may name
   * @param resolved takes each setting with where it comes from
   */
  public RankingReader(
      ConfFolder folder,
      Vocabulary vocabulary,
      List<GroupMembership> memberships,
      Problems problems,
      SortedMap<String, Setting> resolved) {
    this.file = new SettingsFile(folder, FILE, problems, resolved);
    this.vocabulary = vocabulary;
    this.memberships = memberships;
  }

  /** Gives the settings; the standard ones where the file is absent or has problems. */
  public RankingSettings read() {
    RankingSettings standard = RankingSettings.STANDARD;
    if (!file.isThere()) {
      resolve(standard);
      return standard;
    }
    YamlDocument document = file.read(ConfSchema.ofRankings());
    YamlNode root = document.root();
    checkWhole(root.child("whole"));
    YamlNode peers = root.child("peer_groups");
    List<PeerGrouping> groups =
        peers.isPresent() ? peers.distinctCodes(PeerGrouping.class) : standard.peerGroups();
    Map<String, List<String>> regions = regions(root.child("regions"));
    if (groups.contains(PeerGrouping.REGION) && regions.isEmpty()) {
      peers.rejectKey("there are no regions to rank in", "add regions with their provinces");
    }
    List<String> ties = root.child("ties").distinctTexts(standard.ties());
    List<String> tieBreak = root.child("tie_break").distinctTexts(standard.tieBreak());
    if (!tieBreak.isEmpty() && !ties.contains("ordinal")) {
      root.child("tie_break")
          .rejectKey("`tie_break` is of no use without ordinal ranks", "add ordinal to ties");
    }
    if (!document.isSound()) {
      return standard;
    }
    RankingSettings settings =
        new RankingSettings(root.child("whole").text(), groups, regions, ties, tieBreak);
    resolve(settings);
    return settings;
  }

  private void checkWhole(YamlNode whole) {
    Set<String> groups = new TreeSet<>();
    memberships.forEach(member -> groups.add(member.groupId()));
    String id = whole.text();
    boolean zone = vocabulary.zones() == null || id.equals(vocabulary.zones().id(id));
    if (!id.isEmpty() && !groups.contains(id) && !zone) {
      whole.reject(
          "unknown whole `" + id + "`",
          "use a group_id of zone_groups.csv or a zone_id that zones are part of"
              + Problems.suggestion(id, groups));
    }
  }

  /** The provinces of each region; none stands in two. */
  private Map<String, List<String>> regions(YamlNode node) {
    Map<String, List<String>> regions = new TreeMap<>();
    Map<String, String> placed = new TreeMap<>();
    node.entries()
        .forEach(
            (region, provinces) -> {
              for (YamlNode province : provinces.items()) {
                String id = province.text();
                Lexicon zones = vocabulary.zones();
                if (zones != null && !id.isEmpty() && !id.equals(zones.id(id))) {
                  province.reject("unknown province `" + id + "`", "use a zone_id of zones.csv");
                }
                String other = placed.putIfAbsent(id, region);
                if (other != null) {
                  province.reject(
                      "province `" + id + "` is in `" + other + "` too", "keep it in one of them");
                }
              }
              regions.put(region, provinces.items().stream().map(YamlNode::text).toList());
            });
    return regions;
  }

  private void resolve(RankingSettings settings) {
    file.resolve("whole", settings.whole());
    file.resolve("peer_groups", settings.peerGroups().stream().map(PeerGrouping::code).toList());
    file.resolve("regions", settings.regions().keySet());
    file.resolve("ties", settings.ties());
    file.resolve("tie_break", settings.tieBreak());
  }
}
