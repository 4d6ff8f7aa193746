package org.zonemark.table;

import java.io.Serializable;
import java.util.TreeMap;

/**
 * The data of an indicator in brief.
 *
 * @param indicatorId the indicator
 * @param findings how many findings each code has
 * @param hasValues whether any observation has a value
 * @param lastDay the last day of the latest period observed, as text; "" without values
 */
public record IndicatorSummary(
    String indicatorId, TreeMap<String, Long> findings, boolean hasValues, String lastDay)
    implements Serializable {}
