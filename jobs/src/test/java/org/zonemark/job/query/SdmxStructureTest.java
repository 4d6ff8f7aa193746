package org.zonemark.job.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.TableSchema;

class SdmxStructureTest {

  private static final Pattern CONCEPT = Pattern.compile("Concept=([^<]+)<");

  @TempDir private Path folder;

  static Stream<TableSchema> tables() {
    return Schemas.standard().parquetTables().stream();
  }

  private String structure(TableSchema table) throws Exception {
    Path file = folder.resolve(table.name() + ".xml");
    SdmxStructure.write(table, file);
    return Files.readString(file);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void shouldDeclareEveryConceptThatAComponentIsOf(TableSchema table) throws Exception {
    String xml = structure(table);

    List<String> concepts =
        CONCEPT.matcher(xml).results().map(found -> found.group(1)).sorted().toList();
    assertThat(concepts)
        .doesNotHaveDuplicates()
        .containsExactlyElementsOf(
            table.fieldNames().stream()
                .map(name -> SdmxStructure.urn(table) + "." + SdmxStructure.id(name))
                .sorted()
                .toList());
    assertThat(xml.split("<str:Concept ", -1)).hasSize(table.fieldNames().size() + 1);
  }

  @Test
  void shouldSayDaysAsSdmxDoes() throws Exception {
    assertThat(structure(Schemas.standard().table("attainment")))
        .contains("AS_OF</str:ConceptIdentity>")
        .containsPattern("AS_OF</str:ConceptIdentity>.*?textType=\"GregorianDay\"");
  }

  /**
   * With -Dzonemark.sdmx=DIR, where DIR holds the schemas of SDMX-ML 3.0.0 as sdmx.org has them.
   */
  @Test
  void shouldBeWhatTheSchemasOfSdmxAllow() throws Exception {
    File message = new File(System.getProperty("zonemark.sdmx", ""), "SDMXMessage.xsd");
    assumeTrue(message.isFile(), "skipped: no schemas of SDMX-ML 3.0 (-Dzonemark.sdmx=DIR)");
    Validator validator =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(message)
            .newValidator();
    for (TableSchema table : tables().toList()) {
      structure(table);
      validator.validate(new StreamSource(folder.resolve(table.name() + ".xml").toFile()));
    }
  }
}
