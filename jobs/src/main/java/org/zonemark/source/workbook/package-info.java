/** Workbooks of every kind to cells: what each sheet shows, with all stored digits. */
package org.zonemark.source.workbook;
