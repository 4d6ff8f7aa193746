package org.zonemark.job.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.SparkThrowable;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.text.Spelling;
import org.zonemark.schema.View;

/**
 * Says in one line what is wrong with a question that has no answer: which table, column or
 * function is not there and which was meant, what does not fit, or where the sentence breaks off.
 */
final class SqlMistakes {

  private static final String WHAT_THERE_IS =
      "`zonemark sql \"SHOW TABLES\"` and `zonemark sql \"DESCRIBE NAME\"` tell what there is";

  /** Where the engine says a sentence breaks off before it is whole. */
  private static final String END = "end of input";

  private final Set<String> names;
  private final Collection<View> views;
  private final Map<String, Function<Parameters, UsageProblem>> known = new LinkedHashMap<>();

  /** What the engine tells of a mistake beside its name. */
  private record Parameters(Map<String, String> values) {
    String of(String name) {
      return values.getOrDefault(name, "").replaceAll("[`\"]", "");
    }
  }

  /**
   * Mistakes in questions to some tables.
   *
   * @param names of all tables and views
   * @param views the views among them
   */
  SqlMistakes(Set<String> names, Collection<View> views) {
    this.names = names;
    this.views = views;
    known.put("TABLE_OR_VIEW_NOT_FOUND", this::unknownTable);
    known.put("UNRESOLVED_COLUMN", this::unknownColumn);
    known.put("UNRESOLVED_ROUTINE", told -> unknownFunction(told.of("routineName")));
    known.put("UNRESOLVABLE_TABLE_VALUED", told -> unknownFunction(told.of("name")));
    known.put("PARSE_", SqlMistakes::unreadable);
    known.put("AMBIGUOUS_REFERENCE", SqlMistakes::ambiguous);
    known.put("MISSING_GROUP_BY", told -> ungrouped("beside a sum or a count"));
    known.put("MISSING_AGGREGATION", told -> ungrouped(told.of("expression")));
    known.put("DATATYPE_MISMATCH", told -> misfit(told.of("sqlExpr")));
    known.put("CAST_INVALID_INPUT", SqlMistakes::notOfKind);
    known.put(
        "DIVIDE_BY_ZERO",
        told -> UsageProblem.of("The question divides by zero", "divide by nullif(..., 0)"));
  }

  /** The mistake a failure tells of; empty where it is no mistake in the question. */
  Optional<UsageProblem> in(Throwable failure) {
    SparkThrowable told = null;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SparkThrowable spark && spark.getCondition() != null) {
        told = spark;
      }
    }
    if (told == null) {
      return Optional.empty();
    }
    String condition = told.getCondition();
    Parameters parameters = new Parameters(told.getMessageParameters());
    return known.keySet().stream()
        .filter(condition::startsWith)
        .findFirst()
        .map(kind -> known.get(kind).apply(parameters));
  }

  /** What is said of a failure that {@link #in} does not know. */
  static UsageProblem other(Throwable failure) {
    String said = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    return UsageProblem.of("The question has no answer: " + said, WHAT_THERE_IS);
  }

  private UsageProblem unknownTable(Parameters told) {
    String table = told.of("relationName");
    String near = Spelling.nearest(table, names);
    return UsageProblem.of(
        "There is no table or view `" + table + "`",
        (near.isEmpty() ? "" : "did you mean " + near + "? ") + WHAT_THERE_IS);
  }

  private UsageProblem unknownColumn(Parameters told) {
    String column = told.of("objectName");
    String last = bare(column);
    List<String> here =
        Arrays.stream(told.of("proposal").split(", ")).map(SqlMistakes::bare).toList();
    String near = here.contains(last) ? "" : Spelling.nearest(last, here);
    Pattern word = Pattern.compile("\\b" + Pattern.quote(last) + "\\b");
    String having =
        views.stream()
            .filter(view -> !here.contains(last) && word.matcher(view.query()).find())
            .map(View::name)
            .sorted()
            .collect(Collectors.joining(", "));
    String first =
        !having.isEmpty()
            ? "the views " + having + " have it. "
            : near.isEmpty() ? "" : "did you mean " + near + "? ";
    return UsageProblem.of("There is no column `" + column + "` here", first + WHAT_THERE_IS);
  }

  /** The name of a column without that of its table. */
  private static String bare(String column) {
    return column.replaceFirst(".*\\.", "");
  }

  private static UsageProblem unknownFunction(String function) {
    return UsageProblem.of(
        "There is no function `" + function + "`", "`zonemark sql \"SHOW FUNCTIONS\"` lists them");
  }

  private static UsageProblem unreadable(Parameters told) {
    String at = told.of("error").replace("'", "");
    return UsageProblem.of(
        at.isEmpty() || at.equals(END)
            ? "The question ends before it is whole"
            : "The question cannot be read from `" + at + "` on",
        "look at what stands before it: a word too many, a comma or bracket too few");
  }

  private static UsageProblem ambiguous(Parameters told) {
    return UsageProblem.of(
        "The column `" + told.of("name") + "` is in more than one table here",
        "say in which: " + told.of("referenceNames").replaceAll("[\\[\\]]", ""));
  }

  private static UsageProblem ungrouped(String expression) {
    return UsageProblem.of(
        "It is not said how rows are put together in `" + expression + "`",
        "name it behind GROUP BY, or take its max, min, sum or count");
  }

  private static UsageProblem misfit(String expression) {
    return UsageProblem.of(
        "Kinds of values do not fit together in `" + expression + "`",
        "compare numbers with numbers and text with text, or write CAST(... AS ...)");
  }

  private static UsageProblem notOfKind(Parameters told) {
    return UsageProblem.of(
        "The value " + told.of("expression") + " is no " + told.of("targetType"),
        "compare numbers with numbers and text with text, or write TRY_CAST(... AS ...)");
  }
}
