package org.zonemark.job;

/** What the program's exit code says. */
public final class ExitCodes {

  /** Done; also: nothing had changed, nothing was published. */
  public static final int DONE = 0;

  /** The program failed. */
  public static final int FAILURE = 1;

  /** A mistake in the command or in conf/. */
  public static final int USAGE = 2;

  /** The data fails a gate; the previous snapshot stays current. */
  public static final int GATE = 3;

  /** Another run has the lake, or has published first. */
  public static final int LOST = 4;

  private ExitCodes() {}
}
