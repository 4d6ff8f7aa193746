package org.zonemark.table.plan;

import java.util.function.Predicate;

/**
 * What the columns beside a cell say.
 *
 * @param measure the code of what is measured
 * @param printed the word by which they say it
 * @param isRate whether the indicator is itself a rate in percent
 * @param isRank whether the indicator is a place in a list
 * @param isBased whether they say a base, or several years over which something changes
 * @param isBeside whether they name a comparator
 * @param isZone whether a text names a zone or a comparator
 */
public record CellColumns(
    String measure,
    String printed,
    boolean isRate,
    boolean isRank,
    boolean isBased,
    boolean isBeside,
    Predicate<String> isZone) {}
