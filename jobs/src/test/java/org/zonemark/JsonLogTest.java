package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.ConfigurationFactory;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.core.time.MutableInstant;
import org.apache.logging.log4j.message.SimpleMessage;
import org.junit.jupiter.api.Test;

/** The log for programs, as ZONEMARK_LOG=json asks for it. */
class JsonLogTest {

  @Test
  void shouldWriteEachMessageAsOneLineOfJson() throws Exception {
    ConfigurationSource source =
        ConfigurationSource.fromResource("log4j2-json.properties", getClass().getClassLoader());
    try (LoggerContext context = new LoggerContext("json")) {
      Configuration configuration =
          ConfigurationFactory.getInstance().getConfiguration(context, source);
      configuration.initialize();
      MutableInstant noon = new MutableInstant();
      noon.initFromEpochMilli(1_796_040_000_000L, 0);
      String line =
          configuration
              .getAppender("console")
              .getLayout()
              .toSerializable(
                  Log4jLogEvent.newBuilder()
                      .setLoggerName("org.zonemark.job.Commands")
                      .setLevel(Level.INFO)
                      .setInstant(noon)
                      .setMessage(new SimpleMessage("read \"a\\b.csv\"\n2 rows"))
                      .build())
              .toString();
      assertThat(line.strip()).doesNotContain("\n");
      JsonNode json = new ObjectMapper().readTree(line);
      assertThat(json.path("time").asText()).isEqualTo("2026-11-30T12:00:00.000Z");
      assertThat(json.path("level").asText()).isEqualTo("INFO");
      assertThat(json.path("logger").asText()).isEqualTo("org.zonemark.job.Commands");
      assertThat(json.path("message").asText()).isEqualTo("read \"a\\b.csv\"\n2 rows");
    }
  }
}
