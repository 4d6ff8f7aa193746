package org.zonemark.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.zonemark.report.WorkbookFile.Cell;
import org.zonemark.report.WorkbookFile.Comment;
import org.zonemark.report.WorkbookFile.Link;
import org.zonemark.report.WorkbookFile.Row;
import org.zonemark.report.WorkbookFile.Sheet;
import org.zonemark.report.WorkbookFile.Style;

/**
 * The workbook of findings: first the list of all of them, each with a link to its cell, then a
 * copy of every sheet concerned, in which the cells are coloured and say why.
 */
public final class FindingsWorkbook {

  /** A sheet holds at most some 65,530 links; longer lists go on in the next sheet. */
  static final int LISTED_PER_SHEET = 65_000;

  private static final int NAME_MAX = 31;

  /** What a comment holds at most, so that programs show it. */
  private static final int COMMENT_MAX = 4_000;

  private final FindingsBook book;
  private final Labels labels;
  private final List<String> copyNames;

  private FindingsWorkbook(FindingsBook book) {
    this.book = book;
    this.labels = Labels.of(book.lang());
    Set<String> names = new LinkedHashSet<>();
    IntStream.rangeClosed(1, book.copies().size())
        .forEach(number -> names.add(name(number, book.copies().get(number - 1).place())));
    this.copyNames = List.copyOf(names);
  }

  /** The bytes of the workbook; the same book gives the same bytes. */
  public static byte[] of(FindingsBook book) {
    return new FindingsWorkbook(book).bytes();
  }

  private byte[] bytes() {
    List<Sheet> sheets = new ArrayList<>(lists());
    for (int copy = 0; copy < book.copies().size(); copy++) {
      sheets.add(copy(copy));
    }
    return WorkbookFile.of(sheets);
  }

  /** The number makes the name unique; what a name of a sheet cannot hold becomes a blank. */
  private static String name(int number, String place) {
    String file = place.substring(place.lastIndexOf('/') + 1);
    String name = number + " " + file.replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", " ");
    return name.length() > NAME_MAX ? name.substring(0, NAME_MAX).strip() : name;
  }

  // ---- the list ---------------------------------------------------------------------------------

  private List<Sheet> lists() {
    List<Sheet> sheets = new ArrayList<>();
    for (int from = 0; from == 0 || from < book.findings().size(); from += LISTED_PER_SHEET) {
      int to = Math.min(from + LISTED_PER_SHEET, book.findings().size());
      sheets.add(list(sheets.size() + 1, from, to));
    }
    return sheets;
  }

  private Sheet list(int number, int from, int to) {
    List<Row> rows = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    int at = 1;
    if (number == 1) {
      at = summary(rows, links);
    }
    rows.add(
        header(
            at++, "number", "severity", "finding", "place", "printed", "message", "disposition"));
    for (int next = from; next < to; next++, at++) {
      FindingsBook.Listed listed = book.findings().get(next);
      FindingRow finding = listed.finding();
      boolean shown = listed.copy() != FindingsBook.Listed.NOWHERE;
      if (shown) {
        String address = WorkbookFile.address(listed.row(), listed.column());
        links.add(new Link(at, 4, "'" + copyNames.get(listed.copy()) + "'!" + address));
      }
      rows.add(
          new Row(
              at,
              List.of(
                  new Cell(1, (long) next + 1, Style.PLAIN),
                  severity(finding.severity()),
                  new Cell(3, labels.wordOrCode("finding", finding.code()), Style.PLAIN),
                  new Cell(4, textOf(finding.sourceRef()), shown ? Style.LINK : Style.PLAIN),
                  new Cell(5, textOf(finding.value()), Style.PLAIN),
                  new Cell(6, finding.message().in(book.lang()), Style.PLAIN),
                  new Cell(
                      7, labels.wordOrCode("disposition", finding.disposition()), Style.PLAIN))));
    }
    String title = labels.text("findings") + (number == 1 ? "" : " " + number);
    return new Sheet(
        title, List.of(8, 10, 32, 44, 24, 90, 10), number == 1 ? 0 : 1, rows, links, List.of());
  }

