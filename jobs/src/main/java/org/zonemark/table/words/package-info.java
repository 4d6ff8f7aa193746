/**
 * What words and signs of tables usually mean: the vocabulary of {@code org/zonemark/vocabulary},
 * numbers in words, separators, footnotes. Knows no other room of {@code table}. Start at {@link
 * org.zonemark.table.words.Vocabulary}.
 */
package org.zonemark.table.words;
