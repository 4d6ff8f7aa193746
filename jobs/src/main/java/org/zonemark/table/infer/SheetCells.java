package org.zonemark.table.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zonemark.source.Cell;
import org.zonemark.table.read.CellBalance.Kind;
import org.zonemark.table.read.SeenFile.CellRole;
import org.zonemark.table.words.Vocabulary;

/** What became of the cells of a sheet, and what each of them is; rows and columns from 0. */
final class SheetCells {

  /** The roles of columns whose cells are shown as what they name. */
  private static final Map<String, CellRole> KEYS =
      Map.of(
          "zone", CellRole.ZONE,
          "indicator", CellRole.INDICATOR,
          "period", CellRole.PERIOD);

  private static final Map<Kind, CellRole> ROLES =
      Map.of(
          Kind.OBSERVATION, CellRole.VALUE,
          Kind.TARGET, CellRole.VALUE,
          Kind.TITLE, CellRole.TITLE,
          Kind.HEADER, CellRole.HEADER,
          Kind.NOTE, CellRole.NOTE,
          Kind.KEY, CellRole.KEY,
          Kind.UNUSED, CellRole.UNUSED,
          Kind.BLANK, CellRole.BLANK);

  private final Grid grid;
  private final Kind[][] kinds;
  private final CellRole[][] roles;
  private final Map<Integer, Integer> rowsByNumber = new HashMap<>();

  SheetCells(Grid grid) {
    this.grid = grid;
    this.kinds = new Kind[grid.height][grid.width];
    this.roles = new CellRole[grid.height][grid.width];
    for (int row = 0; row < grid.height; row++) {
      rowsByNumber.put(grid.number(row), row);
    }
  }

  void mark(Block block, List<Integer> rows, Kind kind) {
    for (int row : rows) {
      for (int column = block.first(); column <= block.last(); column++) {
        kinds[row][column] = kind;
      }
    }
  }

  /** Marks a table that was read: all of it but its values, which are findings until observed. */
  void markRead(Block block, Map<Integer, String> columns) {
    mark(block, block.titles(), Kind.TITLE);
    mark(block, block.headers(), Kind.HEADER);
    mark(block, block.repeats(), Kind.HEADER);
    mark(block, block.alone(), Kind.KEY);
    mark(block, block.notes(), Kind.NOTE);
    for (int row : block.data()) {
      columns.forEach((column, role) -> kinds[row][column] = kind(role));
    }
  }

  private static Kind kind(String role) {
    if (role.equals(Columns.VALUE) || role.equals(Columns.UNKNOWN)) {
      return Kind.FINDING;
    }
    return role.equals(Vocabulary.FURNITURE) || role.equals(Vocabulary.SERIAL)
        ? Kind.UNUSED
        : Kind.KEY;
  }

  /** Marks a value as what it was read as. */
  void markRead(Cell cell, Kind kind) {
    kinds[rowsByNumber.get(cell.row())][cell.column() - 1] = kind;
  }

  /** What the cells are that no balance tells: the columns of keys, and lines of units. */
  void markRoles(Block block, Map<Integer, String> columns) {
    for (int row : block.data()) {
      columns.forEach((column, role) -> roles[row][column] = KEYS.get(role));
    }
    List<Integer> around = new ArrayList<>(block.titles());
    around.addAll(block.notes());
    for (int row : around) {
      for (int column = block.first(); column <= block.last(); column++) {
        if (!new SaidInText(SaidInText.Place.FILE, grid.text(row, column)).unitLine().isEmpty()) {
          roles[row][column] = CellRole.UNIT;
        }
      }
    }
    for (int column = block.first(); column <= block.last(); column++) {
      for (int row : block.titles()) {
        roles[row][column] = roles[row][column] == null ? CellRole.TITLE : roles[row][column];
      }
      for (int row : block.headers()) {
        roles[row][column] = CellRole.HEADER;
      }
    }
  }

  private boolean isBlank(int row, int column) {
    return grid.look(row, column) == Grid.Look.BLANK && grid.cell(row, column).isBlank();
  }

  /** The cells by what became of them; those observed are counted by who agrees on them. */
  Map<Kind, Long> counts() {
    Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    for (int row = 0; row < grid.height; row++) {
      for (int column = 0; column < grid.width; column++) {
        Kind kind = kinds[row][column];
        if (kind != Kind.OBSERVATION) {
          Kind counted = isBlank(row, column) ? Kind.BLANK : kind == null ? Kind.FINDING : kind;
          counts.merge(counted, 1L, Long::sum);
        }
      }
    }
    return counts;
  }

  /** What each cell is, for those who show the sheet. */
  List<List<CellRole>> roles() {
    for (int row = 0; row < grid.height; row++) {
      for (int column = 0; column < grid.width; column++) {
        roles[row][column] = isBlank(row, column) ? CellRole.BLANK : role(row, column);
      }
    }
    return Arrays.stream(roles).map(List::of).toList();
  }

  private CellRole role(int row, int column) {
    CellRole known = roles[row][column];
    Kind kind = kinds[row][column];
    if (known != null && known != CellRole.LEFT_OUT) {
      return known;
    }
    return kind == null ? CellRole.LEFT_OUT : ROLES.getOrDefault(kind, CellRole.LEFT_OUT);
  }
}
