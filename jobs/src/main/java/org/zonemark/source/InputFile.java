package org.zonemark.source;

import java.io.Serializable;

/**
 * An input file that a source declares and that is there.
 *
 * @param sourceId the source
 * @param position the position of its declaration among the files of the source
 * @param file the path relative to the inputs folder
 * @param location the qualified path
 * @param bytes the length
 */
public record InputFile(String sourceId, int position, String file, String location, long bytes)
    implements Serializable {}
