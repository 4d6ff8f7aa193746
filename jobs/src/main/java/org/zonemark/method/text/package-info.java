/**
 * Words and spellings as data: the files of {@code org/zonemark/vocabulary}. Knows nothing else.
 * Start at {@link org.zonemark.method.text.Spellings}.
 */
package org.zonemark.method.text;
