package org.zonemark.table.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.schema.CodeList;
import org.zonemark.schema.Schemas;
import org.zonemark.table.data.Measure;

/** What declarations of plans leave open, to be asked before the plan is read. */
public final class PlanQuestions {

  private PlanQuestions() {}

  /** A line a word that names growth and not whether it is yearly or total, in a language. */
  public static List<String> of(Configuration conf) {
    CodeList.Code code = Schemas.standard().codeList("finding_code").code("target_span_unsaid");
    String asked = conf.run().lang().equals("en") ? code.descriptionEn() : code.descriptionZh();
    List<String> questions = new ArrayList<>();
    for (SourceDeclaration source : conf.sources()) {
      if (source.isTargets()) {
        Map<String, String> words = source.words().getOrDefault("measure", Map.of());
        words.forEach(
            (word, measure) -> {
              boolean unsaid = measure.equals(Measure.GROWTH.code()) && Over.of(word) == null;
              if (unsaid) {
                questions.add(source.sourceId() + ": " + word + " (growth): " + asked);
              }
            });
      }
    }
    return questions;
  }
}
