package org.zonemark.table.index;

import org.zonemark.conf.index.IndexDeclaration;

/**
 * An index with what entered it, scored: one year, or all where it looks across years.
 *
 * @param index the index
 * @param inputs the values that entered it
 * @param scores what they make
 */
public record IndexPanel(IndexDeclaration index, IndexInputs inputs, Scores scores) {

  /** The panel of some inputs. */
  public static IndexPanel of(IndexDeclaration index, IndexInputs inputs) {
    return new IndexPanel(index, inputs, Scores.computed(index, inputs));
  }
}
