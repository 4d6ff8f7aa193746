/**
 * The command line: which command with which options, nothing else.
 *
 * <p>Knows {@code job} and the settings of {@code conf}. Start at {@link org.zonemark.Main}.
 */
package org.zonemark;
