package org.zonemark.table.words;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.directory.ZoneKind;
import org.zonemark.conf.source.TableShape.Inferred.BareNames;
import org.zonemark.conf.text.Names;
import org.zonemark.method.text.Spellings;

/**
 * Names of areas as tables print them: with serial, marks, province, blanks and translation; a bare
 * name such as 广州 or 吉林 may be a place or its high-tech zone, and only the words around it tell.
 */
public final class ZoneNames {

  private static final Spellings SPELLINGS = Spellings.of("zones");

  /** What the names of a column are by the words around them. */
  public enum Context {
    ZONES,
    CITIES,
    PROVINCES,
    OPEN;

    /** What a person says of bare names. */
    public static Context of(BareNames answered) {
      return answered == BareNames.UNDECLARED ? OPEN : valueOf(answered.name());
    }
  }

  private static final Pattern ZONES = SPELLINGS.pattern("zones");
  private static final Pattern CITIES = SPELLINGS.pattern("cities");
  private static final Pattern CITIES_OF_ZONES = SPELLINGS.pattern("cities-of-zones");
  private static final Pattern SERIAL = SPELLINGS.pattern("serial");
  private static final Pattern MARKS = SPELLINGS.pattern("marks");
  private static final Pattern ENDING = SPELLINGS.pattern("ending");
  private static final List<String> ENDINGS = SPELLINGS.words("endings");
  private static final Pattern KIND = SPELLINGS.pattern("kind-of-place");
  private static final Pattern PROVINCE_OR_CITY = SPELLINGS.pattern("province-or-city");
  private static final Pattern CITY = SPELLINGS.pattern("city");
  private static final String PROVINCE = SPELLINGS.text("province");
  private static final Pattern OF_PLACE = SPELLINGS.pattern("of-place");
  private static final String LATIN = "[A-Za-z' .-]+";
  private static final String IN_ENGLISH = " High-tech Zone";
  private static final int PROVINCES_MIN = 3;

  private final Configuration conf;
  private final Set<String> provinces = new HashSet<>();

  /** Names of provinces that are those of a city or a zone too: 北京, 吉林, 海南. */
  private final Set<String> shared = new HashSet<>(SPELLINGS.words("shared"));

  private final Map<String, Set<Zone>> readings = new HashMap<>();
  private final Map<String, Boolean> manifold = new HashMap<>();
  private final Map<String, String> bares = new HashMap<>();
  private final Map<Collection<String>, Boolean> byRegion = new IdentityHashMap<>();

  public ZoneNames(Configuration conf) {
    this.conf = conf;
    for (Zone zone : conf.zones()) {
      String shortName = PROVINCE_OR_CITY.matcher(zone.nameZh()).replaceFirst("");
      boolean municipal = zone.kind() == ZoneKind.PROVINCE && CITY.matcher(zone.nameZh()).find();
      if (municipal
          || zone.kind() == ZoneKind.CITY && conf.zone(shortName + PROVINCE).isPresent()) {
        shared.add(shortName);
      }
      if (zone.kind() == ZoneKind.PROVINCE) {
        provinces.add(zone.nameZh());
        provinces.add(withoutKind(zone.nameZh()));
      }
    }
  }

  /** The name of a place without the word for its kind. */
  public static String withoutKind(String name) {
    return KIND.matcher(name).replaceFirst("");
  }

  /** Whether anything in conf/ may be meant by a text. */
  public boolean isKnown(String text) {
    return !readings(text).isEmpty();
  }

  /** The name without what is printed around it. */
  static String bare(String text) {
    String name = PrintedText.inChinese(text).replaceAll("[\\s\\u00A0\\u3000]+", "");
    name = SERIAL.matcher(name).replaceFirst("");
    name = Footnotes.unmarked(name);
    name = MARKS.matcher(name).replaceFirst("");
    return Footnotes.unmarked(name);
  }

  /** Everything that a text may stand for. */
  public Set<Zone> readings(String text) {
    return readings.computeIfAbsent(text, this::find);
  }

  private Set<Zone> find(String text) {
    Set<Zone> found = new LinkedHashSet<>();
    if (text.matches("[-+0-9.,%a-z_ ]*")) {
      return found;
    }
    for (String name : List.of(bareOf(text), text)) {
      String form = Names.normalise(name);
      ENDINGS.stream()
          .map(ending -> conf.zoneOfForm(form + ending))
          .flatMap(Optional::stream)
          .forEach(found::add);
      if (!found.isEmpty()) {
        List.copyOf(found).forEach(zone -> addZonesOf(zone, text, found));
        return found;
      }
    }
    if (text.matches(LATIN)) {
      conf.zone(text.strip() + IN_ENGLISH).ifPresent(found::add);
    }
    String name = bareOf(text);
    for (String province : provinces) {
      if (name.startsWith(province) && name.length() > province.length() + 1) {
        String rest = name.substring(province.length());
        if (!ENDING.matcher(rest).find() && isManifold(rest)) {
          continue;
        }
        ENDINGS.stream()
            .map(e -> conf.zone(rest + e))
            .flatMap(Optional::stream)
            .filter(
                zone ->
                    conf.zone(zone.provinceId())
                        .map(p -> p.nameZh().startsWith(province))
                        .orElse(false))
            .forEach(found::add);
      }
    }
    return found;
  }

