/** The page that shows what changed from one snapshot to another. */
package org.zonemark.report.diff;
