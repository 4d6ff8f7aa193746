/**
 * How growth, attainment, sense checks and rankings are computed.
 *
 * <p>Knows {@code conf.text} and {@code conf.directory}. Start at {@link
 * org.zonemark.conf.settings.GrowthSettings}.
 */
package org.zonemark.conf.settings;
