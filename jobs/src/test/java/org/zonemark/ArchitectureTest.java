package org.zonemark;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zonemark.schema.StructTypes;
import org.zonemark.source.Cell;
import org.zonemark.source.Fault;
import org.zonemark.source.FirmPart;
import org.zonemark.source.FirmRow;
import org.zonemark.source.Sheet;
import org.zonemark.source.SourceFile;

/**
 * Who may know whom: Main, command, job, {source, table, store, report}, conf, {schema, method}.
 * Inside a layer nobody knows a neighbour, except that table knows what source has read. The rooms
 * of a floor, its root among them, form no circle.
 */
class ArchitectureTest {

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.zonemark");

  private static final DescribedPredicate<JavaClass> WHAT_WAS_READ =
      belongToAnyOf(
          SourceFile.class, Sheet.class, Cell.class, Fault.class, FirmRow.class, FirmPart.class);

  @ParameterizedTest
  @CsvSource({
    "method,  ''",
    "schema,  ''",
    "example, ''",
    "conf,    schema method",
    "source,  schema method conf",
    "store,   schema method conf",
    "report,  schema method conf",
    "job,     source table store report example schema method conf"
  })
  void shouldLetEachPackageKnowOnlyWhatIsBelowIt(String own, String below) {
    String[] known = Stream.concat(Stream.of(own), words(below)).toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("org.zonemark." + own + "..")
        .should()
        .dependOnClassesThat(areOfZonemarkButNotOf(known))
        .check(PROGRAM);
  }

  @Test
  void shouldLetTheRoomsFormNoCircle() {
    slices().matching("org.zonemark.(**)").should().beFreeOfCycles().check(PROGRAM);
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty());
  }

  @Test
  void shouldLetTablesKnowOfSourcesOnlyWhatWasRead() {
    noClasses()
        .that()
        .resideInAPackage("org.zonemark.table..")
        .should()
        .dependOnClassesThat(
            areOfZonemarkButNotOf("table", "schema", "method", "conf").and(not(WHAT_WAS_READ)))
        .check(PROGRAM);
  }

  @Test
  void shouldLetTheCommandLineKnowOnlyJobsAndSettings() {
    noClasses()
        .that()
        .resideInAnyPackage("org.zonemark", "org.zonemark.command")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.zonemark.source..",
                "org.zonemark.table..",
                "org.zonemark.store..",
                "org.zonemark.report..",
                "org.apache.."))
        .check(PROGRAM);
  }

  @Test
  void shouldLetOnlyTheCommandLineKnowItsParser() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.zonemark.command")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(PROGRAM);
  }

  /** It is loaded with the one class that knows it, and that with the first event. */
  @Test
  void shouldLetOneClassKnowTheClientOfOpenLineage() {
    noClasses()
        .that()
        .haveSimpleNameNotStartingWith("OpenLineageEvents")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.openlineage..")
        .check(PROGRAM);
  }

  @Test
  void shouldComputeWithTheJdkAndCommonsMathAlone() {
    classes()
        .that()
        .resideInAPackage("org.zonemark.method..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "org.apache.commons.math3..", "org.zonemark.method.."))
        .check(PROGRAM);
  }

  @Test
  void shouldKeepSparkAtTheEdge() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.zonemark.source..",
            "org.zonemark.table",
            "org.zonemark.store..",
            "org.zonemark.job..")
        .and()
        .doNotBelongToAnyOf(StructTypes.class)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "org.apache.parquet..")
        .check(PROGRAM);
  }

  private static DescribedPredicate<JavaClass> areOfZonemarkButNotOf(String... known) {
    String[] packages =
        Arrays.stream(known).map(name -> "org.zonemark." + name + "..").toArray(String[]::new);
    return resideInAPackage("org.zonemark..")
        .and(not(resideInAnyPackage(packages)))
        .as("are of Zonemark but not of " + String.join(", ", known));
  }
}
