/** What a report says of sources whose rows are firms. */
package org.zonemark.job.report.firm;
