package org.zonemark.table.infer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.text.Names;
import org.zonemark.method.text.Spellings;
import org.zonemark.table.data.Measure;
import org.zonemark.table.words.TitleParts;
import org.zonemark.table.words.Vocabulary;

/**
 * Whether the titles of a table are understood to their last word. A word that nobody knows may
 * make a part of a zone, a plan or a difference of what it stands beside, so a table whose title
 * has one is asked about.
 */
final class TitleWords {

  private static final Spellings SPELLINGS = Spellings.of("titles");

  private static final Pattern OF_FILE = SPELLINGS.pattern("of-file");
  private static final Pattern COUNTED = SPELLINGS.pattern("counted");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern LABELLED = SPELLINGS.pattern("labelled");
  private static final Pattern PRINTED_BY = SPELLINGS.pattern("printed-by");
  private static final Pattern PRINTED_BY_ZONE = SPELLINGS.pattern("printed-by-zone");
  private static final Pattern LABEL = SPELLINGS.pattern("label-of-nothing");
  private static final Pattern PROSE = SPELLINGS.pattern("prose");
  private static final Pattern PLAN = SPELLINGS.pattern("plan");
  private static final Pattern AMOUNT = Spellings.of("heads").pattern("amount");
  private static final Pattern OF_BRANCH = SPELLINGS.pattern("of-branch");
  private static final Pattern OF_FIRMS = SPELLINGS.pattern("of-firms");
  private static final String ADDED = Spellings.of("heads").text("value-added");
  private static final String PERCENT = "%";
  private static final Pattern SEPARATED = SPELLINGS.pattern("name-parts");

  private final TextReader reader;
  private final Vocabulary vocabulary;

  /** Whether a text names a zone, of which what else it says may make a part. */
  private final boolean ofZone;

  /** The title of which a word is not understood; "" where all are. */
  String title = "";

  /** What of that title nobody knows. */
  String unread = "";

  /** Measures that the titles speak of, beside levels, places and the progress of plans. */
  final Set<String> measures = new LinkedHashSet<>();

  /** Whether a title says that its numbers are in percent. */
  private boolean inPercent;

  /** Whether they tell the unit of an indicator that they name. */
  private boolean unitTold;

  /** Whether they speak of 增加值, of which what was added may be meant. */
  private boolean addedTold;

  /** Indicators that the titles name. */
  final Set<String> indicators = new LinkedHashSet<>();

  /** A word that narrows what is counted in a way not known here. */
  String narrowing = "";

  /** A branch of the economy that the titles name: 工业; "" where they name none. */
  String branch = "";

  /** Firms or projects that the titles count, and of which another number may be told; else "". */
  private String firms = "";

  /** An indicator of counted firms whose other figures the table holds: 高新技术企业主要指标. */
  String narrowedTo = "";

  TitleWords(List<SaidInText> texts, TextReader reader, Vocabulary vocabulary) {
    this.reader = reader;
    this.vocabulary = vocabulary;
    boolean chinese = texts.stream().anyMatch(each -> each.isTitle() && isHan(each.text()));
    boolean named = false;
    ofZone = texts.stream().anyMatch(each -> !reader.read(each.text()).zones.isEmpty());
    for (SaidInText each : texts) {
      if (each.isTitle()) {
        named |= !reader.read(each.text()).zones.isEmpty();
        if (isHan(each.text()) || !chinese) {
          read(each.text());
        }
      }
    }
    for (SaidInText each : texts) {
      if (!each.isTitle()) {
        measures.addAll(each.isSheetName() ? reader.read(each.text()).measures : Set.of());
        readName(named ? "" : each.text());
      }
    }
    measures.removeAll(Set.of(Measure.LEVEL.code(), Measure.RANK.code(), "attainment"));
  }

  /** A table that goes on another is as open as that. */
  void inherit(TitleWords before) {
    if (unread.isEmpty()) {
      title = before.title;
      unread = before.unread;
    }
    narrowing = narrowing.isEmpty() ? before.narrowing : narrowing;
    branch = branch.isEmpty() ? before.branch : branch;
    firms = firms.isEmpty() ? before.firms : firms;
    narrowedTo = narrowedTo.isEmpty() ? before.narrowedTo : narrowedTo;
    measures.addAll(before.measures);
    inPercent |= before.inPercent;
    indicators.addAll(before.indicators);
  }

  /** Takes the answer of a person, who has read the titles. */
  void answer() {
    narrowing = "";
    firms = "";
    branch = "";
    narrowedTo = "";
    unread = "";
    measures.clear();
    indicators.clear();
  }

  /**
   * Takes what a text says to narrow what is counted.
   *
   * @param plain the same without the names of zones
   */
  void readScope(SaidInText text, SaidInText plain, Configuration conf) {
    if (isLabelled(text.text())) {
      return;
    }
    narrowing = narrowing.isEmpty() ? ofNumbers(text, plain.narrowing(conf)) : narrowing;
    branch = branch.isEmpty() ? ofNumbers(text, plain.branch(conf)) : branch;
    reader.read(text.text()).indicators.keySet().stream()
        .map(id -> conf.indicatorById(id).nameZh())
        .filter(name -> OF_FIRMS.matcher(name).find())
        .forEach(name -> firms = name);
    Matcher counted = COUNTED.matcher(text.text().replaceAll("\\s", ""));
    if (counted.find()) {
      narrowedTo = conf.indicator(counted.group(1)).map(Indicator::indicatorId).orElse("?");
    }
  }

  /** What narrows the numbers; "" where it is rather a word for the file. */
  private static String ofNumbers(SaidInText text, String narrows) {
    return text.isFileName() && OF_FILE.matcher(narrows).find() ? "" : narrows;
  }

