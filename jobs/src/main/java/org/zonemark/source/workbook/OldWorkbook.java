package org.zonemark.source.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.aggregates.FormulaRecordAggregate;
import org.apache.poi.hssf.usermodel.HSSFDataFormat;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.zonemark.source.Allowance;
import org.zonemark.source.Fault;
import org.zonemark.source.RaisedText;
import org.zonemark.source.RefusedFile;
import org.zonemark.source.Sheet;
import org.zonemark.source.VisibleText;

/**
 * Reads the cells of an .xls workbook: what each sheet shows, with all stored digits. Macros are
 * never run, and links to other workbooks never followed.
 */
public final class OldWorkbook {

  /** A link to another workbook; the links inside of one are of the second kind. */
  private static final int LINK = 0x01AE;

  /** What follows this record is encrypted. */
  private static final int PASSWORD = 0x002F;

  private static final Set<Integer> INSIDE = Set.of(0x0401, 0x3A01);

  /** What a sheet takes in memory while it is read, for each of its bytes. */
  private static final int MEMORY_PER_BYTE = 8;

  private final HSSFWorkbook workbook;
  private final GrowingSheet grid;
  private final Map<Short, NumberFormat> formats = new HashMap<>();

  private OldWorkbook(HSSFWorkbook workbook, String sheet, Allowance.Counter cells) {
    this.workbook = workbook;
    this.grid = new GrowingSheet(sheet, cells);
  }

