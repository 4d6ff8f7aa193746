package org.zonemark.table.read;

import org.zonemark.conf.directory.Unit;
import org.zonemark.method.number.Operator;

/**
 * A printed number in the canonical unit of its printed unit.
 *
 * @param value the number; null where a mark stands in its place
 * @param valueHi the upper end of a range, else null
 * @param printStep the unit of the last printed digit, in the canonical unit
 * @param op how the number bounds the true one
 * @param unit the printed unit
 * @param printedUnit the unit as printed
 */
record Quantity(
    Double value, Double valueHi, Double printStep, Operator op, Unit unit, String printedUnit) {}
