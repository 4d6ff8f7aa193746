package org.zonemark.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The default run on the sample inputs, done once for all test classes that look at it. */
public final class SampleRun implements AutoCloseable {

  /** Hands the one sample run to tests that ask for it. */
  public static final class Shared implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == SampleRun.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .computeIfAbsent(SampleRun.class, any -> start(), SampleRun.class);
    }
  }

  private final Path folder;
  private final Path lake;
  private final Told told;
  private final DuckDb tables;

  private SampleRun(Path folder, Path lake, Told told, DuckDb tables) {
    this.folder = folder;
    this.lake = lake;
    this.told = told;
    this.tables = tables;
  }

  private static SampleRun start() {
    try {
      Path folder = Files.createTempDirectory("zonemark");
      Path lake = folder.resolve("高新区 数据 湖");
      Told told = Told.by("run", "--conf", "conf", "--lake", lake.toString(), "--lang", "zh");
      if (told.exitCode() != 0) {
        throw new AssertionError(told.everything());
      }
      return new SampleRun(folder, lake, told, DuckDb.over(Path.of(told.after("快照："))));
    } catch (IOException | SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  public Path lake() {
    return lake;
  }

  public Path snapshot() {
    return tables.snapshot();
  }

  public Told told() {
    return told;
  }

  public DuckDb tables() {
    return tables;
  }

  public JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(snapshot().resolve(name).toFile());
  }

  @Override
  public void close() throws SQLException, IOException {
    tables.close();
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    }
  }
}