  /** What the titles narrow an indicator to that its name does not say; "" where nothing is. */
  String narrowed(Indicator indicator, Configuration conf) {
    boolean counted = conf.unit(indicator.unit()).orElseThrow().dimension().equals("count");
    boolean all = indicator.indicatorId().equals("enterprises_reporting");
    if ((all || !counted) && !firms.isEmpty() && !indicators.contains(indicator.indicatorId())) {
      return firms;
    }
    if (!narrowedTo.isEmpty() && !narrowedTo.equals(indicator.indicatorId()) && (all || !counted)) {
      return narrowedTo;
    }
    String end = branch.substring(Math.max(0, branch.length() - 2));
    return indicator.nameZh().contains(end) ? "" : branch;
  }

  /**
   * Whether the titles speak of growth, shares or differences, or of an indicator, of which the
   * table does not.
   *
   * @param own what its heads and rows say
   * @param measured whether its rows name their measure
   */
  boolean sayAnother(List<Said> own, boolean measured) {
    Set<String> ownMeasures = new HashSet<>();
    Set<String> ownIndicators = new HashSet<>();
    own.forEach(each -> ownMeasures.addAll(each.measures));
    own.forEach(each -> ownIndicators.addAll(each.indicators.keySet()));
    return !measured && isOther(measures, ownMeasures)
        || !ownIndicators.isEmpty()
            && isOther(indicators, ownIndicators)
            && (addedTold || !own.stream().allMatch(this::isAmount));
  }

  /**
   * Growth where the titles say that all is growth in percent, and neither a head nor the indicator
   * has another unit; else {@link Said#TWO}.
   */
  String growth(Said head, Indicator indicator) {
    boolean growth =
        inPercent
            && measures.equals(Set.of(Measure.GROWTH.code()))
            && (indicators.isEmpty()
                || head.indicators.values().stream().anyMatch(TitleWords::isAmount))
            && head.units.stream().allMatch(PERCENT::equals)
            && !indicator.unit().equals(PERCENT);
    return growth ? Measure.GROWTH.code() : Said.TWO;
  }

  /**
   * Whether a head or row means its own amount, whatever the titles are about: 营业收入 where they tell
   * no unit of what they name, R&D人员(人) where they do.
   */
  private boolean isAmount(Said own) {
    return own.indicators.values().stream()
        .allMatch(name -> isAmount(name) && !unitTold || !own.units.isEmpty() && !isBranch(name));
  }

  private static boolean isAmount(String name) {
    return AMOUNT.matcher(name).find();
  }

  private static boolean isBranch(String name) {
    return OF_BRANCH.matcher(name).find();
  }

  private static boolean isOther(Set<String> titled, Set<String> own) {
    return !titled.isEmpty() && Collections.disjoint(titled, own);
  }

  private static boolean isHan(String text) {
    return HAN.matcher(text).find();
  }

  private void read(String text) {
    Matcher labelled = LABELLED.matcher(text);
    String field = labelled.matches() ? vocabulary.field(labelled.group(1)) : "";
    boolean nothing =
        Grid.NOTE.matcher(text).find()
            || PROSE.matcher(text).find()
            || isPrintedBy(text.strip())
            || isLabelled(text)
            || !field.isEmpty() && !field.equals("zone");
    if (!nothing) {
      Said said =
          reader.read(PLAN.matcher(field.isEmpty() ? text : labelled.group(2)).replaceAll(" "));
      measures.addAll(said.measures);
      inPercent |= said.units.equals(List.of(PERCENT));
      unitTold |= !said.indicators.isEmpty() && !said.units.isEmpty();
      addedTold |= said.indicators.containsValue(ADDED);
      indicators.addAll(said.indicators.keySet());
      keep(text, unread(said));
      boolean part = said.means(Vocabulary.REGION) || said.means(Vocabulary.TOTAL);
      if (part && !said.zones.isEmpty()) {
        // 西安高新区(东部) is a part of the zone, and a total is one of more than it.
        keep(text, List.of(text));
      }
    }
  }

  /** What of a title neither its words nor their places explain. */
  private List<String> unread(Said said) {
    List<String> unread = reader.unreadOfTitle(said);
    if (unread.isEmpty()) {
      return unread;
    }
    String plain = TitleParts.withoutOffices(said.text);
    if (ofZone) {
      return reader.unreadOfTitle(reader.read(plain));
    }
    TitleParts parts = TitleParts.of(plain);
    List<String> front = reader.unreadOfTitle(reader.read(parts.front()));
    List<String> left = new ArrayList<>(parts.frontChooses(front) ? List.of() : front);
    left.addAll(reader.unreadOfTitle(reader.read(parts.rest())));
    return left;
  }

  /** Whether a line has a label of lines that say nothing of the numbers: 发布机构. */
  private static boolean isLabelled(String text) {
    Matcher labelled = LABELLED.matcher(text);
    return labelled.matches() && LABEL.matcher(labelled.group(1)).find();
  }

  /** Whether a line names an office; what is one of a zone may be a part of it. */
  private boolean isPrintedBy(String text) {
    boolean ofZone = !reader.read(text).zones.isEmpty();
    return (ofZone ? PRINTED_BY_ZONE : PRINTED_BY).matcher(text).matches();
  }

  /** Reads what stands directly against a zone in a name of sheet or file. */
  private void readName(String name) {
    for (String part : SEPARATED.split(Names.normalise(name))) {
      Said said = reader.read(PLAN.matcher(part).replaceAll(" "));
      if (!said.zones.isEmpty()) {
        keep(name, reader.unreadOfTitle(said));
      }
    }
  }

  private void keep(String text, List<String> words) {
    if (unread.isEmpty() && !words.isEmpty()) {
      title = text;
      unread = String.join(" ", words);
    }
  }
}
