package org.zonemark.table.firm;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.firm.FirmTable;
import org.zonemark.conf.source.SourceDeclaration;

/** What is known of the firms whose rows came together in one place, without knowing them. */
public final class FirmWork {

  private FirmWork() {}

  /**
   * Adds up the firms, and looks for what is odd.
   *
   * @param contents of blocks, all of one place
   */
  public static Iterator<FirmTally> of(
      Iterator<Object> contents, SourceDeclaration source, Configuration conf) {
    FirmTable table = source.firms();
    FirmPile pile = new FirmPile(new FirmCodec(table.columns(), conf));
    List<FirmTally> tallies = new ArrayList<>();
    contents.forEachRemaining(
        content -> {
          if (content instanceof FirmTally account) {
            tallies.add(account);
          } else {
            pile.add((byte[]) content);
          }
        });
    FirmPlaces places = new FirmPlaces(table, conf);
    FirmSenses senses =
        new FirmSenses(
            table, conf.checks(), zone -> conf.zone(zone).map(Zone::nameZh).orElse(zone));
    FirmSums sums = new FirmSums(table);
    FirmAccount.Count count = new FirmAccount.Count();
    pile.forEach(
        (firm, rows) -> {
          count.add();
          senses.see(firm, rows);
          places.stays(firm, rows).forEach(sums::add);
        });
    tallies.add(count);
    tallies.addAll(senses.cases());
    tallies.addAll(sums.tallies());
    return tallies.iterator();
  }
}