  /** The grids of the sheets whose name is wanted. */
  public static List<Sheet> read(
      byte[] bytes, Predicate<String> wanted, Allowance allowance, List<Fault> faults)
      throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    allowance.keep((long) MEMORY_PER_BYTE * bytes.length);
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      checkEncryption(files);
      if (files.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
        faults.add(new Fault("macro_workbook", "", "_VBA_PROJECT_CUR"));
      }
      checkRecords(files.getRoot(), faults);
      try (HSSFWorkbook workbook = new HSSFWorkbook(files)) {
        for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
          HSSFSheet sheet = workbook.getSheetAt(at);
          if (wanted.test(sheet.getSheetName())) {
            boolean hidden = workbook.isSheetHidden(at) || workbook.isSheetVeryHidden(at);
            OldWorkbook reader = new OldWorkbook(workbook, sheet.getSheetName(), allowance.sheet());
            reader.read(sheet);
            sheets.add(reader.grid.done(hidden, faults));
          }
        }
      }
    }
    return sheets;
  }

  /** Rejects a container that holds a workbook under a password. */
  public static void checkEncryption(POIFSFileSystem files) throws RefusedFile {
    if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
      throw new RefusedFile("encrypted_file", "EncryptedPackage", "");
    }
  }

  /** Looks through the records of the workbook for a password and for links to others. */
  private static void checkRecords(DirectoryNode root, List<Fault> faults) throws IOException {
    for (String name : InternalWorkbook.WORKBOOK_DIR_ENTRY_NAMES) {
      if (root.hasEntry(name)) {
        byte[] records;
        try (InputStream in = root.createDocumentInputStream(name)) {
          records = in.readAllBytes();
        }
        boolean links = false;
        for (int at = 0; at + 8 <= records.length; at += 4 + number(records, at + 2)) {
          if (number(records, at) == PASSWORD) {
            throw new RefusedFile("encrypted_file", "FILEPASS", "");
          }
          links |= number(records, at) == LINK && !INSIDE.contains(number(records, at + 6));
        }
        if (links) {
          faults.add(new Fault("external_links", "", "SUPBOOK"));
        }
        return;
      }
    }
  }

  private static int number(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
  }

  private void read(HSSFSheet sheet) throws RefusedFile {
    int width = 0;
    Set<CellAddress> open = open(sheet);
    for (Row row : sheet) {
      List<String> texts = new ArrayList<>();
      for (int column = 0; column < row.getLastCellNum(); column++) {
        Cell cell = row.getCell(column);
        texts.add(cell == null ? "" : grid.cells.text(text(cell, open)));
      }
      grid.add(row.getRowNum() + 1, texts, row.getZeroHeight());
      width = Math.max(width, texts.size());
    }
    for (int column = 0; column < width; column++) {
      if (sheet.isColumnHidden(column)) {
        grid.hideColumns(column + 1, column + 1);
      }
    }
    for (CellRangeAddress area : sheet.getMergedRegions()) {
      grid.add(
          new Sheet.Merge(
              area.getFirstRow() + 1,
              area.getFirstColumn() + 1,
              area.getLastRow() + 1,
              area.getLastColumn() + 1));
    }
  }

  /** The formulas that have not been calculated: a program wrote them with a zero for a value. */
  private static Set<CellAddress> open(HSSFSheet sheet) {
    Set<CellAddress> open = new HashSet<>();
    Iterator<CellValueRecordInterface> all = sheet.getSheet().getCellValueIterator();
    while (all.hasNext()) {
      if (all.next() instanceof FormulaRecordAggregate formula
          && formula.getFormulaRecord().isCalcOnLoad()
          && !formula.getFormulaRecord().hasCachedResultString()
          && formula.getFormulaRecord().getCachedResultTypeEnum() == CellType.NUMERIC
          && formula.getFormulaRecord().getValue() == 0) {
        open.add(new CellAddress(formula.getRow(), formula.getColumn()));
      }
    }
    return open;
  }

  private String text(Cell cell, Set<CellAddress> open) {
    if (!open.isEmpty() && open.contains(cell.getAddress())) {
      return grid.doubts.withoutValue(
          cell.getRowIndex() + 1, cell.getColumnIndex() + 1, "=" + cell.getCellFormula());
    }
    return text(cell, cell.getCellType());
  }

  /** A formula stands with the value that it had when the workbook was saved. */
  private String text(Cell cell, CellType type) {
    return switch (type) {
      case NUMERIC -> number(cell);
      case STRING -> text((HSSFRichTextString) cell.getRichStringCellValue());
      case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
      case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
      case FORMULA -> text(cell, cell.getCachedFormulaResultType());
      case BLANK, _NONE -> "";
    };
  }

  private String number(Cell cell) {
    NumberFormat format =
        formats.computeIfAbsent(
            cell.getCellStyle().getDataFormat(), id -> format(id, cell.getCellStyle()));
    String stored = NumberToTextConverter.toText(cell.getNumericCellValue());
    return format.leaves(stored)
        ? stored
        : grid.doubts.shown(
            cell.getRowIndex() + 1,
            cell.getColumnIndex() + 1,
            stored,
            format.shown(stored, workbook.getInternalWorkbook().isUsing1904DateWindowing()));
  }

  private static NumberFormat format(short id, CellStyle style) {
    String code = style.getDataFormatString();
    boolean isBuiltIn = code == null || code.equals(HSSFDataFormat.getBuiltinFormat(id));
    return isBuiltIn ? NumberFormat.builtIn(id) : NumberFormat.of(code);
  }

  /** A text of runs in several fonts: raised ones stay such, what is struck through is none. */
  private String text(HSSFRichTextString rich) {
    String text = rich.getString();
    if (rich.numFormattingRuns() == 0) {
      return VisibleText.of(text);
    }
    StringBuilder whole = new StringBuilder(text.substring(0, rich.getIndexOfFormattingRun(0)));
    for (int at = 0; at < rich.numFormattingRuns(); at++) {
      int from = rich.getIndexOfFormattingRun(at);
      boolean isLast = at + 1 == rich.numFormattingRuns();
      int to = isLast ? text.length() : rich.getIndexOfFormattingRun(at + 1);
      HSSFFont font = workbook.getFontAt(rich.getFontOfFormattingRun(at));
      String run = text.substring(from, to);
      whole.append(
          font.getStrikeout()
              ? ""
              : font.getTypeOffset() == Font.SS_SUPER
                  ? RaisedText.raised(run)
                  : font.getTypeOffset() == Font.SS_SUB ? RaisedText.lowered(run) : run);
    }
    return VisibleText.of(whole.toString());
  }
}