  /** The counts and the copied sheets; the row after them. */
  private int summary(List<Row> rows, List<Link> links) {
    int at = 1;
    rows.add(new Row(at++, List.of(new Cell(1, labels.text("findings"), Style.TITLE))));
    if (book.synthetic()) {
      rows.add(new Row(at++, List.of(new Cell(1, labels.text("synthetic"), Style.WARNING))));
    }
    at++;
    rows.add(header(at++, "number", "severity", "finding", "count"));
    long number = 0;
    for (FindingCount count : book.counts()) {
      rows.add(
          new Row(
              at++,
              List.of(
                  new Cell(1, ++number, Style.PLAIN),
                  severity(count.severity()),
                  new Cell(3, labels.wordOrCode("finding", count.code()), Style.PLAIN),
                  new Cell(4, count.count(), Style.PLAIN))));
    }
    if (book.counts().isEmpty()) {
      rows.add(new Row(at++, List.of(new Cell(1, labels.text("no-findings"), Style.PLAIN))));
    }
    at++;
    if (!book.copies().isEmpty()) {
      rows.add(header(at++, "number", "severity", "sheet", "place", "copied-rows"));
      for (int copy = 0; copy < book.copies().size(); copy++) {
        links.add(new Link(at, 4, "'" + copyNames.get(copy) + "'!A1"));
        rows.add(
            new Row(
                at++,
                List.of(
                    new Cell(1, (long) copy + 1, Style.PLAIN),
                    severity(worst(ofCopy(copy))),
                    new Cell(3, copyNames.get(copy), Style.PLAIN),
                    new Cell(4, book.copies().get(copy).place(), Style.LINK),
                    new Cell(5, extent(book.copies().get(copy)), Style.PLAIN))));
      }
      at++;
    }
    return at;
  }

  private Row header(int at, String... keys) {
    List<Cell> cells = new ArrayList<>();
    for (String key : keys) {
      cells.add(new Cell(cells.size() + 1, labels.text(key), Style.HEADER));
    }
    return new Row(at, cells);
  }

  private static String textOf(String text) {
    return text == null ? "" : text;
  }

  private Cell severity(String severity) {
    return new Cell(2, labels.wordOrCode("severity", severity), style(severity));
  }

  private List<FindingRow> ofCopy(int position) {
    return book.findings().stream()
        .filter(listed -> listed.copy() == position)
        .map(FindingsBook.Listed::finding)
        .toList();
  }

  private static Style style(String severity) {
    return switch (severity) {
      case "error" -> Style.ERROR;
      case "warning" -> Style.WARNING;
      default -> Style.INFO;
    };
  }

  // ---- copies -----------------------------------------------------------------------------------

  private String extent(FindingsBook.SheetCopy copy) {
    return copy.isWhole()
        ? labels.text("copied-whole")
        : labels.text("copied-part", copy.rows().size(), copy.rowsRead());
  }

  private Sheet copy(int position) {
    FindingsBook.SheetCopy copy = book.copies().get(position);
    Map<Integer, Map<Integer, List<FindingRow>>> marks = new TreeMap<>();
    for (FindingsBook.Listed listed : book.findings()) {
      if (listed.copy() == position) {
        marks
            .computeIfAbsent(listed.row(), any -> new TreeMap<>())
            .computeIfAbsent(listed.column(), any -> new ArrayList<>())
            .add(listed.finding());
      }
    }
    List<Row> rows = new ArrayList<>();
    List<Comment> comments = new ArrayList<>();
    TreeMap<Integer, List<String>> all = new TreeMap<>(copy.rows());
    marks.keySet().forEach(row -> all.putIfAbsent(row, List.of()));
    all.forEach(
        (number, texts) -> {
          Map<Integer, List<FindingRow>> marked = marks.getOrDefault(number, Map.of());
          TreeMap<Integer, Cell> cells = new TreeMap<>();
          for (int column = 1; column <= texts.size(); column++) {
            if (!texts.get(column - 1).isEmpty()) {
              cells.put(column, new Cell(column, texts.get(column - 1), Style.PLAIN));
            }
          }
          marked.forEach(
              (column, findings) -> {
                String text = column <= texts.size() ? texts.get(column - 1) : "";
                cells.put(column, new Cell(column, text, style(worst(findings))));
                comments.add(new Comment(number, column, reasons(findings)));
              });
          rows.add(new Row(number, List.copyOf(cells.values())));
        });
    int below = all.isEmpty() ? 1 : all.lastKey() + 2;
    List<String> notes = new ArrayList<>();
    if (!copy.isWhole()) {
      notes.add(extent(copy));
    }
    if (book.synthetic()) {
      notes.add(labels.text("synthetic"));
    }
    for (String note : notes) {
      rows.add(new Row(below++, List.of(new Cell(1, note, Style.HEADER))));
    }
    comments.sort(WorkbookFile.BY_CELL);
    return new Sheet(copyNames.get(position), List.of(), 0, rows, List.of(), comments);
  }

  private static String worst(List<FindingRow> findings) {
    return findings.stream()
        .map(FindingRow::severity)
        .min(Comparator.comparing(FindingsWorkbook::style))
        .orElseThrow();
  }

  /** Each reason once, with its remedy. */
  private String reasons(List<FindingRow> findings) {
    Map<String, Boolean> lines = new LinkedHashMap<>();
    findings.forEach(finding -> lines.put(finding.message().in(book.lang()), true));
    String text = String.join("\n", lines.keySet());
    return text.length() > COMMENT_MAX ? text.substring(0, COMMENT_MAX) + "…" : text;
  }
}
