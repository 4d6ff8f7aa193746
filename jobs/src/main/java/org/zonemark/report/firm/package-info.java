/** The part of a report about sources whose rows are firms, in words. */
package org.zonemark.report.firm;