  /** The English name of a city may stand for its zone as well, as the Chinese one does. */
  private void addZonesOf(Zone place, String text, Set<Zone> found) {
    if (place.kind() == ZoneKind.CITY && text.matches(LATIN)) {
      String bare = CITY.matcher(place.nameZh()).replaceFirst("");
      ENDINGS.stream().map(e -> conf.zone(bare + e)).flatMap(Optional::stream).forEach(found::add);
    }
  }

  /**
   * What the names of a column are.
   *
   * @param heading the text over it
   * @param around everything else that the table says
   */
  public Context context(Collection<String> names, String heading, List<String> around) {
    long known = names.stream().filter(this::isKnown).count();
    long asProvinces =
        names.stream()
            .filter(name -> !shared.contains(bare(name)))
            .filter(
                name -> readings(name).stream().anyMatch(zone -> zone.kind() == ZoneKind.PROVINCE))
            .count();
    boolean nation =
        names.stream()
            .anyMatch(
                name -> readings(name).stream().anyMatch(zone -> zone.kind() == ZoneKind.NATION));
    boolean mostlyProvinces =
        nation && asProvinces > 0 && asProvinces + shared.size() + 1 >= known
            || asProvinces >= PROVINCES_MIN && asProvinces + shared.size() >= known;
    boolean headingZones = ZONES.matcher(heading).find();
    boolean aroundZones = around.stream().anyMatch(text -> ZONES.matcher(text).find());
    boolean cities =
        CITIES.matcher(heading).find()
            || !aroundZones && around.stream().anyMatch(text -> CITIES.matcher(text).find());
    boolean ofZones = around.stream().anyMatch(text -> CITIES_OF_ZONES.matcher(text).find());
    if (ofZones && !headingZones) {
      return Context.CITIES;
    }
    if (headingZones) {
      return Context.ZONES;
    }
    if (aroundZones) {
      return cities ? Context.OPEN : Context.ZONES;
    }
    return cities ? Context.CITIES : mostlyProvinces ? Context.PROVINCES : Context.OPEN;
  }

  /**
   * The one zone or place that a text stands for; empty where none or several may be meant.
   *
   * @param beside the other names of the column
   */
  public Optional<Zone> resolve(String text, Context context, Collection<String> beside) {
    Set<Zone> all = readings(text);
    String name = bareOf(text);
    boolean isFull = ENDING.matcher(name).find() && conf.zone(name).isPresent();
    if (context == Context.ZONES && OF_PLACE.matcher(name).find()) {
      return Optional.empty();
    }
    if (context == Context.ZONES) {
      return zone(all, name, isFull, beside);
    }
    if (isFull || all.size() == 1) {
      Optional<Zone> one = isFull ? conf.zone(name) : all.stream().findFirst();
      boolean open =
          context != Context.PROVINCES
              && one.filter(zone -> shared.contains(name) || isSharedInEnglish(zone, name))
                  .isPresent();
      return open ? Optional.empty() : one;
    }
    ZoneKind kind =
        context == Context.CITIES
            ? ZoneKind.CITY
            : context == Context.PROVINCES ? ZoneKind.PROVINCE : ZoneKind.NATION;
    return all.stream()
        .filter(zone -> zone.kind() == kind || zone.kind() == ZoneKind.NATION)
        .findFirst();
  }

  /** The one zone or group that a name means in a table of zones. */
  private Optional<Zone> zone(
      Set<Zone> all, String name, boolean isFull, Collection<String> beside) {
    List<Zone> zones =
        all.stream()
            .filter(zone -> zone.kind() == ZoneKind.ZONE || zone.kind() == ZoneKind.GROUP)
            .toList();
    if (zones.size() != 1) {
      return isFull && zones.size() > 1 ? conf.zone(name) : Optional.empty();
    }
    boolean byRegion = provinces.contains(name) && isByRegion(beside);
    if (byRegion) {
      return Optional.empty();
    }
    boolean twice =
        !isFull
            && isManifold(name)
            && beside.stream()
                .map(this::bareOf)
                .noneMatch(other -> !other.equals(name) && other.startsWith(name));
    return twice ? Optional.empty() : Optional.of(zones.get(0));
  }

  /**
   * Beijing is as open as its Chinese name is, where only that is told apart by a city of its own.
   */
  private boolean isSharedInEnglish(Zone zone, String name) {
    return zone.kind() == ZoneKind.PROVINCE
        && name.matches(LATIN)
        && shared.contains(withoutKind(zone.nameZh()));
  }

  private String bareOf(String text) {
    return bares.computeIfAbsent(text, ZoneNames::bare);
  }

  /** Whether some names of a column can be those of provinces alone. */
  private boolean isByRegion(Collection<String> names) {
    return byRegion.computeIfAbsent(
        names,
        all ->
            all.stream()
                .filter(other -> isKnown(other) && !shared.contains(bareOf(other)))
                .anyMatch(
                    other ->
                        readings(other).stream()
                            .allMatch(
                                zone ->
                                    zone.kind() == ZoneKind.PROVINCE
                                        || zone.kind() == ZoneKind.NATION)));
  }

  /** Whether several zones begin with a bare name: 长春, 上海. */
  private boolean isManifold(String name) {
    return manifold.computeIfAbsent(
        name,
        each ->
            conf.zones().stream()
                    .filter(zone -> zone.kind() == ZoneKind.ZONE && zone.nameZh().startsWith(each))
                    .count()
                > 1);
  }

  /** The zones named inside a title, the longest names first. */
  public static boolean saysZones(String text) {
    Matcher zones = ZONES.matcher(text);
    return zones.find();
  }
}
