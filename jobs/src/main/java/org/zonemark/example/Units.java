package org.zonemark.example;

/** The units that the tables and plans print. */
final class Units {

  static final String PERCENT = "%";
  static final String PIECES = "个";
  static final String FIRMS = "家";
  static final String PERSONS = "人";
  static final String TEN_THOUSAND_PERSONS = "万人";
  static final String YUAN = "元";
  static final String THOUSAND_YUAN = "千元";
  static final String TEN_THOUSAND_YUAN = "万元";
  static final String HUNDRED_MILLION_YUAN = "亿元";
  static final String YUAN_PER_PERSON = "元/人";
  static final String PATENTS_PER_TEN_THOUSAND_PERSONS = "件/万人";
  static final String PATENTS_PER_TEN_MILLION_YUAN = "件/千万元";
  static final String PATENTS_PER_TEN_BILLION_YUAN = "件/百亿元";
  static final String COAL_PER_TEN_THOUSAND_YUAN = "吨标准煤/万元";
  static final String POINTS = "分";
  static final String PLACES = "位";

  private Units() {}
}
