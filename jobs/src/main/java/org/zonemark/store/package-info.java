/**
 * The lake: immutable snapshots of Parquet files, and the pointer that names the current one.
 *
 * <p>Knows {@code schema}; Hadoop and Parquet. Start at {@link org.zonemark.store.Lake}.
 */
package org.zonemark.store;
