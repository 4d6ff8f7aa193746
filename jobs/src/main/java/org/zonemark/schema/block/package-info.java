/**
 * Rows of a table by their columns, as they travel between tasks.
 *
 * <p>Knows rows alone. Start at {@link org.zonemark.schema.block.RowBlock}.
 */
package org.zonemark.schema.block;
