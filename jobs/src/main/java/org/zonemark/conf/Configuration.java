package org.zonemark.conf;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zonemark.conf.directory.Bundle;
import org.zonemark.conf.directory.DirectoryReader;
import org.zonemark.conf.directory.GroupMembership;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.Lexicon;
import org.zonemark.conf.directory.RankList;
import org.zonemark.conf.directory.Unit;
import org.zonemark.conf.directory.UsualWord;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.directory.ZoneEvent;
import org.zonemark.conf.directory.ZoneGroups;
import org.zonemark.conf.directory.ZoneKind;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.WeightSums;
import org.zonemark.conf.settings.AttainmentSettings;
import org.zonemark.conf.settings.CheckSettings;
import org.zonemark.conf.settings.GrowthSettings;
import org.zonemark.conf.settings.RankingSettings;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.conf.source.TemplateSource;
import org.zonemark.conf.source.UndeclaredSource;
import org.zonemark.conf.text.ConfFolder;
import org.zonemark.conf.text.Names;
import org.zonemark.conf.text.Problem;
import org.zonemark.conf.text.Setting;
import org.zonemark.conf.text.Spelling;

/** All of conf/, checked: the one thing that a run is told. */
public final class Configuration implements Serializable {

  private static final long serialVersionUID = 1L;

  private final RunSettings run;
  private final GrowthSettings growth;
  private final AttainmentSettings attainment;
  private final CheckSettings checks;
  private final RankingSettings rankings;
  private final SortedMap<String, Setting> resolved;
  private final Map<String, Zone> zones;
  private final List<GroupMembership> memberships;
  private final List<ZoneEvent> events;
  private final Map<String, Indicator> indicators;
  private final Map<String, Unit> units;
  private final Map<String, RankList> lists;
  private final Map<String, Bundle> bundles;
  private final Map<String, SourceDeclaration> sources;
  private final List<IndexDeclaration> indices;
  private final String nation;
  private final ZoneGroups zoneGroups;
  private final List<Problem> warnings;
  private final Lexicon zoneNames;
  private final Lexicon indicatorNames;
  private final Lexicon unitNames;
  private final List<UsualWord> usualWords;
  private final String files;

  /** What the tables of conf/ list. */
  record Directory(
      List<Zone> zones,
      List<GroupMembership> memberships,
      List<ZoneEvent> events,
      List<Indicator> indicators,
      List<Unit> units,
      List<RankList> lists,
      List<Bundle> bundles,
      List<UsualWord> usualWords) {}

  /** What is said of how it is computed, each setting with where it comes from. */
  record Settings(
      GrowthSettings growth,
      AttainmentSettings attainment,
      CheckSettings checks,
      RankingSettings rankings,
      SortedMap<String, Setting> resolved) {}

  /** What the files hold beside the settings of the run. */
  record Parts(
      Directory directory,
      List<SourceDeclaration> sources,
      List<IndexDeclaration> indices,
      Settings settings) {}

  Configuration(RunSettings run, DirectoryReader tables, Parts parts, ConfFolder folder) {
    this.run = run;
    this.growth = parts.settings.growth;
    this.attainment = parts.settings.attainment;
    this.checks = parts.settings.checks;
    this.rankings = parts.settings.rankings;
    SortedMap<String, Setting> all = new TreeMap<>(parts.settings.resolved);
    all.putAll(run.resolved());
    this.resolved = Collections.unmodifiableSortedMap(all);
    this.zones = byId(parts.directory.zones, Zone::zoneId);
    this.memberships = List.copyOf(parts.directory.memberships);
    this.events = List.copyOf(parts.directory.events);
    this.indicators = byId(parts.directory.indicators, Indicator::indicatorId);
    this.units = byId(parts.directory.units, Unit::unit);
    this.lists = byId(parts.directory.lists, RankList::listId);
    this.bundles = byId(parts.directory.bundles, Bundle::bundleId);
    this.sources = byId(parts.sources, SourceDeclaration::sourceId);
    this.indices = List.copyOf(parts.indices);
    this.nation =
        parts.directory.zones.stream()
            .filter(zone -> zone.kind() == ZoneKind.NATION)
            .map(Zone::zoneId)
            .findFirst()
            .orElse("");
    this.zoneGroups =
        new ZoneGroups(
            parts.directory.zones, parts.directory.memberships, parts.settings.rankings.whole());
    this.warnings =
        Stream.of(
                tables.warnings(zoneGroups, parts.settings.rankings.whole()),
                WeightSums.warnings(parts.indices))
            .flatMap(List::stream)
            .toList();
    this.zoneNames = tables.zoneNames();
    this.indicatorNames = tables.indicatorNames();
    this.unitNames = tables.unitNames();
    this.usualWords = List.copyOf(parts.directory.usualWords);
    this.files = folder.fingerprint();
  }

