package org.zonemark.report.page;

/**
 * A sentence of the front page.
 *
 * @param tone bad, good, doubt or even
 * @param html the sentence, as markup
 * @param anchor where its rows are
 * @param weight the weightiest sentences come first
 */
record Sentence(String tone, String html, String anchor, double weight) {}
