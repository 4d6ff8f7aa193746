package org.zonemark.example;

import static org.zonemark.example.Units.COAL_PER_TEN_THOUSAND_YUAN;
import static org.zonemark.example.Units.PATENTS_PER_TEN_BILLION_YUAN;
import static org.zonemark.example.Units.PATENTS_PER_TEN_MILLION_YUAN;
import static org.zonemark.example.Units.PATENTS_PER_TEN_THOUSAND_PERSONS;
import static org.zonemark.example.Units.PERCENT;
import static org.zonemark.example.Units.PERSONS;
import static org.zonemark.example.Units.PIECES;
import static org.zonemark.example.Units.POINTS;
import static org.zonemark.example.Units.THOUSAND_YUAN;
import static org.zonemark.example.Units.YUAN_PER_PERSON;

import java.util.List;

/** The 46 indicators of the panel and their five dimensions. */
final class Indicators {

  static final List<Indicator> ALL =
      List.of(
          indicator("1.1", Kind.STOCK, PIECES, 40, 0.5, 0.08, 0, "state and provincial R&D bodies"),
          indicator("1.2", Kind.SHARE, PERCENT, 8, 0.4, 0.03, 2, "R&D staff in employees"),
          indicator("1.3", Kind.SHARE, PERCENT, 3, 0.5, 0.03, 2, "R&D expenditure in revenue"),
          indicator(
              "1.4",
              Kind.RATIO,
              PATENTS_PER_TEN_THOUSAND_PERSONS,
              60,
              0.7,
              0.06,
              1,
              "invention patents granted per 10000 employees"),
          indicator(
              "1.5",
              Kind.RATIO,
              PATENTS_PER_TEN_MILLION_YUAN,
              5,
              0.5,
              0.02,
              2,
              "invention patent applications per 10 million yuan of R&D"),
          indicator("1.6", Kind.STOCK, PIECES, 6, 0.6, 0.07, 0, "state incubators and services"),
          indicator("1.7", Kind.FLOW, PIECES, 800, 0.7, 0.12, 0, "newly registered firms"),
          indicator("1.8", Kind.FLOW, PIECES, 120, 0.8, 0.15, 0, "registered technology SMEs"),
          indicator("1.9", Kind.INCREMENT, PIECES, 90, 0.7, 0.08, 0, "new incubated firms"),
          indicator("1.10", Kind.SCORE, POINTS, 70, 0.5, 0.02, 1, "start-up climate, scored"),
          indicator("2.1", Kind.SHARE, PERCENT, 12, 0.6, 0.05, 2, "high-tech services in revenue"),
          indicator("2.2", Kind.SHARE, PERCENT, 30, 0.4, 0.04, 2, "graduates in employees"),
          indicator(
              "2.3",
              Kind.RATIO,
              YUAN_PER_PERSON,
              6000,
              0.9,
              0.08,
              0,
              "technology contracts a head"),
          indicator(
              "2.4", Kind.INCREMENT, THOUSAND_YUAN, 4e6, 0.8, 0.05, 0, "net increase of revenue"),
          indicator("2.5", Kind.RATIO, PERCENT, 6.5, 0.4, 0.0, 2, "profit margin"),
          indicator(
              "2.6", Kind.INCREMENT, PIECES, 25, 0.8, 0.10, 0, "net increase of high-tech firms"),
          indicator("2.7", Kind.FLOW, PIECES, 12, 0.9, 0.09, 0, "firms with venture capital"),
          indicator(
              "2.8",
              Kind.RATIO,
              PATENTS_PER_TEN_BILLION_YUAN,
              80,
              0.7,
              0.07,
              1,
              "invention patents per 10 billion yuan of revenue"),
          indicator("2.9", Kind.RATIO, PERCENT, 24, 0.25, 0.0, 2, "value added in output"),
          indicator("2.10", Kind.SCORE, POINTS, 72, 0.5, 0.02, 1, "industrial policy, scored"),
          indicator(
              "3.1",
              Kind.RATIO,
              COAL_PER_TEN_THOUSAND_YUAN,
              0.5,
              0.6,
              -0.03,
              3,
              "energy used per value added"),
          indicator("3.2", Kind.GROWTH, PERCENT, 3, 6, -0.1, 2, "growth of CO2 emission"),
          indicator("3.3", Kind.SHARE, PERCENT, 35, 0.3, 0.01, 2, "green land"),
          indicator("3.4", Kind.STOCK, PIECES, 45, 0.6, 0.03, 0, "hospitals and schools"),
          indicator(
              "3.5", Kind.INCREMENT, PERSONS, 6000, 0.8, 0.03, 0, "net increase of employees"),
          indicator("3.6", Kind.SHARE, PERCENT, 30, 0.25, 0.01, 2, "wages in value added"),
          indicator("3.7", Kind.RATIO, PERCENT, 70, 0.3, -0.01, 1, "monthly wage to house price"),
          indicator(
              "3.8", Kind.FLOW, THOUSAND_YUAN, 2.5e6, 0.9, 0.08, 0, "disposable public funds"),
          indicator("3.9", Kind.SCORE, POINTS, 75, 0.4, 0.01, 1, "people and nature, scored"),
          indicator("4.1", Kind.STOCK, PIECES, 4, 0.9, 0.08, 0, "firms with R&D bodies abroad"),
          indicator("4.2", Kind.SHARE, PERCENT, 0.8, 0.7, 0.02, 2, "joint research in revenue"),
          indicator(
              "4.3", Kind.STOCK, PIECES, 20, 0.9, 0.10, 0, "firms with foreign marks and patents"),
          indicator(
              "4.4", Kind.INCREMENT, PIECES, 1.5, 0.8, 0.05, 0, "new leaders of world standards"),
          indicator("4.5", Kind.SHARE, PERCENT, 3, 0.8, 0.04, 2, "technology services in exports"),
          indicator("4.6", Kind.SHARE, PERCENT, 10, 0.7, 0.01, 2, "high-tech exports in revenue"),
          indicator("4.7", Kind.SHARE, PERCENT, 0.6, 0.8, 0.02, 2, "foreign staff in employees"),
          indicator("5.1", Kind.SHARE, PERCENT, 12, 0.6, 0.02, 2, "value added in the city's GDP"),
          indicator("5.2", Kind.GROWTH, PERCENT, 7, 5, -0.1, 2, "growth of labour productivity"),
          indicator("5.3", Kind.SHARE, PERCENT, 18, 0.6, 0.04, 2, "R&D-intensive firms in revenue"),
          indicator("5.4", Kind.SHARE, PERCENT, 15, 0.7, 0.06, 2, "digital firms in revenue"),
          indicator("5.5", Kind.INCREMENT, PIECES, 4, 0.8, 0.10, 0, "new gazelle firms"),
          indicator("5.6", Kind.STOCK, PIECES, 5, 0.7, 0.08, 0, "listed firms"),
          indicator("5.7", Kind.STOCK, PIECES, 6, 0.8, 0.09, 0, "large R&D-intensive firms"),
          indicator("5.8", Kind.STOCK, PIECES, 7, 0.7, 0.06, 0, "firms with state R&D bodies"),
          indicator("5.9", Kind.SCORE, POINTS, 80, 0.4, 0.01, 1, "lawful construction, scored"),
          indicator(
              "5.10", Kind.SCORE, POINTS, 82, 0.4, 0.01, 1, "accuracy of statistics, scored"));

  /** The five dimensions of the official system of 2021 and their weights in percent. */
  static final int[] DIMENSION_WEIGHTS = {20, 20, 15, 15, 30};

  static final List<String> DIMENSION_NAMES =
      List.of(
          Wording.word("dimension-1"),
          Wording.word("dimension-2"),
          Wording.word("dimension-3"),
          Wording.word("dimension-4"),
          Wording.word("dimension-5"));

  static final List<String> DIMENSION_NAMES_EN =
      List.of(
          "Innovation and entrepreneurship",
          "Structure and value chain",
          "Green and inclusive development",
          "Openness and competitiveness",
          "Overall quality and lasting innovation");

  private Indicators() {}

  private static Indicator indicator(
      String number,
      Kind kind,
      String unit,
      double typical,
      double spread,
      double trend,
      int decimals,
      String nameEn) {
    int direction = number.equals("3.1") || number.equals("3.2") ? -1 : 1;
    return new Indicator(number, kind, unit, direction, typical, spread, trend, decimals, nameEn);
  }
}
