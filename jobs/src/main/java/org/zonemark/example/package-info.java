/**
 * The synthetic panel of real size: what `init --example` writes, and what the benchmarks run on.
 * No number in it is real, and every file says so. Knows the JDK alone; start at {@link
 * org.zonemark.example.SyntheticPanel}.
 */
package org.zonemark.example;
