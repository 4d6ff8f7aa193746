/**
 * The input files of a run: which there are, and what was read of them before.
 *
 * <p>Knows {@code source}, {@code store}, {@code table} and {@code job.paper}. Start at {@link
 * org.zonemark.job.input.InputFiles}.
 */
package org.zonemark.job.input;
