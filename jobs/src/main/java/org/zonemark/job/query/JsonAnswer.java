package org.zonemark.job.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;

/** A list of objects as JSON, one a line. */
final class JsonAnswer implements Answer {

  private final List<String> names;
  private final JsonGenerator json;

  JsonAnswer(List<String> names, OutputStream out) throws IOException {
    this.names = names;
    this.json = new JsonFactory().createGenerator(out);
    json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    json.writeStartArray();
  }

  @Override
  public void write(Object[] values) throws IOException {
    json.writeStartObject();
    for (int at = 0; at < values.length; at++) {
      json.writeFieldName(names.get(at));
      write(values[at]);
    }
    json.writeEndObject();
  }

  private void write(Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Integer || value instanceof Long) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof Double number) {
      json.writeNumber(BigDecimal.valueOf(number));
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number);
    } else {
      json.writeString(value.toString());
    }
  }

  @Override
  public void close() throws IOException {
    json.writeEndArray();
    json.writeRaw('\n');
    json.close();
  }
}
