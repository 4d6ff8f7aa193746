/**
 * What is declared of tables with a row a firm and period: their columns, what observations are
 * made of them, and what protects the firms.
 *
 * <p>Knows {@code conf.text}, {@code conf.directory} and {@code method}. Start at {@link
 * org.zonemark.conf.firm.FirmTable}.
 */
package org.zonemark.conf.firm;
