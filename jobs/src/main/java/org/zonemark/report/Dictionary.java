package org.zonemark.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.report.model.Lang;
import org.zonemark.schema.CodeList;
import org.zonemark.schema.Field;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.TableSchema;

/**
 * What tables, columns and codes mean, in one language, as the schemas have it.
 *
 * @param tables the published tables
 * @param columns the columns of all tables, each once
 * @param lists the codes that columns hold
 */
public record Dictionary(List<Table> tables, List<Column> columns, List<Codes> lists) {

  public Dictionary {
    tables = List.copyOf(tables);
    columns = List.copyOf(columns);
    lists = List.copyOf(lists);
  }

  /** How a schema says that another column has the unit. */
  private static final Pattern BY_ROW =
      Pattern.compile("by row: column (\\w+)(?: of table (\\w+))?");

  /** A table, what a row of it is, and its columns by name, those of the key first. */
  public record Table(String name, String title, String row, String key, String columns) {}

  /** A column: what it holds, in which unit; both may be empty but the meaning. */
  public record Column(String name, String title, String unit, String list, String meaning) {}

  /** The codes of a list, each with its name. */
  public record Codes(String name, String title, List<Code> codes) {
    public Codes {
      codes = List.copyOf(codes);
    }
  }

  /** A code and its name. */
  public record Code(String code, String name) {}

  /** The dictionary in a language. */
  public static Dictionary of(Lang lang) {
    Schemas schemas = Schemas.standard();
    boolean zh = lang == Lang.ZH;
    return new Dictionary(
        schemas.tables().stream().map(table -> table(table, zh)).toList(),
        schemas.fields().stream().map(field -> column(field, zh)).toList(),
        schemas.codeLists().stream().map(list -> codes(list, zh)).toList());
  }

  private static Table table(TableSchema table, boolean zh) {
    return new Table(
        table.name(),
        zh ? table.title() : table.titleEn(),
        zh ? table.description() : table.descriptionEn(),
        String.join(", ", table.primaryKey()),
        String.join(
            ", ",
            table.fieldNames().stream()
                .filter(name -> !table.primaryKey().contains(name))
                .toList()));
  }

  private static Column column(Field field, boolean zh) {
    return new Column(
        field.name(),
        zh ? field.title() : field.titleEn(),
        unit(field, Labels.of(zh ? Lang.ZH : Lang.EN)),
        field.codeList(),
        zh ? field.description() : field.descriptionEn());
  }

  /** The unit of a column: a code, or which other column says it. */
  public static String unit(Field field, Labels labels) {
    Matcher byRow = BY_ROW.matcher(field.unit());
    if (!byRow.matches()) {
      return field.unit();
    }
    return byRow.group(2) == null
        ? labels.text("unit-by-row", byRow.group(1))
        : labels.text("unit-by-row-of", byRow.group(1), byRow.group(2));
  }

  private static Codes codes(CodeList list, boolean zh) {
    return new Codes(
        list.name(),
        zh ? list.title() : list.titleEn(),
        list.codes().stream()
            .map(code -> new Code(code.code(), zh ? code.nameZh() : code.nameEn()))
            .toList());
  }
}
