/**
 * What a run is told: records read from the CSV and YAML files of conf/, checked as a whole before
 * anything else happens, with every mistake reported at once.
 *
 * <p>Knows {@code schema} and {@code method}; no Spark. Start at {@link
 * org.zonemark.conf.Configuration}.
 */
package org.zonemark.conf;
