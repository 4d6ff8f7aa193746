/**
 * Texts of conf/ as lines, rows and nodes that know their place, and the problems found in them.
 *
 * <p>Knows nothing else of conf. Start at {@link org.zonemark.conf.text.Problems}.
 */
package org.zonemark.conf.text;
