package org.zonemark.source;

import java.io.Serializable;

/**
 * An input file that is there, and the source that it is read as.
 *
 * @param sourceId the source
 * @param position the position of its declaration among the files of the source
 * @param file the path relative to the inputs folder
 * @param location the qualified path
 * @param bytes the length
 * @param refusal why it is not opened (a pipe, a link, a lock of an office program); empty where it
 *     is
 */
public record InputFile(
    String sourceId, int position, String file, String location, long bytes, String refusal)
    implements Serializable {

  /** A file that is opened. */
  public InputFile(String sourceId, int position, String file, String location, long bytes) {
    this(sourceId, position, file, location, bytes, "");
  }
}
