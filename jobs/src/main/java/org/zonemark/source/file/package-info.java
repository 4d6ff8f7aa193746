/**
 * The files of the inputs folder: what they are by their bytes, and their grids, spread over the
 * executors.
 */
package org.zonemark.source.file;
