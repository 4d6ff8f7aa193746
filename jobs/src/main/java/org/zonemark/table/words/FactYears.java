package org.zonemark.table.words;

import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.directory.ZoneEvent;
import org.zonemark.conf.source.FileDeclaration;
import org.zonemark.method.number.Period;

/**
 * Which of the years in the heads or rows of a table can be facts.
 *
 * <p>No clock is asked: what can be known ends at the day of the run's settings or at the edition
 * that the table names. Where neither is told, a year is one to come if it lies behind everything
 * that conf/ speaks of as past and does not follow the year before it, or lies far behind. And
 * where some year of a table is one to come, those that may be promises as well are asked about:
 * 2025 beside 2021 and 2035.
 */
public final class FactYears {

  /** Plans end in years that these divide: 2025, 2030, 2035. */
  private static final int HORIZON = 5;

  /** So many years behind all that is known as past no statistics are expected. */
  private static final int FAR = 5;

  private final Integer editionYear;
  private final Integer planBegins;

  /** The last day on which the table can have been made; null where it does not say. */
  private final LocalDate made;

  private final LocalDate known;
  private final int past;
  private final Supplier<Stream<Integer>> named;
  private final SortedSet<Integer> years = new TreeSet<>();
  private final SortedSet<Integer> toCome = new TreeSet<>();

  /**
   * Looks at the years of a table.
   *
   * @param editionYear the last year that the publication can know; null where it names none
   * @param planBegins the first year of the plan that the titles name; null where they name none
   * @param made the last day on which the table can have been made; null where it does not say
   * @param past the last year that is surely over, by {@link #pastYear}
   * @param named the years in the heads and the column of periods
   */
  public FactYears(
      Integer editionYear,
      Integer planBegins,
      LocalDate made,
      Configuration conf,
      int past,
      Supplier<Stream<Integer>> named) {
    this.editionYear = editionYear;
    this.planBegins = planBegins;
    this.made = made;
    this.known =
        Objects.requireNonNullElse(
            conf.run().knownOn(), Objects.requireNonNullElse(conf.run().asOf(), LocalDate.MAX));
    this.past = past;
    this.named = named;
  }

  /** The last year of which conf/ says that something was published or happened in it. */
  public static int pastYear(Configuration conf) {
    Stream<Integer> published =
        conf.sources().stream()
            .flatMap(source -> source.files().stream())
            .map(FileDeclaration::publishedOn)
            .filter(day -> !day.equals(FileDeclaration.NO_DAY) && day.matches("[0-9]{4}.*"))
            .map(day -> Integer.valueOf(day.substring(0, 4)));
    Stream<Integer> approved =
        conf.zones().stream().map(Zone::approvedYear).filter(Objects::nonNull);
    Stream<Integer> events = conf.events().stream().map(ZoneEvent::year);
    Stream<Integer> systems = conf.lists().stream().flatMap(list -> list.breaks().stream());
    return Stream.of(published, approved, events, systems)
        .flatMap(each -> each)
        .max(Integer::compare)
        .orElse(0);
  }

  private boolean isToCome(int year) {
    if (editionYear != null && year > editionYear) {
      return true;
    }
    if (!known.equals(LocalDate.MAX)) {
      return LocalDate.of(year, 12, 31).isAfter(known);
    }
    boolean jumps = !years.contains(year - 1) && !years.headSet(year).isEmpty();
    return year > past && (jumps || year > past + FAR)
        || editionYear == null && afterOneToCome(year);
  }

  private boolean afterOneToCome(int year) {
    return !toCome.isEmpty() && toCome.first() < year;
  }

  /**
   * The code of what keeps a period from being one of facts, behind : why; "" where nothing does.
   */
  public String doubt(Period period) {
    if (years.isEmpty()) {
      named.get().forEach(years::add);
      years.stream().filter(this::isToCome).forEach(toCome::add);
    }
    LocalDate last = period.lastDay();
    boolean later =
        editionYear != null && last.getYear() > editionYear
            || last.isAfter(known)
            || made != null && last.isAfter(made)
            || isToCome(last.getYear());
    if (later) {
      return "period_in_future:" + period.text();
    }
    boolean beside = editionYear == null && !toCome.isEmpty() && mayBePromise(last.getYear());
    return beside ? "period_beside_future:" + toCome.last() : "";
  }

  /**
   * Whether a year that is over may be one of a plan all the same: the first year of a table is
   * what the plan starts from, and so are those that follow it one by one, unless they run to its
   * end.
   */
  private boolean mayBePromise(int year) {
    if (planBegins != null && year < planBegins) {
      return false;
    }
    SortedSet<Integer> over = years.headSet(toCome.first());
    int first = over.isEmpty() ? year : over.first();
    if (year == first) {
      return year % HORIZON == 0 && over.size() <= 1;
    }
    int run = first;
    while (over.contains(run + 1)) {
      run++;
    }
    boolean runsToTheEnd = run % HORIZON == 0 && over.last() == run;
    return year > run || runsToTheEnd;
  }
}
