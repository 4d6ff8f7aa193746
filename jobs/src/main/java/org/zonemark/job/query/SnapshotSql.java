package org.zonemark.job.query;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.zonemark.conf.UsageProblem;
import org.zonemark.job.paper.Manifest;
import org.zonemark.job.paper.Views;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.StructTypes;
import org.zonemark.schema.TableSchema;
import org.zonemark.schema.View;
import org.zonemark.store.Snapshot;

/** The tables and views of one snapshot in a session of Spark SQL. */
final class SnapshotSql implements AutoCloseable {

  /** Statements that ask and change nothing. */
  private static final Pattern QUESTION =
      Pattern.compile(
          "(?is)\\s*(--[^\\n]*\\n\\s*)*\\(*\\s*(select|with|show|describe|desc|explain|values|from|table)\\b.*");

  private static final Pattern WORD = Pattern.compile("[a-z_]+");

  private final Snapshot snapshot;
  private final SparkSession session;
  private final Map<String, TableSchema> tables = new LinkedHashMap<>();
  private final Map<String, View> views = new LinkedHashMap<>();
  private final Set<String> known = new TreeSet<>();

  SnapshotSql(Snapshot snapshot, SparkConf settings) throws IOException {
    this.snapshot = snapshot;
    Set<String> held = Manifest.of(snapshot).tables().keySet();
    for (TableSchema table : Schemas.standard().parquetTables()) {
      if (held.contains(table.name())) {
        tables.put(table.name(), table);
      }
    }
    Views.shown(held).forEach(view -> views.put(view.name(), view));
    this.session =
        SparkSession.builder()
            .config(settings)
            .config("spark.sql.shuffle.partitions", "4")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.datetime.java8API.enabled", "true")
            .config("spark.sql.catalogImplementation", "in-memory")
            .getOrCreate();
  }

  /**
   * The answer to a question.
   *
   * @throws UsageProblem where it is none, or cannot be understood
   */
  Dataset<Row> answer(String sql) throws UsageProblem, IOException {
    if (!QUESTION.matcher(sql).matches()) {
      throw UsageProblem.of(
          "zonemark sql only answers questions", "begin with SELECT, WITH, SHOW or DESCRIBE");
    }
    Set<String> named =
        WORD.matcher(sql.toLowerCase(Locale.ROOT))
            .results()
            .map(word -> word.group())
            .filter(word -> tables.containsKey(word) || views.containsKey(word))
            .collect(Collectors.toCollection(TreeSet::new));
    for (String name : named.isEmpty() ? names() : named) {
      know(name);
    }
    try {
      return session.sql(sql.strip().replaceFirst(";\\s*$", ""));
    } catch (Exception mistake) {
      // Scala declares no exceptions, so Java knows of none here.
      if (mistake instanceof AnalysisException) {
        throw mistakes().in(mistake).orElseGet(() -> SqlMistakes.other(mistake));
      }
      throw mistake;
    }
  }

  /** What may be wrong with questions to these tables. */
  SqlMistakes mistakes() {
    return new SqlMistakes(names(), views.values());
  }

  /** The names of all tables and views. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(tables.keySet());
    names.addAll(views.keySet());
    return names;
  }

  /** Makes a table or a view known to the session, with what it rests on. */
  private void know(String name) throws IOException {
    if (!known.add(name)) {
      return;
    }
    View view = views.get(name);
    if (view == null) {
      TableSchema table = tables.get(name);
      List<String> files = snapshot.verifiedFiles(name);
      session
          .read()
          .schema(StructTypes.of(table))
          .option("basePath", snapshot.folder() + "/" + name)
          .parquet(files.toArray(String[]::new))
          .createOrReplaceTempView(name);
      return;
    }
    for (String source : view.sources()) {
      know(source);
    }
    session.sql(
        "CREATE OR REPLACE TEMPORARY VIEW "
            + name
            + " COMMENT '"
            + view.comment().replace("'", "\\'")
            + "' AS\n"
            + view.query());
  }

  @Override
  public void close() {
    session.stop();
  }
}
