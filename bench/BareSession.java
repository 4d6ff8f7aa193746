import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.spark.sql.SparkSession;

/**
 * Creates a SparkSession and stops it: what every program on Spark with a session costs at least.
 *
 * <p>Settings given as -Dspark.* count as in any program; an argument names a file of further
 * settings.
 */
public final class BareSession {
  private BareSession() {}

  /**
   * Runs once.
   *
   * @param args nothing, or a file of Spark settings
   */
  public static void main(String[] args) throws IOException {
    SparkSession.Builder builder = SparkSession.builder().appName("BareSession");
    if (System.getProperty("spark.master") == null) {
      builder.master("local[*]");
    }
    for (String file : args) {
      Properties settings = new Properties();
      try (Reader reader = Files.newBufferedReader(Path.of(file))) {
        settings.load(reader);
      }
      settings
          .stringPropertyNames()
          .forEach(name -> builder.config(name, settings.getProperty(name)));
    }
    builder.getOrCreate().stop();
  }
}
