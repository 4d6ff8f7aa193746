/** Markup as browsers take it: what may run in it, and how it is written in fewer bytes. */
package org.zonemark.report.html;
