/**
 * Indices of a snapshot compared, and their draws made again; nothing is published.
 *
 * <p>Knows {@code store}, {@code table} and {@code job.paper}. Start at {@link
 * org.zonemark.job.index.IndexCommands}.
 */
package org.zonemark.job.index;
