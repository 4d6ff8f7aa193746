/**
 * What tables are made of: observations, targets, series, and all that is known of an indicator.
 *
 * <p>Knows no other package of table. Start at {@link org.zonemark.table.data.IndicatorData}.
 */
package org.zonemark.table.data;
