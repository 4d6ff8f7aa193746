package org.zonemark.method.target;

/**
 * What a method says of a course.
 *
 * @param standing in the method's words; null where it has none
 * @param value the method's figure; null for a target that is achieved and has no figure
 * @param score from -5 to 5; null where the method has none
 * @param projected the value that the method expects in the target's period; null where it expects
 *     none
 */
public record Assessment(Standing standing, Double value, Double score, Double projected) {}
