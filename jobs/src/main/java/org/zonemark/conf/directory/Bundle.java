package org.zonemark.conf.directory;

import java.io.Serializable;
import java.util.List;
import org.zonemark.conf.text.Require;

/**
 * Several indicators that one promise names together.
 *
 * @param bundleId the stable id
 * @param members the indicators, in their declared order
 */
public record Bundle(String bundleId, List<Member> members) implements Serializable {

  /** Rejects a bundle without id or members. */
  public Bundle {
    Require.filled("bundle_id", bundleId);
    members = Require.copy("members", members);
    Require.holds(!members.isEmpty(), "bundle " + bundleId + " must have members");
  }

  /**
   * One indicator of a bundle.
   *
   * @param indicatorId the indicator
   * @param note what a reader must know; may be empty
   */
  public record Member(String indicatorId, String note) implements Serializable {

    /** Rejects a member without indicator. */
    public Member {
      Require.filled("member_indicator_id", indicatorId);
      Require.present("note", note);
    }
  }
}
