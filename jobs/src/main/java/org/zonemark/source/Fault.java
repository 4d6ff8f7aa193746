package org.zonemark.source;

import java.io.Serializable;

/**
 * What kept a file or a line of it from becoming cells.
 *
 * @param code a finding code: unreadable_file or undecodable_bytes
 * @param place the place in the file, such as {@code #L12}, or "" for the whole file
 * @param detail what was met there
 */
public record Fault(String code, String place, String detail) implements Serializable {}
