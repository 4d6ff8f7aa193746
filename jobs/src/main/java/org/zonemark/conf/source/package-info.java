/**
 * How a publication is read: the declaration of its files, tables, columns, words and corrections.
 *
 * <p>Knows {@code conf.text} and {@code conf.directory}. Start at {@link
 * org.zonemark.conf.source.SourceDeclaration}.
 */
package org.zonemark.conf.source;
