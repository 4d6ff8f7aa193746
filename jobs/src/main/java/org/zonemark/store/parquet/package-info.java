/**
 * How the rows of a file lie in it: sorted, and written column by column.
 *
 * <p>Start at {@link org.zonemark.store.parquet.TableFile}.
 */
package org.zonemark.store.parquet;
