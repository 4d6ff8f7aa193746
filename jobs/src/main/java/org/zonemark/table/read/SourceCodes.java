package org.zonemark.table.read;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.UsualWord;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.conf.text.Names;
import org.zonemark.method.number.Operator;
import org.zonemark.method.text.Spellings;
import org.zonemark.schema.Schemas;
import org.zonemark.table.data.Measure;
import org.zonemark.table.words.UsualWords;

/** The words of a publication, and the codes that they stand for. */
final class SourceCodes {

  private static final Spellings SPELLINGS = Spellings.of("zones");

  private static final Pattern ZONES = SPELLINGS.pattern("zones");

  private final SourceDeclaration source;
  private final Configuration conf;

  SourceCodes(SourceDeclaration source, Configuration conf) {
    this.source = source;
    this.conf = conf;
  }

  /** The meaning that conf/words.csv gives a word; the word itself where it gives none. */
  private String told(String kind, String word) {
    for (UsualWord each : conf.usualWords()) {
      if (each.kind().equals(kind) && Names.normalise(each.word()).equals(Names.normalise(word))) {
        return each.meaning();
      }
    }
    return word;
  }

  Measure measure(String field, String text) throws Rejected {
    String code = told("measure", word(field, text));
    for (Measure measure : Measure.values()) {
      if (measure.code().equals(code)) {
        return measure;
      }
    }
    String usual = UsualWords.measure(code);
    if (!usual.isEmpty()) {
      return Measure.valueOf(usual.toUpperCase(Locale.ROOT));
    }
    throw new Rejected("unknown_word", text, Map.of("field", field));
  }

  Operator operator(Map<String, String> fields, Operator printed) throws Rejected {
    String text = fields.getOrDefault("op", "");
    if (text.isEmpty()) {
      return printed;
    }
    String told = told("op", word("op", text));
    String code = UsualWords.operator(told);
    for (Operator operator : Operator.values()) {
      if (operator.code().equals(code)) {
        return operator == Operator.EQUAL ? printed : operator;
      }
    }
    throw new Rejected("unknown_word", text, Map.of("field", "op"));
  }

  /** Whether the column of zones says by its heading that zones stand in it, and no places. */
  boolean zonesAreHeadedSo() {
    return ZONES.matcher(source.fields().getOrDefault("zone", "")).find();
  }

  /** The publication's word for a code, where it declares one; else the text itself. */
  String word(String field, String text) {
    Map<String, String> words = source.words().get(field);
    if (words == null) {
      return text;
    }
    String exact = words.get(text);
    return exact != null ? exact : words.getOrDefault(Names.normalise(text), text);
  }

  /** The code of a list that a text stands for; "" stands for none. */
  String code(String list, String text) throws Rejected {
    String told = word(list, text);
    String code = list.equals("tier") ? UsualWords.tier(told("tier", told)) : told;
    if (!code.isEmpty() && !Schemas.standard().codeList(list).contains(code)) {
      throw new Rejected("unknown_word", text, Map.of("field", list));
    }
    return code;
  }
}
