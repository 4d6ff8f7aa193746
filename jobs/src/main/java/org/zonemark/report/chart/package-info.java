/**
 * Small drawings as SVG text, one look for all: no colour without a shape beside it, so that they
 * read in grey, and no style of their own, so that the page's style sheet paints them. Numbers in,
 * text out; no words but those handed in. Start with {@link org.zonemark.report.chart.Svg}.
 */
package org.zonemark.report.chart;
