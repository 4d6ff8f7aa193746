package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** bin/zonemark, with a java that says what it was started with. */
class LauncherTest {

  @TempDir Path home;

  @BeforeEach
  void unpack() throws IOException {
    for (String folder : new String[] {"bin", "lib", "lib/platform", "conf/spark", "jdk/bin"}) {
      Files.createDirectories(home.resolve(folder));
    }
    Files.copy(Path.of("bin/zonemark"), home.resolve("bin/zonemark"));
    Files.copy(Path.of("conf/spark/local.conf"), home.resolve("conf/spark/local.conf"));
    Files.createFile(home.resolve("lib/zonemark.jar"));
    Files.createFile(home.resolve("lib/platform/spark core.jar"));
    Path java = home.resolve("jdk/bin/java");
    Files.writeString(java, "#!/bin/sh\nlocale charmap\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Says what java is started with; an archive that it is to leave is what java would leave. */
  private List<String> started(String command) throws IOException, InterruptedException {
    Path java = home.resolve("jdk/bin/java");
    Files.writeString(
        java,
        """
        #!/bin/sh
        for word in "$@"; do
          echo "$word"
          case $word in
            -XX:ArchiveClassesAtExit=*) echo '%s' >"${word#*=}" ;;
          esac
        done
        """
            .formatted(lastClass()));
    ProcessBuilder builder =
        new ProcessBuilder("bash", home.resolve("bin/zonemark").toString(), command)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeAll(List.of("SPARK_HOME", "ZONEMARK_JAVA_OPTS"));
    builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    builder.environment().put("ZONEMARK_CACHE", home.resolve("cache").toString());
    Process launched = builder.start();
    String said = new String(launched.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(launched.waitFor()).isZero();
    return said.lines().filter(word -> word.contains(".jsa")).toList();
  }

  /** The class by which the launcher tells that an archive is of a run that wrote its tables. */
  private static String lastClass() throws IOException {
    Matcher named =
        Pattern.compile("(?m)^last_class='(.*)'$")
            .matcher(Files.readString(Path.of("bin/zonemark")));
    assertThat(named.find()).isTrue();
    return named.group(1);
  }

  private List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("cache"))) {
      return files.toList();
    }
  }

  private void installJava() throws IOException {
    Path server = Files.createDirectories(home.resolve("jdk/lib/server"));
    Files.createFile(server.resolve("libjvm.so"));
  }

  @Test
  void shouldTellAWholeArchiveByAClassThatThereIs() throws Exception {
    assertThat(Class.forName(lastClass().replace('/', '.'))).isNotNull();
  }

  @Test
  void shouldMapTheClassesThatAnEarlierRunHasParsed() throws Exception {
    installJava();
    assertThat(started("where")).isEmpty();
    assertThat(started("run")).singleElement().asString().contains("ArchiveClassesAtExit=");

    assertThat(started("where")).singleElement().asString().contains("SharedArchiveFile=");
    assertThat(archives()).singleElement().asString().endsWith(".jsa");
  }

  @Test
  void shouldMakeTheArchiveAnewForAnotherBuild() throws Exception {
    installJava();
    started("run");
    started("where");
    List<Path> before = archives();
    Files.writeString(home.resolve("lib/zonemark.jar"), "another");

    assertThat(started("where")).isEmpty();
    started("run");
    started("where");

    assertThat(archives()).hasSize(1).doesNotContainAnyElementsOf(before);
  }

  @Test
  void shouldTakeOverNoArchiveThatIsNotWhole() throws Exception {
    installJava();
    started("run");
    Files.writeString(archives().get(0), "cut short");

    assertThat(started("where")).isEmpty();
    assertThat(archives()).isEmpty();
  }

  @Test
  void shouldDoWithoutAnArchiveWhereNoFolderCanBeMade() throws Exception {
    installJava();
    Files.createFile(home.resolve("cache"));

    assertThat(started("run")).isEmpty();
  }

  @Test
  void shouldTakeTheConfigurationOfThePlaceInWhichOneStands() throws Exception {
    Files.writeString(home.resolve("jdk/bin/java"), "#!/bin/sh\necho $ZONEMARK_CONF\n");
    Path place = Files.createDirectories(home.resolve("mine"));
    ProcessBuilder where =
        new ProcessBuilder("bash", home.resolve("bin/zonemark").toString(), "where")
            .directory(place.toFile());
    where.environment().keySet().removeAll(List.of("SPARK_HOME", "ZONEMARK_CONF"));
    where.environment().put("JAVA_HOME", home.resolve("jdk").toString());

    assertThat(said(where)).isEqualTo(home.toRealPath().resolve("conf").toString());

    Files.createDirectories(place.resolve("conf"));
    Files.createFile(place.resolve("conf/run.yaml"));
    assertThat(said(where)).isEqualTo(place.toRealPath().resolve("conf").toString());

    where.environment().put("ZONEMARK_CONF", "other");
    assertThat(said(where)).isEqualTo("other");
  }

  private static String said(ProcessBuilder builder) throws IOException, InterruptedException {
    Process launched = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(launched.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(launched.waitFor()).isZero();
    return said.strip();
  }

  private String charmap(String lang) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("bash", home.resolve("bin/zonemark").toString(), "where")
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_"));
    builder.environment().remove("SPARK_HOME");
    builder.environment().put("LANG", lang);
    builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    return said(builder);
  }

  @Test
  void shouldReadChineseFileNamesWhereTheLocaleNamedIsNotOnThisMachine() throws Exception {
    assertThat(charmap("xx_XX.UTF-8")).isEqualTo("UTF-8");
    assertThat(charmap("C")).isEqualTo("UTF-8");
    assertThat(charmap("C.UTF-8")).isEqualTo("UTF-8");
  }

  @Test
  void shouldUseTheSecondCompilerAndMoreMemoryWhereInputsAreLarge()
      throws IOException, InterruptedException {
    Path conf = Files.createDirectories(home.resolve("office/conf"));
    Files.writeString(conf.resolve("run.yaml"), "lang: en\ninputs: ../inputs # of all zones\n");
    Path file = Files.createDirectories(home.resolve("office/inputs")).resolve("panel.csv");

    Files.write(file, new byte[1 << 20]);
    assertThat(memory("run", "--conf", conf.toString()))
        .containsExactly("-XX:TieredStopAtLevel=1", "-Xmx768m");

    Files.write(file, new byte[64 << 20]);
    assertThat(memory("run", "--conf", conf.toString())).containsExactly("-Xmx1g");
    assertThat(memory("ingest", "--conf=" + conf)).containsExactly("-Xmx1g");
    assertThat(memory("where", "--conf", conf.toString()))
        .containsExactly("-XX:TieredStopAtLevel=1", "-Xmx768m");
  }

  private List<String> memory(String... command) throws IOException, InterruptedException {
    Path java = home.resolve("jdk/bin/java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    List<String> words = new ArrayList<>(List.of("bash", home.resolve("bin/zonemark").toString()));
    words.addAll(List.of(command));
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeAll(List.of("SPARK_HOME", "ZONEMARK_JAVA_OPTS"));
    builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    builder.environment().put("ZONEMARK_CACHE", "");
    Process launched = builder.start();
    String said = new String(launched.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(launched.waitFor()).isZero();
    return said.lines()
        .filter(word -> word.startsWith("-Xmx") || word.contains("TieredStop"))
        .toList();
  }
}
