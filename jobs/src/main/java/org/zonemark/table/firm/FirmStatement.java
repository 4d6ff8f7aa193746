package org.zonemark.table.firm;

import java.io.Serializable;
import org.zonemark.schema.Row;

/**
 * An observation made of firms.
 *
 * @param observation its row of the table observations, not yet settled
 * @param aggregate its row of the table aggregates
 */
public record FirmStatement(Row observation, Row aggregate) implements Serializable {}
