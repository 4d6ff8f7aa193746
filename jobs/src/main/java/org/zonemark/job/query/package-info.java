/**
 * Questions in SQL to a snapshot, and its tables and views in the formats of others. Spark SQL
 * answers; nothing is computed here. Start at {@link org.zonemark.job.query.Queries}.
 */
package org.zonemark.job.query;
