package org.zonemark.table.firm;

import java.io.Serializable;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zonemark.source.Fault;
import org.zonemark.source.FirmRow;
import org.zonemark.source.SourceFile;

/** What became of the rows of a file: how many were read, which do not count, and why. */
final class FirmAccount implements FirmTally {

  private static final long serialVersionUID = 1L;

  private final int file;
  private long bytes;
  private String sha256 = "";

  /** Of the whole file; those of lines are counted. */
  private final SortedMap<String, Fault> faults = new TreeMap<>();

  private long rows;
  private long blank;
  private long lost;
  private final Told lines = new Told();
  private final Told unreadable = new Told();
  private final Told nobody = new Told();
  private final Told nowhere = new Told();

  FirmAccount(int file) {
    this.file = file;
  }

  /** How many different firms there are, of all years and files. */
  static final class Count implements FirmTally {

    private static final long serialVersionUID = 1L;

    private long firms;

    void add() {
      firms++;
    }

    long firms() {
      return firms;
    }

    @Override
    public String key() {
      return "count";
    }

    @Override
    public FirmTally plus(FirmTally other) {
      firms += ((Count) other).firms;
      return this;
    }
  }

  /** How many there are of a kind, and the first example. */
  static final class Told implements Serializable {

    private static final long serialVersionUID = 1L;

    private long count;
    private long place;
    private String example;

    /** Adds one without a place. */
    void add(String text) {
      add(1, 0, text);
    }

    private void add(long more, long at, String text) {
      count += more;
      boolean isFirst =
          text != null
              && (example == null || at < place || at == place && text.compareTo(example) < 0);
      if (isFirst) {
        place = at;
        example = text;
      }
    }

    void add(Told other) {
      add(other.count, other.place, other.example);
    }

    long count() {
      return count;
    }

    String example() {
      return example == null ? "" : example;
    }
  }

  /** Adds what is known of the file beside its rows. */
  void add(SourceFile part) {
    bytes += part.bytes();
    sha256 = sha256.isEmpty() ? part.sha256() : sha256;
    for (Fault fault : part.faults()) {
      if (fault.place().isEmpty()) {
        add(fault);
      } else {
        String place = fault.place().replaceAll("\\D", "");
        lines.add(
            1, place.isEmpty() ? 0 : Long.parseLong(place), fault.place() + " " + fault.code());
      }
    }
  }

  /** Several parts may be damaged: of a code one is told. */
  private void add(Fault fault) {
    faults.merge(fault.code(), fault, (one, other) -> isBefore(one, other) ? one : other);
  }

  private static boolean isBefore(Fault one, Fault other) {
    return one.detail().compareTo(other.detail()) <= 0;
  }

  /** Whether not all of it could be read, so that sums of it would be sums of a part. */
  boolean isIncomplete() {
    return faults.values().stream().anyMatch(fault -> !fault.isNote());
  }

  /** Adds a row that counts, or does not. */
  void add(FirmRow row, boolean isNobody, boolean isNowhere) {
    rows++;
    int known = 0;
    for (int at = 0; at < row.amounts().size(); at++) {
      known += row.amounts().has(at) ? 1 : 0;
    }
    blank += row.amounts().size() - known - row.unreadable().size();
    row.unreadable().forEach(unreadable::add);
    if (isNobody) {
      nobody.add(joined(" ", row.firm(), row.zone()));
    } else if (isNowhere) {
      nowhere.add(joined(" / ", row.zone(), row.park()));
    }
    lost += isNobody || isNowhere ? known : 0;
  }

  private static String joined(String between, String one, String other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one + between + other;
  }

  @Override
  public String key() {
    return "file\n" + file;
  }

  @Override
  public FirmTally plus(FirmTally more) {
    FirmAccount other = (FirmAccount) more;
    bytes += other.bytes;
    sha256 = sha256.isEmpty() ? other.sha256 : sha256;
    other.faults.values().forEach(this::add);
    rows += other.rows;
    blank += other.blank;
    lost += other.lost;
    lines.add(other.lines);
    unreadable.add(other.unreadable);
    nobody.add(other.nobody);
    nowhere.add(other.nowhere);
    return this;
  }

  int file() {
    return file;
  }

  long bytes() {
    return bytes;
  }

  String sha256() {
    return sha256;
  }

  /** What is wrong with the file as a whole. */
  List<Fault> faults() {
    return List.copyOf(faults.values());
  }

  long rows() {
    return rows;
  }

  /** Blank amounts. */
  long blank() {
    return blank;
  }

  /** Amounts of rows that do not count. */
  long lost() {
    return lost;
  }

  /** Lines that are no rows. */
  Told lines() {
    return lines;
  }

  /** Amounts that are no numbers. */
  Told unreadable() {
    return unreadable;
  }

  /** Rows without firm or year. */
  Told nobody() {
    return nobody;
  }

  /** Rows whose zone or park is not known. */
  Told nowhere() {
    return nowhere;
  }
}
