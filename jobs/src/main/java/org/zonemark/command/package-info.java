/**
 * The command line: what may be asked and how it is written, one class a command. The work is done
 * in {@code job}; all words stand in {@code job/paper/messages_*.properties}. Start at {@link
 * org.zonemark.command.Zonemark}.
 */
package org.zonemark.command;
