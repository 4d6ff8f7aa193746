/**
 * What a run is told: records read from the CSV and YAML files of conf/, checked as a whole before
 * anything else happens, with every mistake reported at once.
 */
package org.zonemark.conf;
