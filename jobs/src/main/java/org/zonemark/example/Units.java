package org.zonemark.example;

/** The units that the tables and plans print. */
final class Units {

  static final String PERCENT = "%";
  static final String PIECES = Wording.word("pieces");
  static final String FIRMS = Wording.word("firms");
  static final String PERSONS = Wording.word("persons");
  static final String TEN_THOUSAND_PERSONS = Wording.word("ten-thousand-persons");
  static final String YUAN = Wording.word("yuan");
  static final String THOUSAND_YUAN = Wording.word("thousand-yuan");
  static final String TEN_THOUSAND_YUAN = Wording.word("ten-thousand-yuan");
  static final String HUNDRED_MILLION_YUAN = Wording.word("hundred-million-yuan");
  static final String YUAN_PER_PERSON = Wording.word("yuan-per-person");
  static final String PATENTS_PER_TEN_THOUSAND_PERSONS =
      Wording.word("patents-per-ten-thousand-persons");
  static final String PATENTS_PER_TEN_MILLION_YUAN = Wording.word("patents-per-ten-million-yuan");
  static final String PATENTS_PER_TEN_BILLION_YUAN = Wording.word("patents-per-ten-billion-yuan");
  static final String COAL_PER_TEN_THOUSAND_YUAN = Wording.word("coal-per-ten-thousand-yuan");
  static final String POINTS = Wording.word("points");
  static final String PLACES = Wording.word("places");

  private Units() {}
}
