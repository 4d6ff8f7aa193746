package org.zonemark.conf.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The formats of files that are read. What a file is, its bytes say ({@code source.file.FileKind});
 * who reads it, {@code source.file.Grids}.
 */
public enum InputFormat {
  /** Any text of separated cells. */
  CSV("csv tsv tab txt prn dat", "sheets"),
  /** Office Open XML, strict or not. */
  XLSX("xlsx xlsm xltx xltm", "charset separator quote split"),
  /** The workbooks of Excel 97 to 2003. */
  XLS("xls xlt et", "charset separator quote split"),
  /** OpenDocument spreadsheets. */
  ODS("ods ots", "charset separator quote split"),
  /** XML Spreadsheet 2003. */
  XML("xml", "charset separator quote split"),
  HTML("htm html shtml", "separator quote split"),
  /** A page with what belongs to it in one file. */
  MHTML("mht mhtml", "charset separator quote split"),
  /** Tables of columns; their names are the header. */
  PARQUET("parquet", "charset separator quote split sheets header_rows");

  private final String code = name().toLowerCase(Locale.ROOT);
  private final List<String> endings;
  private final List<String> meaningless;

  InputFormat(String endings, String meaningless) {
    this.endings = List.of(endings.split(" "));
    this.meaningless = List.of(meaningless.split(" "));
  }

  /** The code in declarations. */
  public String code() {
    return code;
  }

  /** The keys of a declaration that say nothing of such files. */
  public List<String> meaningless() {
    return meaningless;
  }

  /** The codes of all. */
  public static List<String> codes() {
    return Stream.of(values()).map(InputFormat::code).toList();
  }

  /** The format of a code; empty where none has it. */
  public static Optional<InputFormat> of(String code) {
    return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
  }

  /** The format that a name's ending speaks for; empty where it says nothing. */
  public static Optional<InputFormat> ofEnding(String ending) {
    return Stream.of(values()).filter(each -> each.endings.contains(ending)).findFirst();
  }
}
