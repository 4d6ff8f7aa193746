/**
 * What people do with a lake besides filling it: list, show, verify, repair, roll back, clear,
 * release what is held, wait for a run, compare two snapshots.
 *
 * <p>Knows {@code store} and {@code job.paper}. Start at {@link
 * org.zonemark.job.lake.LakeCommands}.
 */
package org.zonemark.job.lake;
