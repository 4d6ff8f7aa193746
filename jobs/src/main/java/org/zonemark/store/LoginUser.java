package org.zonemark.store;

import org.apache.hadoop.security.UserGroupInformation;

/** The user that Hadoop and Spark know this process by. */
public final class LoginUser {

  /** What Java calls a user whose id has no name on this machine. */
  private static final String NAMELESS = "?";

  private LoginUser() {}

  /**
   * Gives the process a name where its user id has none, as in a container that runs under any id:
   * Hadoop starts for nobody without. HADOOP_USER_NAME is taken where it is set. What a user may do
   * on this machine goes by the id all the same.
   */
  public static void ensureNamed() {
    String name = System.getProperty("user.name");
    if (name == null || name.isBlank() || name.equals(NAMELESS)) {
      String given = System.getenv("HADOOP_USER_NAME");
      UserGroupInformation.setLoginUser(
          UserGroupInformation.createRemoteUser(given == null ? "nobody" : given));
    }
  }
}
