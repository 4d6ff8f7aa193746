/**
 * The directories: zones and their events and groups, indicators, units, rank lists, bundles of
 * targets, and the names they go by.
 *
 * <p>Knows {@code conf.text}. Start at {@link org.zonemark.conf.directory.DirectoryReader}.
 */
package org.zonemark.conf.directory;
