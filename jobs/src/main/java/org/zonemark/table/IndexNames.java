package org.zonemark.table;

import java.util.List;
import java.util.stream.Stream;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.IndexNode;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.DerivedTable;
import org.zonemark.table.data.TableRow;
import org.zonemark.table.rank.ListNames;

/** What the ids of indices, of their nodes and of their lists mean, as conf/ declares them. */
final class IndexNames {

  /** The tables indices, index_nodes and the lists of indices, of what is declared alone. */
  static final List<DerivedTable<Void>> TABLES =
      List.of(
          DerivedTable.of(
              Tables.INDICES,
              DerivedTable.INDEX,
              (nothing, conf) -> conf.indices().stream().map(IndexNames::index)),
          DerivedTable.of(
              Tables.INDEX_NODES,
              DerivedTable.INDEX,
              (nothing, conf) -> conf.indices().stream().flatMap(IndexNames::nodes)),
          ListNames.OF_INDICES);

  private IndexNames() {}

  private static Row index(IndexDeclaration index) {
    return TableRow.of(Tables.INDICES)
        .put(Columns.INDEX_ID, index.indexId())
        .put(Columns.VARIANT_ID, index.variantId())
        .put(Columns.LIST_ID, index.listId())
        .put(Columns.NAME_ZH, index.nameZh())
        .put(Columns.NAME_EN, index.nameEn())
        .put(Columns.LABEL_ZH, index.labelZh())
        .put(Columns.LABEL_EN, index.labelEn())
        .put(Columns.DOCUMENT, TableRow.emptyToNull(index.text().source()))
        .put(Columns.NOTE_ZH, TableRow.emptyToNull(index.noteZh()))
        .put(Columns.NOTE_EN, TableRow.emptyToNull(index.noteEn()))
        .row();
  }

  private static Stream<Row> nodes(IndexDeclaration index) {
    Stream.Builder<Row> rows = Stream.builder();
    new Walk(index, rows).add(index.root(), null, 0);
    return rows.build();
  }

  /** Walks through a tree from its top. */
  private static final class Walk {
    private final IndexDeclaration index;
    private final Stream.Builder<Row> rows;
    private int order;

    Walk(IndexDeclaration index, Stream.Builder<Row> rows) {
      this.index = index;
      this.rows = rows;
    }

    void add(IndexNode node, String parent, int level) {
      order++;
      rows.add(
          TableRow.of(Tables.INDEX_NODES)
              .put(Columns.INDEX_ID, index.indexId())
              .put(Columns.VARIANT_ID, index.variantId())
              .put(Columns.NODE_ID, node.id())
              .put(Columns.PARENT_NODE_ID, parent)
              .put(Columns.NODE_LEVEL, level)
              .put(Columns.NODE_ORDER, order)
              .put(Columns.NAME_ZH, node.nameZh())
              .put(Columns.NAME_EN, TableRow.emptyToNull(node.nameEn()))
              .put(Columns.INDICATOR_ID, node.isLeaf() ? node.leaf().indicator() : null)
              .put(Columns.DIRECTION, node.isLeaf() ? node.leaf().direction() : null)
              .put(Columns.NOTE_ZH, TableRow.emptyToNull(node.noteZh()))
              .row());
      node.children().forEach(child -> add(child, node.id(), level + 1));
    }
  }
}