  /** Gives the {@link #fingerprint()} of a folder with these settings, which need not be sound. */
  public static String fingerprint(ConfFolder folder, RunSettings run) {
    return folder.fingerprint() + run.resolved();
  }

  /** Gives a text that changes when any file of conf/ or any setting does. */
  public String fingerprint() {
    return files + run.resolved();
  }

  /**
   * Gives a text that changes when anything does that rows of tables follow from; in which language
   * they are told, and of which zone first, changes no row.
   */
  public String fingerprintOfRows() {
    SortedMap<String, Setting> settings = new TreeMap<>(run.resolved());
    settings.keySet().removeAll(RunSettings.OF_REPORTS);
    return files + settings;
  }

  /** Gives the words of undeclared tables that are added to those which Zonemark knows. */
  public List<UsualWord> usualWords() {
    return usualWords;
  }

  /** Gives the settings of the run. */
  public RunSettings run() {
    return run;
  }

  /** Gives which rates of growth are computed. */
  public GrowthSettings growth() {
    return growth;
  }

  /** Gives how targets are judged. */
  public AttainmentSettings attainment() {
    return attainment;
  }

  /** Gives what computed lists say beside the rank among all. */
  public RankingSettings rankings() {
    return rankings;
  }

  /** Gives which sense checks are made. */
  public CheckSettings checks() {
    return checks;
  }

  /** Gives every setting with its value and where it comes from, for log and manifest. */
  public SortedMap<String, Setting> resolved() {
    return resolved;
  }

  /** Gives all zones and comparators, in the order of their file. */
  public List<Zone> zones() {
    return List.copyOf(zones.values());
  }

  /** Gives all memberships of groups, in the order of their file. */
  public List<GroupMembership> memberships() {
    return memberships;
  }

  /** Gives all events of zones, in the order of their file. */
  public List<ZoneEvent> events() {
    return events;
  }

  /** Gives all indicators, in the order of their file. */
  public List<Indicator> indicators() {
    return List.copyOf(indicators.values());
  }

  /** Gives all units, in the order of their file. */
  public List<Unit> units() {
    return List.copyOf(units.values());
  }

  /** Gives all stated rank lists, in the order of their file. */
  public List<RankList> lists() {
    return List.copyOf(lists.values());
  }

  /** Gives all bundles of indicators, in the order of their file. */
  public List<Bundle> bundles() {
    return List.copyOf(bundles.values());
  }

  /** Gives all sources, in the order of their files' names. */
  public List<SourceDeclaration> sources() {
    return List.copyOf(sources.values());
  }

  /** Gives all indices, in the order of their files' names. */
  public List<IndexDeclaration> indices() {
    return indices;
  }

  /**
   * Finds a zone by its id, its name or an alias, compared by {@link Names#normalise}. An English
   * name finds its zone where no other has the same.
   */
  public Optional<Zone> zone(String name) {
    return found(zones, zoneNames, name);
  }

  /**
   * Finds an indicator by its id, its name or a synonym, compared by {@link Names#normalise}. An
   * English name finds its indicator where no other has the same.
   */
  public Optional<Indicator> indicator(String name) {
    return found(indicators, indicatorNames, name);
  }

