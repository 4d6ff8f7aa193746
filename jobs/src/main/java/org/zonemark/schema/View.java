package org.zonemark.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A view of published tables with names beside ids, for readers to start from.
 *
 * <p>Its file begins with four lines of comment: the titles in Chinese and English, what one row is
 * in Chinese, the same in English, and the columns that identify a row. The query is plain SQL
 * which DuckDB and Spark read alike.
 *
 * @param name the name of the view, lower snake case
 * @param title the Chinese title
 * @param titleEn the English title
 * @param description what one row is, in Chinese
 * @param descriptionEn what one row is, in English
 * @param key the columns that identify a row, in sort order
 * @param query the query, without a semicolon
 */
public record View(
    String name,
    String title,
    String titleEn,
    String description,
    String descriptionEn,
    List<String> key,
    String query) {

  private static final String COMMENT = "-- ";
  private static final String KEY = "key: ";
  private static final Pattern SOURCE = Pattern.compile("\\b(?:FROM|JOIN)\\s+([a-z][a-z_]*)");

  /**
   * Reads the text of a file.
   *
   * @throws IllegalArgumentException where it does not begin with its four lines of comment
   */
  static View of(String name, String text) {
    List<String> lines = text.lines().toList();
    List<String> told = new ArrayList<>();
    for (String line : lines.subList(0, Math.min(4, lines.size()))) {
      if (!line.startsWith(COMMENT)) {
        throw new IllegalArgumentException("views/" + name + ".sql says nothing in: " + line);
      }
      told.add(line.substring(COMMENT.length()));
    }
    String[] titles = told.get(0).split(" / ", 2);
    if (titles.length < 2 || told.size() < 4 || !told.get(3).startsWith(KEY)) {
      throw new IllegalArgumentException(
          "views/" + name + ".sql lacks a title, what a row is, or its key");
    }
    String query = String.join("\n", lines.subList(4, lines.size()));
    List<String> key = List.of(told.get(3).substring(KEY.length()).split(", "));
    return new View(name, titles[0], titles[1], told.get(1), told.get(2), key, query);
  }

  /** The tables and views that it reads, by name, each once. */
  public List<String> sources() {
    return SOURCE
        .matcher(query)
        .results()
        .map((MatchResult found) -> found.group(1))
        .distinct()
        .toList();
  }

  /** The view explained in one line, Chinese and English, as data files carry it. */
  public String comment() {
    return title + " / " + titleEn + ": " + description + " " + descriptionEn;
  }
}
