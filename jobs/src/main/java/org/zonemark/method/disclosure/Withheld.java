package org.zonemark.method.disclosure;

/** Why a sum is not published. */
public enum Withheld {
  /** It has too few contributors. */
  FEW,
  /** Its largest contributor is most of it. */
  DOMINATED,
  /** With it, another that is withheld would follow. */
  COMPLEMENTARY
}
