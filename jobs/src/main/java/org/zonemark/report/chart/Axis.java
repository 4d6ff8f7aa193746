package org.zonemark.report.chart;

/**
 * Where values lie on a drawing: from one value at one place to another at another. Where the two
 * values are one, everything lies in the middle.
 */
record Axis(double from, double to, double start, double end) {

  double at(double value) {
    return from == to ? (start + end) / 2 : start + (value - from) / (to - from) * (end - start);
  }
}
