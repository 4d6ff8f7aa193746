/**
 * What the published tables, their columns and their codes mean, read from the folder {@code
 * schemas}. Depends on no other package of Zonemark.
 */
package org.zonemark.schema;
