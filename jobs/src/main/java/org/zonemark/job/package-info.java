/**
 * Runs and commands: load, derive, publish; what they end with.
 *
 * <p>Knows everything below. Start at {@link org.zonemark.job.PipelineRun}.
 */
package org.zonemark.job;