  /** The same for a name that is normalised already. */
  public Optional<Zone> zoneOfForm(String form) {
    return of(zones, zoneNames.idOfForm(form));
  }

  /** The same for a name that is normalised already. */
  public Optional<Indicator> indicatorOfForm(String form) {
    return of(indicators, indicatorNames.idOfForm(form));
  }

  /**
   * Gives the zone of an id that the data carries.
   *
   * @throws IllegalArgumentException where there is none
   */
  public Zone zoneById(String zoneId) {
    return known(zones, "zone", zoneId);
  }

  /**
   * Gives the indicator of an id that the data carries.
   *
   * @throws IllegalArgumentException where there is none
   */
  public Indicator indicatorById(String indicatorId) {
    return known(indicators, "indicator", indicatorId);
  }

  /**
   * Gives what a zone is a part of, the nearest first: its city, its province, what it is declared
   * part of, and the nation. Only zones are parts in this sense; others have nothing above them.
   */
  public List<String> above(String zoneId) {
    Zone zone = zoneById(zoneId);
    if (zone.kind() != ZoneKind.ZONE) {
      return List.of();
    }
    return Stream.of(zone.cityId(), zone.provinceId(), zone.parentId(), nation)
        .filter(id -> !id.isEmpty())
        .distinct()
        .toList();
  }

  /** Gives who is in which group in which year, and which zones lists rank. */
  public ZoneGroups zoneGroups() {
    return zoneGroups;
  }

  /** Gives what may be meant, and is warned of. */
  public List<Problem> warnings() {
    return warnings;
  }

  private static <T> T known(Map<String, T> byId, String kind, String id) {
    T found = byId.get(id);
    if (found == null) {
      throw new IllegalArgumentException("There is no " + kind + " " + id + " in conf/");
    }
    return found;
  }

  /** Finds a unit by its code or an alias, compared by {@link Names#normalise}. */
  public Optional<Unit> unit(String name) {
    return found(units, unitNames, name);
  }

  /** Gives the known name of a zone nearest to a misspelt one; empty where none is near. */
  public String nearestZone(String name) {
    return Spelling.nearestPlace(name, zoneNames.words());
  }

  /**
   * Gives the known name of an indicator nearest to a misspelt or contracted one; empty where none
   * is.
   */
  public String nearestIndicator(String name) {
    String near = Spelling.nearest(name, indicatorNames.words());
    return near.isEmpty() ? Spelling.contracted(name, indicatorNames.words()) : near;
  }

  /** Finds a stated rank list by its id. */
  public Optional<RankList> list(String listId) {
    return Optional.ofNullable(lists.get(listId));
  }

  /** Finds the stated rank list whose ranks are observed under this indicator. */
  public Optional<RankList> listOfIndicator(String indicatorId) {
    return lists.values().stream()
        .filter(list -> list.indicatorId().equals(indicatorId))
        .findFirst();
  }

  /** Finds a bundle by its id, which is that of an indicator. */
  public Optional<Bundle> bundle(String bundleId) {
    return Optional.ofNullable(bundles.get(bundleId));
  }

  /** Finds a source by its id; also one that stands for a file that no source declares. */
  public Optional<SourceDeclaration> source(String sourceId) {
    SourceDeclaration declared = sources.get(sourceId);
    if (declared != null) {
      return Optional.of(declared);
    }
    return TemplateSource.of(sourceId).or(() -> UndeclaredSource.of(sourceId));
  }

  private static <T> Optional<T> found(Map<String, T> byId, Lexicon names, String name) {
    return of(byId, names.id(name));
  }

  private static <T> Optional<T> of(Map<String, T> byId, String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(byId.get(id));
  }

  private static <T> Map<String, T> byId(List<T> values, Function<T, String> id) {
    Map<String, T> byId = new LinkedHashMap<>();
    values.forEach(value -> byId.put(id.apply(value), value));
    return byId;
  }
}
