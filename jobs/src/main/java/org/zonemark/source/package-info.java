/**
 * Input files to cells: text as it stands with file, sheet, row and column. Nothing is interpreted
 * here.
 *
 * <p>Knows {@code conf}; reads through Hadoop where files lie on a cluster. Start at {@link
 * org.zonemark.source.file.Grids}.
 */
package org.zonemark.source;
