package org.zonemark.report.promise;

import org.zonemark.method.text.UnitCodes;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.UnitScale;
import org.zonemark.report.model.TargetRow.Promise;

/** What is promised, in words. */
final class PromiseText {

  private final Labels labels;
  private final Figures figures;

  PromiseText(Labels labels, Figures figures) {
    this.labels = labels;
    this.figures = figures;
  }

  /**
   * A promise in words: 2022年 达到 700亿元; a rank reads as 2020年 前15位.
   *
   * @param compared whether it is set beside another zone, so that a ratio says of what
   */
  String of(Promise promise, boolean compared) {
    String period = figures.period(promise.period());
    String measure = promise.measure();
    if (measure.equals("milestone")) {
      return labels.text("target-text", period, labels.wordOrCode("measure", measure));
    }
    if (measure.equals("rank")) {
      return labels.text("target-text", period, rank(promise));
    }
    boolean plain = measure.equals("level") || measure.equals("ratio") && !compared;
    String kind = plain ? "" : labels.wordOrCode("measure", measure) + " ";
    String text = labels.text("target-text", period, kind + bound(promise));
    return promise.everyYear() ? text + labels.text("every-year") : text;
  }

  private String rank(Promise promise) {
    String value = figures.scale(promise.value(), UnitCodes.PLACE).inline(promise.value());
    boolean exact = promise.op().equals("=") || promise.op().equals("~");
    return labels.text(exact ? "rank-place" : "rank-top", value);
  }

  private String bound(Promise promise) {
    UnitScale scale = figures.scale(promise.value(), promise.unit());
    boolean exact = promise.exact() || promise.direction() == 0;
    if (promise.op().equals("range") && promise.valueHi() != null) {
      UnitScale wide = figures.scale(promise.valueHi(), promise.unit());
      return labels.text(
          exact ? "range-within" : "range-reach",
          figures.withUnit(
              wide.inline(promise.value()) + "–" + wide.inline(promise.valueHi()), wide.unit()));
    }
    String amount = figures.amount(promise.value(), scale);
    if (promise.op().equals("=")) {
      return labels.text(exact ? "equal-exactly" : "equal-reach", amount);
    }
    return labels.word("op", promise.op()).map(sign -> sign + " " + amount).orElse(amount);
  }
}
