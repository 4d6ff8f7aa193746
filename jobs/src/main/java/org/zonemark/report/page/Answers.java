package org.zonemark.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** What leaders ask of: whether the place with this number is better than the next. */
  private static final int ASKED = 17;

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
            + moves.unsaid(first)
            + Brief.LINE
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
        labels.text("fall-lead", links.of(first.zone()), Figures.count(first.size()))
            + moves.causeInBrief(first),
        next.isEmpty() ? told : told + Brief.LINE + labels.text("fall-next", next),
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
    if (scored.isEmpty()) {
      return;
    }
    IndexProfile any = scored.get(0).index();
    Map<Name, Long> wins = new LinkedHashMap<>();
    List<String> told = new ArrayList<>();
    for (int at = 0; at < any.dimensions().size(); at++) {
      IndexProfile.Dimension dimension = any.dimensions().get(at);
      best(scored, at)
          .ifPresent(
              zone -> {
                wins.merge(zone, 1L, Long::sum);
                told.add(best(dimension, zone));
              });
    }
    String leaders =
        words.listed(
            wins.entrySet().stream()
                .sorted(Map.Entry.<Name, Long>comparingByValue().reversed())
                .map(
                    zone ->
                        labels.text(
                            "peers-wins",
                            links.of(zone.getKey()),
                            Figures.count(zone.getValue()))));
    answers.add(
        new Brief.Answer(
            labels.text("ask-peers"),
            "even",
            labels.text("peers-lead", leaders),
            labels.text(
                "peers-best", words.text(any.index()), String.join(labels.text("clauses"), told)),
            "zones"));
  }

  private static Optional<Name> best(List<ZoneProfile> scored, int at) {
    return scored.stream()
        .filter(zone -> zone.index().dimensions().size() > at)
        .filter(zone -> Integer.valueOf(1).equals(zone.index().dimensions().get(at).rank()))
        .map(ZoneProfile::name)
        .findFirst();
  }

  private String best(IndexProfile.Dimension of, Name zone) {
    return labels.text(
        "peers-best-of",
        words.text(of.name()),
        words.text(zone),
        Figures.number(of.best()),
        Figures.number(of.median()));
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

  /** What a list says of its neighbours, in brief and at length, and the pair that is asked of. */
  private record Trust(Optional<Neighbours.Pair> asked, String lead, String told) {}

  /** Whether places can be told apart, of the first published list and the first computed one. */
  private void trust(List<Brief.Answer> answers) {
    Neighbours neighbours = new Neighbours(words);
    List<ZoneProfile.Standing> leading =
        report.zones().stream().flatMap(ZoneProfile::leading).toList();
    Optional<ZoneProfile.Standing> computed =
        leading.stream().filter(place -> !place.stated()).findFirst();
    List<Trust> lists =
        Stream.concat(
                leading.stream()
                    .filter(ZoneProfile.Standing::stated)
                    .limit(1)
                    .map(place -> stated(place, neighbours.all(place))),
                computed.stream().map(place -> computed(place, neighbours.all(place))))
            .toList();
    if (!lists.isEmpty()) {
      answers.add(
          new Brief.Answer(
              labels.text("ask-trust"),
              "doubt",
              lists.stream()
                      .flatMap(list -> list.asked().stream())
                      .findFirst()
                      .map(this::numbered)
                      .orElse("")
                  + lists.stream()
                      .map(Trust::lead)
                      .collect(Collectors.joining(labels.text("clauses"))),
              lists.stream().map(Trust::told).collect(Collectors.joining(Brief.LINE)),
              anchor(computed.orElse(null))));
    }
  }

  private Trust stated(ZoneProfile.Standing place, List<Neighbours.Pair> pairs) {
    Optional<Neighbours.Pair> asked = asked(pairs);
    return new Trust(
        asked,
        labels.text("trust-stated-lead"),
        labels.text("trust-stated", words.text(place.list()))
            + asked.map(this::published).orElse("")
            + new Moves(words).usualInWords(place.list())
            + labels.text("full-stop"));
  }

  private Trust computed(ZoneProfile.Standing place, List<Neighbours.Pair> pairs) {
    String by = place.interval() == null ? "weights" : "draws";
    Optional<Neighbours.Pair> asked = asked(pairs);
    return new Trust(
        asked,
        asked
            .filter(pair -> pair.told() != Neighbours.Told.UNKNOWN)
            .map(pair -> labels.text("trust-" + code(pair) + "-" + by))
            .orElse(labels.text("trust-unknown")),
        computed(place, pairs, by));
  }

  /** The pair that is asked of, or the one nearest to it, of those with no place between them. */
  private static Optional<Neighbours.Pair> asked(List<Neighbours.Pair> pairs) {
    return pairs.stream()
        .filter(pair -> pair.lower().place().rank() - pair.upper().place().rank() == 1)
        .min(Comparator.comparingInt(pair -> Math.abs(pair.upper().place().rank() - ASKED)));
  }

  private String numbered(Neighbours.Pair pair) {
    return labels.text(
        "trust-pair",
        Figures.count(pair.upper().place().rank()),
        Figures.count(pair.lower().place().rank()));
  }

  /** The two of a published list, and where they stood the year before. */
  private String published(Neighbours.Pair pair) {
    return labels.text("trust-such-as", placed(pair.upper()), placed(pair.lower()))
        + Stream.of(pair.upper(), pair.lower())
            .map(zone -> zone.place().move())
            .filter(move -> move != null && move.fromRank() != null)
            .map(move -> Figures.count(move.fromRank()))
            .collect(
                Collectors.collectingAndThen(
                    Collectors.toList(),
                    before ->
                        before.size() < 2
                            ? ""
                            : labels.text("trust-before-that", before.get(0), before.get(1))));
  }

  private String drawn(Neighbours.Pair pair) {
    return labels.text(
        "trust-asked",
        placed(pair.upper()),
        placed(pair.lower()),
        pair.words().isEmpty()
            ? ""
            : labels.text(
                pair.upper().place().interval() == null ? "trust-points" : "trust-chance",
                pair.words()));
  }

  private static String code(Neighbours.Pair pair) {
    return pair.told().name().toLowerCase(Locale.ROOT);
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

  private String computed(ZoneProfile.Standing place, List<Neighbours.Pair> pairs, String by) {
    String list = words.text(place.list());
    if (pairs.stream().allMatch(pair -> pair.told() == Neighbours.Told.UNKNOWN)) {
      return labels.text("focus-undrawn", list) + labels.text("full-stop");
    }
    List<Neighbours.Pair> first = first(pairs);
    List<Neighbours.Pair> rest = pairs.subList(first.size(), pairs.size());
    return labels.text("trust-index", list)
        + asked(pairs).map(this::drawn).orElse("")
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
    String told = code(pair);
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
