package org.zonemark.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.PriceBasis;
import org.zonemark.method.number.Reason;
import org.zonemark.method.target.Verdict;
import org.zonemark.schema.CodeList;
import org.zonemark.schema.Schemas;
import org.zonemark.table.data.Measure;

class ReasonCodesTest {

  @Test
  void shouldExplainEveryReasonOfMethodInACodeList() {
    List<CodeList> lists =
        Schemas.standard().codeLists().stream()
            .filter(list -> list.name().endsWith("_reason"))
            .toList();

    // What cannot be read becomes a finding, and no reason of a row.
    Set<Reason> explained =
        EnumSet.complementOf(EnumSet.of(Reason.UNREADABLE, Reason.YEAR_OUT_OF_RANGE));

    for (Reason reason : explained) {
      assertThat(lists).as(reason.code()).anyMatch(list -> list.contains(reason.code()));
    }
  }

  @Test
  void shouldExplainEveryCodeOfMeasuresOperatorsPriceBasesAndStatuses() {
    Schemas schemas = Schemas.standard();
    for (Measure measure : Measure.values()) {
      assertThat(schemas.codeList("measure").contains(measure.code())).isTrue();
    }
    for (Operator operator : Operator.values()) {
      assertThat(schemas.codeList("op").contains(operator.code())).isTrue();
    }
    for (PriceBasis basis : PriceBasis.values()) {
      assertThat(schemas.codeList("price_basis").contains(basis.code())).isTrue();
    }
    for (Verdict.Status status : Verdict.Status.values()) {
      assertThat(schemas.codeList("attainment_status").contains(status.code())).isTrue();
    }
  }
}
