/**
 * Numbers: exact arithmetic, printed numbers and their precision, periods, outcomes with reasons,
 * keyed random numbers.
 *
 * <p>Knows nothing else of Zonemark. Start at {@link org.zonemark.method.number.Outcome}.
 */
package org.zonemark.method.number;
