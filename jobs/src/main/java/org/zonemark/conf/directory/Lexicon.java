package org.zonemark.conf.directory;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zonemark.conf.text.Names;

/** Ids by any of their names; names are compared by {@link Names#normalise}. */
public final class Lexicon implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Map<String, String> ids = new HashMap<>();
  private final List<String> words = new ArrayList<>();

  /** Gives the id that already bears this name and is another one; empty where there is none. */
  String add(String name, String id) {
    String before = ids.putIfAbsent(Names.normalise(name), id);
    if (before == null) {
      words.add(name);
    }
    return before == null || before.equals(id) ? "" : before;
  }

  /** Adds names that may be shared: those of which one id alone is the owner, and no other name. */
  void addWhereUnique(Map<String, String> nameById) {
    Map<String, String> owners = new HashMap<>();
    Set<String> shared = new HashSet<>();
    nameById.forEach(
        (id, name) -> {
          String form = Names.normalise(name);
          if (!form.isEmpty() && owners.putIfAbsent(form, id) != null) {
            shared.add(form);
          }
        });
    owners.forEach(
        (form, id) -> {
          if (!shared.contains(form)) {
            ids.putIfAbsent(form, id);
          }
        });
  }

  /** Gives the id of a name; null where none bears it. */
  public String id(String name) {
    // Most names are written as they are compared.
    String id = ids.get(name);
    return id != null ? id : ids.get(Names.normalise(name));
  }

  /** Gives the id of a name that is normalised already; null where none bears it. */
  public String idOfForm(String form) {
    return ids.get(form);
  }

  public boolean knows(String name) {
    return ids.containsKey(Names.normalise(name));
  }

  /** Gives the names as written, for suggestions. */
  public List<String> words() {
    return words;
  }
}
