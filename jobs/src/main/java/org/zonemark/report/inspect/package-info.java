/** The page that shows sheets as they were seen, before anything of them is read into the lake. */
package org.zonemark.report.inspect;
