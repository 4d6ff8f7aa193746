package org.zonemark.source.workbook;

/**
 * A number as a sheet shows it.
 *
 * @param text what is shown, with all stored digits
 * @param isClear false where the format hides the number, or its sign, so that what is shown is not
 *     what is stored
 */
record ShownNumber(String text, boolean isClear) {}
