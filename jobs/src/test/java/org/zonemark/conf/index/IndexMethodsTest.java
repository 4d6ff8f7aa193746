package org.zonemark.conf.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zonemark.conf.text.ConfSchema;

/**
 * A method is a class in method.index and its entry in the JSON Schema; neither is without the
 * other.
 */
class IndexMethodsTest {

  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of("normalisation", IndexMethodReader.NORMALISATIONS, Set.of("scope")),
        Arguments.of(
            "level", IndexMethodReader.AGGREGATIONS, Set.of("coverage_threshold", "coverage_of")),
        Arguments.of("weighting", IndexMethodReader.WEIGHTINGS, Set.of("scope", "levels")),
        Arguments.of("imputation", IndexMethodReader.IMPUTATIONS, Set.of("indicators")),
        Arguments.of("treatment", IndexMethodReader.TREATMENTS, Set.of("indicators")));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void shouldListInTheSchemaTheMethodsThatThereAre(String definition, MethodReader<?> reader) {
    JsonNode method = ConfSchema.ofIndex().at("/$defs/" + definition + "/properties/method");

    assertThat(words(method.path("enum"))).containsExactlyInAnyOrderElementsOf(reader.words());
    JsonNode names = ConfSchema.ofIndex().at("/$defs/names/const/" + definition);
    assertThat(names.fieldNames())
        .toIterable()
        .as("names in both languages")
        .containsExactlyInAnyOrderElementsOf(reader.words());
    assertThat(names)
        .allSatisfy(
            name -> {
              assertThat(name.path("zh").asText()).isNotBlank();
              assertThat(name.path("en").asText()).isNotBlank();
            });
    assertThat(words(method.path("enum")))
        .as("described")
        .allSatisfy(
            word ->
                assertThat(
                        method.path("description").asText()
                            + ConfSchema.ofIndex()
                                .at("/$defs/" + definition + "/description")
                                .asText())
                    .contains(word));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void shouldListInTheSchemaTheParametersThatMethodsTake(
      String definition, MethodReader<?> reader, Set<String> besides) {
    Set<String> declared = new HashSet<>();
    ConfSchema.ofIndex()
        .at("/$defs/" + definition + "/properties")
        .fieldNames()
        .forEachRemaining(declared::add);
    declared.removeAll(besides);
    declared.remove("method");

    assertThat(declared).isEqualTo(reader.keys());
  }

  @Test
  void shouldNameEveryWeightingAsAnOriginOfWeights() {
    Set<String> origins = new TreeSet<>(ConfSchema.codeList("weight_origin"));
    origins.removeAll(Set.of("official", "declared"));

    assertThat(IndexMethodReader.WEIGHTINGS.words())
        .extracting(word -> word.replace('-', '_'))
        .containsExactlyElementsOf(origins);
  }

  private static List<String> words(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(word -> words.add(word.asText()));
    return words;
  }
}
