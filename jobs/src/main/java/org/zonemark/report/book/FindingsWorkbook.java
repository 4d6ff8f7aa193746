package org.zonemark.report.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zonemark.report.Labels;
import org.zonemark.report.model.FindingCount;
import org.zonemark.report.model.FindingRow;
import org.zonemark.report.model.FindingsBook;

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

  private static final Map<String, String> COLOURS = Map.of("error", "FFC7CE", "warning", "FFEB9C");

  private static final List<String> SEVERITIES = List.of("error", "warning", "info");

  private static final List<Integer> WIDTHS = List.of(8, 10, 32, 44, 24, 90, 10);

  private static final String LINK_COLOUR = "0563C1";

  private final FindingsBook book;
  private final Labels labels;
  private final List<String> copyNames = new ArrayList<>();

  private FindingsWorkbook(FindingsBook book) {
    this.book = book;
    this.labels = Labels.of(book.lang());
    book.copies().forEach(copy -> copyNames.add(name(copyNames.size() + 1, copy.place())));
  }

  /**
   * The bytes of the workbook; equal books of a day have equal bytes.
   *
   * @param day the day it bears in place of the one on which it is made
   */
  public static byte[] of(FindingsBook book, LocalDate day) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Zonemark", null)) {
      FindingsWorkbook findings = new FindingsWorkbook(book);
      findings.summary(workbook);
      findings.list(workbook);
      for (int copy = 0; copy < book.copies().size(); copy++) {
        findings.copy(workbook, copy);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return DatedArchive.of(bytes.toByteArray(), day);
  }

  /** The number makes the name unique; what a name of a sheet cannot hold becomes a blank. */
  private static String name(int number, String place) {
    String file = place.substring(place.lastIndexOf('/') + 1);
    String name = number + " " + file.replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", " ");
    return name.length() > NAME_MAX ? name.substring(0, NAME_MAX).strip() : name;
  }

  /** A finding's severity as a colour. */
  private static String colour(String severity) {
    return COLOURS.getOrDefault(severity, "DDEBF7");
  }

  // ---- the list ---------------------------------------------------------------------------------

  private void list(Workbook workbook) throws IOException {
    for (int from = 0; from == 0 || from < book.findings().size(); from += LISTED_PER_SHEET) {
      int number = from / LISTED_PER_SHEET + 1;
      Worksheet sheet =
          workbook.newWorksheet(labels.text("findings") + (number == 1 ? "" : " " + number));
      laidOut(sheet);
      sheet.freezePane(0, 1);
      sheet.repeatRows(0);
      int row = 0;
      header(
          sheet,
          row++,
          "number",
          "severity",
          "finding",
          "place",
          "printed",
          "message",
          "disposition");
      int to = Math.min(from + LISTED_PER_SHEET, book.findings().size());
      sheet.setAutoFilter(0, 0, to - from, WIDTHS.size() - 1);
      for (int next = from; next < to; next++) {
        listed(sheet, row++, next);
      }
      sheet.finish();
    }
  }

  private static void laidOut(Worksheet sheet) {
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToHeight((short) 0);
    for (int column = 0; column < WIDTHS.size(); column++) {
      sheet.width(column, WIDTHS.get(column));
    }
  }

  private void listed(Worksheet sheet, int row, int position) {
    FindingsBook.Listed listed = book.findings().get(position);
    FindingRow finding = listed.finding();
    sheet.value(row, 0, position + 1);
    severity(sheet, row, finding.severity());
    SheetWriter.text(sheet, row, 2, labels.wordOrCode("finding_code", finding.code()));
    SheetWriter.text(sheet, row, 3, finding.sourceRef());
    if (listed.copy() != FindingsBook.Listed.NOWHERE) {
      link(sheet, row, 3, copyNames.get(listed.copy()), listed.row(), listed.column());
    }
    SheetWriter.text(sheet, row, 4, finding.value());
    SheetWriter.text(sheet, row, 5, finding.message().in(book.lang()));
    SheetWriter.text(sheet, row, 6, labels.wordOrCode("disposition", finding.disposition()));
  }

  /** The first sheet: the counts, and the copied sheets with links to them. */
  private void summary(Workbook workbook) throws IOException {
    Worksheet sheet = workbook.newWorksheet(labels.text("book-leaders"));
    laidOut(sheet);
    int row = 0;
    SheetWriter.text(sheet, row, 0, labels.text("findings"));
    sheet.style(row++, 0).bold().fontSize(14).set();
    if (book.synthetic()) {
      SheetWriter.text(sheet, row, 0, labels.text("synthetic"));
      sheet.style(row++, 0).fillColor(colour("warning")).set();
    }
    row = counts(sheet, row + 1);
    if (!book.copies().isEmpty()) {
      copied(sheet, row + 1);
    }
    sheet.finish();
  }

  private int counts(Worksheet sheet, int from) {
    int row = from;
    header(sheet, row++, "number", "severity", "finding", "count");
    int number = 0;
    for (FindingCount count : book.counts()) {
      sheet.value(row, 0, ++number);
      severity(sheet, row, count.severity());
      SheetWriter.text(sheet, row, 2, labels.wordOrCode("finding_code", count.code()));
      sheet.value(row++, 3, count.count());
    }
    if (book.counts().isEmpty()) {
      SheetWriter.text(sheet, row++, 0, labels.text("no-findings"));
    }
    return row;
  }

  private void copied(Worksheet sheet, int from) {
    int row = from;
    header(sheet, row++, "number", "severity", "sheet", "place", "copied-rows");
    for (int copy = 0; copy < book.copies().size(); copy++) {
      sheet.value(row, 0, copy + 1);
      severity(sheet, row, worst(ofCopy(copy)));
      SheetWriter.text(sheet, row, 2, copyNames.get(copy));
      SheetWriter.text(sheet, row, 3, book.copies().get(copy).place());
      link(sheet, row, 3, copyNames.get(copy), 1, 1);
      SheetWriter.text(sheet, row++, 4, extent(book.copies().get(copy)));
    }
  }

  private void header(Worksheet sheet, int row, String... keys) {
    for (int column = 0; column < keys.length; column++) {
      SheetWriter.text(sheet, row, column, labels.text(keys[column]));
    }
    sheet.range(row, 0, row, keys.length - 1).style().bold().set();
  }

  private void severity(Worksheet sheet, int row, String severity) {
    SheetWriter.text(sheet, row, 1, labels.wordOrCode("severity", severity));
    sheet.style(row, 1).fillColor(colour(severity)).set();
  }

  /** From a text to a cell, counted from one, of a copied sheet. */
  private static void link(Worksheet sheet, int row, int column, String to, int toRow, int toCol) {
    String shown = (String) sheet.value(row, column);
    Range place = sheet.range(toRow - 1, toCol - 1, toRow - 1, toCol - 1);
    String address = "'" + to + "'!" + place;
    // Links that are equal would be one; the row makes each its own, and the text stays.
    sheet.hyperlink(row, column, HyperLink.internal(address, String.valueOf(row)));
    sheet.value(row, column, shown);
    sheet.style(row, column).underlined().fontColor(LINK_COLOUR).set();
  }

  // ---- copies -----------------------------------------------------------------------------------

  private void copy(Workbook workbook, int position) throws IOException {
    FindingsBook.SheetCopy copy = book.copies().get(position);
    Worksheet sheet = workbook.newWorksheet(copyNames.get(position));
    copy.rows()
        .forEach(
            (row, texts) -> {
              for (int column = 0; column < texts.size(); column++) {
                SheetWriter.text(sheet, row - 1, column, texts.get(column));
              }
            });
    TreeMap<Integer, TreeMap<Integer, List<FindingRow>>> marks = marks(position);
    marks.forEach(
        (row, columns) ->
            columns.forEach(
                (column, findings) -> {
                  sheet.style(row - 1, column - 1).fillColor(colour(worst(findings))).set();
                  sheet.comment(row - 1, column - 1, reasons(findings));
                }));
    int below = Math.max(last(copy.rows()), last(marks)) + 1;
    List<String> notes = new ArrayList<>();
    if (!copy.isWhole()) {
      notes.add(extent(copy));
    }
    if (book.synthetic()) {
      notes.add(labels.text("synthetic"));
    }
    for (String note : notes) {
      SheetWriter.text(sheet, below, 0, note);
      sheet.style(below++, 0).bold().set();
    }
    sheet.finish();
  }

  private static int last(SortedMap<Integer, ?> rows) {
    return rows.isEmpty() ? 0 : rows.lastKey();
  }

  /** The findings of a copied sheet, by row and column. */
  private TreeMap<Integer, TreeMap<Integer, List<FindingRow>>> marks(int position) {
    TreeMap<Integer, TreeMap<Integer, List<FindingRow>>> marks = new TreeMap<>();
    for (FindingsBook.Listed listed : book.findings()) {
      if (listed.copy() == position) {
        marks
            .computeIfAbsent(listed.row(), any -> new TreeMap<>())
            .computeIfAbsent(listed.column(), any -> new ArrayList<>())
            .add(listed.finding());
      }
    }
    return marks;
  }

  private String extent(FindingsBook.SheetCopy copy) {
    return copy.isWhole()
        ? labels.text("copied-whole")
        : labels.text("copied-part", copy.rows().size(), copy.rowsRead());
  }

  private List<FindingRow> ofCopy(int position) {
    return book.findings().stream()
        .filter(listed -> listed.copy() == position)
        .map(FindingsBook.Listed::finding)
        .toList();
  }

  private static String worst(List<FindingRow> findings) {
    return findings.stream()
        .map(FindingRow::severity)
        .min(Comparator.comparing(SEVERITIES::indexOf))
        .orElseThrow();
  }

  /** Each reason once, with its remedy. */
  private String reasons(List<FindingRow> findings) {
    String text =
        findings.stream()
            .map(finding -> finding.message().in(book.lang()))
            .distinct()
            .collect(Collectors.joining("\n"));
    return text.length() > COMMENT_MAX ? text.substring(0, COMMENT_MAX) + "…" : text;
  }
}
