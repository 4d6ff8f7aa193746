package org.zonemark.table.index;

import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.DerivedTable;

/**
 * An index with what entered it, scored: one year, or all where it looks across years.
 *
 * @param index the index
 * @param inputs the values that entered it
 * @param scores what they make
 */
public record IndexPanel(IndexDeclaration index, IndexInputs inputs, Scores scores) {

  /** The table scores. */
  public static final DerivedTable<IndexPanel> SCORES =
      DerivedTable.of(
          Tables.SCORES, DerivedTable.INDEX, (panel, conf) -> panel.scores().rows().stream());

  /** The table index_weights. */
  public static final DerivedTable<IndexPanel> WEIGHTS =
      DerivedTable.<IndexPanel>of(
              Tables.INDEX_WEIGHTS,
              DerivedTable.INDEX,
              (panel, conf) -> panel.scores().weights().stream())
          .askedIf(
              OptionalIndexTables.asks(
                  index -> index.weighting() != null || index.diagnosis() != null));

  /** The table index_inputs. */
  public static final DerivedTable<IndexPanel> INPUTS =
      DerivedTable.of(
          Tables.INDEX_INPUTS, DerivedTable.INDEX, (panel, conf) -> panel.inputs().rows().stream());

  /** The panel of some inputs. */
  public static IndexPanel of(IndexDeclaration index, IndexInputs inputs) {
    return new IndexPanel(index, inputs, Scores.computed(index, inputs));
  }
}
