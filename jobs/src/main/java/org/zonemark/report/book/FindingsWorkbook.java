package org.zonemark.report.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.model.FindingCount;
import org.zonemark.report.model.FindingRow;
import org.zonemark.report.model.FindingsBook;

/**
 * The workbook of findings: first a line a cause with its number and examples, then the list of all
 * of them, each with a link to its cell, then a copy of every sheet concerned, in which the cells
 * are coloured and say why.
 */
public final class FindingsWorkbook {

  /** A sheet holds at most some 65,530 links; longer lists go on in the next sheet. */
  static final int LISTED_PER_SHEET = 65_000;

  /** So many places are named of a cause. */
  private static final int EXAMPLES = 3;

  /** Rows of a table begin below its title and its heads; rows are counted from one. */
  private static final int FIRST_ROW = 3;

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
    SheetWriter writer;
    try (Workbook workbook = DatedArchive.workbook(bytes)) {
      writer = new FindingsWorkbook(book).written(workbook);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return DatedArchive.of(bytes.toByteArray(), day, writer.bars());
  }

  private SheetWriter written(Workbook workbook) throws IOException {
    SheetWriter writer =
        new SheetWriter(workbook, labels, book.synthetic() ? labels.text("synthetic") : "");
    writer.write(causes());
    for (int from = 0; from < book.findings().size(); from += LISTED_PER_SHEET) {
      writer.write(list(from));
    }
    if (!copyNames.isEmpty()) {
      writer.write(copies());
    }
    for (int copy = 0; copy < copyNames.size(); copy++) {
      new CopiedSheet(book.copies().get(copy), marks(copy), book.lang())
          .write(writer.sheet(copyNames.get(copy)), book.synthetic());
    }
    return writer;
  }

  /** The number makes the name unique. */
  private static String name(int number, String place) {
    return SheetWriter.name(number + " " + place.substring(place.lastIndexOf('/') + 1));
  }

  // ---- causes -----------------------------------------------------------------------------------

  private Sheet causes() {
    Map<String, List<Integer>> ofCode = new TreeMap<>();
    for (int at = 0; at < book.findings().size(); at++) {
      String code = book.findings().get(at).finding().code();
      ofCode.computeIfAbsent(code, any -> new ArrayList<>()).add(at);
    }
    List<Object[]> rows = new ArrayList<>();
    for (FindingCount count : book.counts()) {
      rows.add(cause(rows.size() + 1, count, ofCode.getOrDefault(count.code(), List.of())));
    }
    return new Sheet(
        labels.text("book-leaders"),
        "Causes",
        labels.text(rows.isEmpty() ? "no-findings" : "book-causes-title"),
        List.of(
            Sheet.Column.number("number", Sheet.WHOLE),
            Sheet.Column.text("severity"),
            Sheet.Column.text("finding").within(32),
            Sheet.Column.number("count", Sheet.WHOLE),
            Sheet.Column.text("disposition").within(16),
            Sheet.Column.text("book-examples").within(40),
            Sheet.Column.text("book-first-message").within(70)),
        rows);
  }

  private Object[] cause(int number, FindingCount count, List<Integer> positions) {
    List<FindingRow> findings =
        positions.stream().map(at -> book.findings().get(at).finding()).toList();
    String name = labels.wordOrCode("finding_code", count.code());
    return new Object[] {
      number,
      severity(count.severity()),
      positions.isEmpty() ? name : listed(name, positions.get(0)),
      count.count(),
      dispositions(findings),
      findings.stream()
          .map(FindingRow::sourceRef)
          .filter(Objects::nonNull)
          .distinct()
          .limit(EXAMPLES)
          .collect(Collectors.joining("\n")),
      findings.isEmpty() ? null : findings.get(0).message().in(book.lang())
    };
  }

  /** A text that leads to the row of a finding in the list. */
  private Sheet.Link listed(String text, int position) {
    return new Sheet.Link(
        text,
        listName(position - position % LISTED_PER_SHEET),
        position % LISTED_PER_SHEET + FIRST_ROW,
        1);
  }

  /** What became of them, each with its number where they differ. */
  private String dispositions(List<FindingRow> findings) {
    Map<String, Long> numbers =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    FindingRow::disposition, TreeMap::new, Collectors.counting()));
    return numbers.entrySet().stream()
        .map(
            one ->
                labels.wordOrCode("disposition", one.getKey())
                    + (numbers.size() == 1 ? "" : " " + Figures.count(one.getValue())))
        .collect(Collectors.joining("\n"));
  }

  private Sheet.Marked severity(String severity) {
    return new Sheet.Marked(labels.wordOrCode("severity", severity), Severities.colour(severity));
  }

  // ---- the list ---------------------------------------------------------------------------------

  private String listName(int from) {
    int number = from / LISTED_PER_SHEET + 1;
    return labels.text("findings") + (number == 1 ? "" : " " + number);
  }

  private Sheet list(int from) {
    int to = Math.min(from + LISTED_PER_SHEET, book.findings().size());
    List<Object[]> rows = new ArrayList<>();
    for (int at = from; at < to; at++) {
      rows.add(listed(at));
    }
    int number = from / LISTED_PER_SHEET + 1;
    return new Sheet(
        listName(from),
        number == 1 ? "Findings" : "Findings_" + number,
        labels.text("book-list-title"),
        List.of(
            Sheet.Column.number("number", Sheet.WHOLE),
            Sheet.Column.text("severity"),
            Sheet.Column.text("finding").within(20),
            Sheet.Column.text("place").within(46),
            Sheet.Column.text("printed").within(22),
            Sheet.Column.text("message").within(70),
            Sheet.Column.text("disposition").within(14)),
        rows);
  }

  private Object[] listed(int position) {
    FindingsBook.Listed listed = book.findings().get(position);
    FindingRow finding = listed.finding();
    return new Object[] {
      position + 1,
      severity(finding.severity()),
      labels.wordOrCode("finding_code", finding.code()),
      listed.copy() == FindingsBook.Listed.NOWHERE
          ? finding.sourceRef()
          : new Sheet.Link(
              finding.sourceRef(), copyNames.get(listed.copy()), listed.row(), listed.column()),
      finding.value(),
      finding.message().in(book.lang()),
      labels.wordOrCode("disposition", finding.disposition())
    };
  }

  // ---- copies -----------------------------------------------------------------------------------

  private Sheet copies() {
    List<Object[]> rows = new ArrayList<>();
    for (int copy = 0; copy < copyNames.size(); copy++) {
      FindingsBook.SheetCopy copied = book.copies().get(copy);
      List<FindingRow> findings =
          marks(copy).values().stream()
              .flatMap(columns -> columns.values().stream())
              .flatMap(List::stream)
              .toList();
      rows.add(
          new Object[] {
            copy + 1,
            severity(Severities.worst(findings)),
            new Sheet.Link(copyNames.get(copy), copyNames.get(copy), 1, 1),
            copied.place(),
            findings.size(),
            CopiedSheet.extent(copied, labels)
          });
    }
    return new Sheet(
        labels.text("book-copies"),
        "Copies",
        labels.text("book-copies-title"),
        List.of(
            Sheet.Column.number("number", Sheet.WHOLE),
            Sheet.Column.text("severity"),
            Sheet.Column.text("sheet").within(36),
            Sheet.Column.text("place").within(60),
            Sheet.Column.number("count", Sheet.WHOLE),
            Sheet.Column.text("copied-rows").within(44)),
        rows);
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
}
