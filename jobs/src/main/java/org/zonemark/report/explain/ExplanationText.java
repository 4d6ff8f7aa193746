package org.zonemark.report.explain;

import java.util.List;
import org.zonemark.report.model.Lang;

/** Writes an explanation as lines of text. The numbers come from the tables; none is computed. */
public final class ExplanationText {

  private ExplanationText() {}

  /** The explanation in words, a line each. */
  public static List<String> lines(Explanation explanation, Lang lang) {
    Lines lines = new Lines(lang);
    if (explanation instanceof Explanation.OfTarget target) {
      new TargetText(lines, target).write();
    } else if (explanation instanceof Explanation.OfPeriod period) {
      new RatesText(lines).write(period);
    }
    return lines.all();
  }
}
