package org.zonemark.table.firm;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** How many firms are odd in one way, and the gravest of them. */
final class FirmCases implements FirmTally {

  private static final long serialVersionUID = 1L;

  private static final int EXAMPLES = 3;

  /**
   * A firm that is odd.
   *
   * @param weight how much
   * @param text how it is told
   */
  record Example(double weight, String text) implements Serializable {

    /** The gravest first. */
    static final Comparator<Example> ORDER =
        Comparator.comparingDouble(Example::weight).reversed().thenComparing(Example::text);
  }

  private final String code;
  private long firms;
  private List<Example> gravest = new ArrayList<>();

  FirmCases(String code) {
    this.code = code;
  }

  /** Adds a firm by the gravest of what is odd of it. */
  void add(Example example) {
    firms++;
    add(List.of(example));
  }

  private void add(List<Example> more) {
    gravest.addAll(more);
    if (gravest.size() > EXAMPLES) {
      gravest.sort(Example.ORDER);
      gravest = new ArrayList<>(gravest.subList(0, EXAMPLES));
    }
  }

  @Override
  public String key() {
    return "cases\n" + code;
  }

  @Override
  public FirmTally plus(FirmTally more) {
    FirmCases other = (FirmCases) more;
    firms += other.firms;
    add(other.gravest);
    return this;
  }

  String code() {
    return code;
  }

  long firms() {
    return firms;
  }

  /** The gravest firms as they are told. */
  String examples() {
    return gravest.stream()
        .sorted(Example.ORDER)
        .map(Example::text)
        .collect(Collectors.joining("; "));
  }
}
