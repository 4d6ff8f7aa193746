/**
 * What `inspect` tells of files: what is seen in them, what is asked, and the declaration that
 * reads them. Start at {@link org.zonemark.job.inspect.Inspect}. Knows no other room of job.
 */
package org.zonemark.job.inspect;
