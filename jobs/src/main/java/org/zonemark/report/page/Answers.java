package org.zonemark.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.model.IndexProfile;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.RankMove;
import org.zonemark.report.model.RankingTable;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.ZoneProfile;

/**
 * What leaders ask first, answered for a report that is nobody's: who fell most and why, whether
 * the targets due next are on course, who is best in what, which data are missing, and whether
 * neighbours in a list can be told apart.
 */
final class Answers {
  private static final int NAMED = 3;

  /** So many first places are told apart pair by pair. */
  private static final int PLACES = 20;

  private final Words words;
  private final Report report;
  private final Labels labels;
  private final Figures figures;
  private final ZoneLinks links;

  Answers(Words words) {
    this.words = words;
    this.report = words.report();
    this.labels = words.labels();
    this.figures = words.figures();
    this.links = words.links();
  }

  /** The answers, those without anything to tell left out. */
  List<Brief.Answer> answers(MissingData gaps) {
    List<Brief.Answer> answers = new ArrayList<>();
    answers.add(fall());
    answers.add(course());
    if (report.focus() == null) {
      peers(answers);
    }
    gaps(answers, gaps);
    trust(answers);
    return answers;
  }

  private Brief.Answer fall() {
    Moves moves = new Moves(words);
    List<Moves.Moved> falls = moves.largest(-1);
    if (falls.isEmpty()) {
      return new Brief.Answer(labels.text("ask-fall"), "even", labels.text("no-falls"), "", null);
    }
    Moves.Moved first = falls.get(0);
    RankMove move = first.move();
    String told =
        labels.text(
                "fall-way",
                words.text(first.list()),
                figures.year(move.fromYear()),
                words.rank(move.fromRank(), move.fromOf()),
                figures.year(move.toYear()),
                words.rank(move.toRank(), move.toOf()))
            + years(first)
            + moves.why(first);
    String next =
        words.listed(
            falls.stream()
                .skip(1)
                .limit(NAMED - 1)
                .map(
                    other ->
                        labels.text(
                            "focus-neighbour",
                            links.of(other.zone()),
                            Figures.move(other.move().change()))));
    return new Brief.Answer(
        labels.text("ask-fall"),
        "bad",
        labels.text("fall-lead", links.of(first.zone()), Figures.count(first.size())),
        next.isEmpty() ? told : told + labels.text("fall-next", next),
        "rankings");
  }

  /** Of which year the data of a published list are, where that is known to be another. */
  private String years(Moves.Moved moved) {
    int to = moved.move().toYear();
    return words
        .dataYear(moved.list(), to)
        .map(data -> labels.text("fall-data", figures.year(to), figures.year(data)))
        .orElse("");
  }

  private Brief.Answer course() {
    PromiseHeadlines promises = new PromiseHeadlines(words);
    String none =
        labels.text(report.summary().targets() == 0 ? "figure-no-targets" : "figure-no-verdicts");
    return new Course(words).of(report.targets(), none, true, promises::zones);
  }

  /** Nobody's report has no peers; it says who is best in what, and where the peers are told. */
  private void peers(List<Brief.Answer> answers) {
    List<ZoneProfile> scored =
        report.zones().stream().filter(zone -> zone.index() != null).toList();
    if (!scored.isEmpty()) {
      IndexProfile any = scored.get(0).index();
      String best =
          IntStream.range(0, any.dimensions().size())
              .mapToObj(at -> best(scored, at))
              .filter(text -> !text.isEmpty())
              .collect(Collectors.joining(labels.text("clauses")));
      answers.add(
          new Brief.Answer(
              labels.text("ask-peers"),
              "even",
              labels.text("peers-lead"),
              labels.text("peers-best", words.text(any.index()), best),
              "zones"));
    }
  }

  private String best(List<ZoneProfile> scored, int at) {
    IndexProfile.Dimension any = scored.get(0).index().dimensions().get(at);
    return scored.stream()
        .filter(zone -> zone.index().dimensions().size() > at)
        .filter(zone -> Integer.valueOf(1).equals(zone.index().dimensions().get(at).rank()))
        .findFirst()
        .map(
            zone ->
                labels.text(
                    "peers-best-of",
                    words.text(any.name()),
                    links.of(zone.name()),
                    Figures.number(any.best()),
                    Figures.number(any.median())))
        .orElse("");
  }

  private void gaps(List<Brief.Answer> answers, MissingData gaps) {
    if (gaps.zones() == 0) {
      return;
    }
    if (gaps.open().isEmpty()) {
      answers.add(
          new Brief.Answer(
              labels.text("ask-gaps"), "good", labels.text("focus-gaps-none"), "", null));
      return;
    }
    answers.add(
        new Brief.Answer(
            labels.text("ask-gaps"),
            "doubt",
            labels.text(
                "gaps-lead",
                Figures.count(gaps.total()),
                Figures.count(gaps.open().size()),
                Figures.count(gaps.zones())),
            gaps.outOf() + mostMissing(gaps),
            "gaps"));
  }

