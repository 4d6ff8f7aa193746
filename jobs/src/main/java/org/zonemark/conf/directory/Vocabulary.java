package org.zonemark.conf.directory;

import java.util.Set;

/**
 * What the CSV tables name, for the YAML files that refer to them. A part is null where its table
 * cannot be read, so that one broken file does not make a hundred problems.
 */
public record Vocabulary(
    Lexicon zones,
    Lexicon indicators,
    Lexicon units,
    Set<String> indicatorIds,
    Set<String> lists) {}