  /** The indicators that most zones miss, and the zones that miss most. */
  private String mostMissing(MissingData gaps) {
    String indicators =
        words.listed(
            gaps.indicators().stream()
                .limit(NAMED)
                .map(
                    each ->
                        labels.text(
                            "gaps-of-zones", ZoneLinks.escaped(each.name()), each.count())));
    String zones =
        words.listed(
            gaps.open().stream()
                .limit(NAMED)
                .map(
                    zone ->
                        labels.text(
                            "ask-gaps-of",
                            zone.page(),
                            ZoneLinks.escaped(zone.name()),
                            Figures.count(zone.missing()))));
    return (indicators.isEmpty() ? "" : labels.text("gaps-indicators", indicators))
        + labels.text("gaps-zones", zones);
  }

  /** Whether places can be told apart, of the first published list and the first computed one. */
  private void trust(List<Brief.Answer> answers) {
    Neighbours neighbours = new Neighbours(words);
    List<ZoneProfile.Standing> leading =
        report.zones().stream().flatMap(ZoneProfile::leading).toList();
    ZoneProfile.Standing stated =
        leading.stream().filter(ZoneProfile.Standing::stated).findFirst().orElse(null);
    ZoneProfile.Standing computed =
        leading.stream().filter(place -> !place.stated()).findFirst().orElse(null);
    if (stated == null && computed == null) {
      return;
    }
    List<Neighbours.Pair> pairs = computed == null ? List.of() : neighbours.all(computed);
    long alike = with(pairs, Neighbours.Told.ALIKE);
    long apart = with(pairs, Neighbours.Told.APART);
    String index =
        alike + apart == 0
            ? "trust-unknown"
            : isSplit(pairs)
                ? computed.interval() == null ? "trust-split-weights" : "trust-split"
                : alike > apart ? "trust-alike" : "trust-apart";
    String lead =
        stated == null
            ? labels.text(index)
            : computed == null
                ? labels.text("trust-unknown")
                : labels.text("trust-both", labels.text(index));
    String told =
        (stated == null ? "" : stated(stated))
            + (computed == null ? "" : computed(computed, pairs, stated != null));
    answers.add(new Brief.Answer(labels.text("ask-trust"), "doubt", lead, told, anchor(computed)));
  }

  /** Whether most of the first can be told apart, and most of the others cannot. */
  private static boolean isSplit(List<Neighbours.Pair> pairs) {
    List<Neighbours.Pair> first = first(pairs);
    List<Neighbours.Pair> rest = pairs.subList(first.size(), pairs.size());
    return 2 * with(first, Neighbours.Told.APART) > first.size()
        && 2 * with(rest, Neighbours.Told.ALIKE) > rest.size();
  }

  private static List<Neighbours.Pair> first(List<Neighbours.Pair> pairs) {
    return pairs.stream()
        .limit(PLACES)
        .takeWhile(pair -> pair.lower().place().rank() <= PLACES)
        .toList();
  }

  private static long with(List<Neighbours.Pair> pairs, Neighbours.Told told) {
    return pairs.stream().filter(pair -> pair.told() == told).count();
  }

  private String anchor(ZoneProfile.Standing place) {
    List<Name> lists = report.rankings().stream().map(RankingTable::list).toList();
    int at = place == null ? -1 : lists.indexOf(place.list());
    return at < 0 ? "rankings" : ZoneLinks.ofRanking(at);
  }

  private String stated(ZoneProfile.Standing place) {
    return labels.text("trust-stated", words.text(place.list()))
        + new Moves(words).usualInWords(place.list())
        + labels.text("full-stop");
  }

  private String computed(
      ZoneProfile.Standing place, List<Neighbours.Pair> pairs, boolean besideStated) {
    String list = words.text(place.list());
    if (pairs.stream().allMatch(pair -> pair.told() == Neighbours.Told.UNKNOWN)) {
      return labels.text("focus-undrawn", list) + labels.text("full-stop");
    }
    List<Neighbours.Pair> first = first(pairs);
    List<Neighbours.Pair> rest = pairs.subList(first.size(), pairs.size());
    String by = place.interval() == null ? "weights" : "draws";
    return labels.text(besideStated ? "trust-index-alone" : "trust-index", list)
        + alike("trust-first", first)
        + (rest.isEmpty() ? "" : alike("trust-rest", rest))
        + labels.text("trust-" + by)
        + "<span class=\"pairs\">"
        + labels.text("pairs-by-" + by)
        + first.stream().map(this::pair).collect(Collectors.joining(" "))
        + first.stream()
            .skip(Math.max(0, first.size() - 1))
            .map(pair -> " " + placed(pair.lower()))
            .collect(Collectors.joining())
        + "</span>";
  }

  private String alike(String key, List<Neighbours.Pair> pairs) {
    return labels.text(
        key,
        Figures.count(pairs.size()),
        Figures.count(with(pairs, Neighbours.Told.ALIKE)),
        Figures.count(PLACES));
  }

  /** The upper of a pair, and how it stands to the lower, which comes next. */
  private String pair(Neighbours.Pair pair) {
    String told = pair.told().name().toLowerCase(Locale.ROOT);
    return "<span class=\""
        + told
        + "\">"
        + placed(pair.upper())
        + " "
        + labels.text("pair-" + told, pair.words())
        + "</span>";
  }

  private String placed(Neighbours.Placed zone) {
    return labels.text(
        "pair-place", Figures.count(zone.place().rank()), words.text(zone.zone().name()));
  }
}
