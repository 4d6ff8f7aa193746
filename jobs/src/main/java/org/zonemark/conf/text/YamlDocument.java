package org.zonemark.conf.text;

import java.util.function.Function;

/** One YAML file of the configuration, read and checked against the schema of its kind. */
public final class YamlDocument {

  private final YamlTree tree;

  private YamlDocument(YamlTree tree) {
    this.tree = tree;
  }

  /** Reads a file and checks it against a schema; what is wrong goes to the problems. */
  public static YamlDocument read(
      ConfFolder folder, String path, ConfSchema schema, Problems problems) {
    YamlTree tree = YamlTree.of(folder, path, problems);
    if (tree.isParsed()) {
      schema.check(tree);
    }
    return new YamlDocument(tree);
  }

  /** Reads a file that is known to fit its schema. */
  public static YamlDocument trusted(ConfFolder folder, String path, Problems problems) {
    return new YamlDocument(YamlTree.of(folder, path, problems));
  }

  /** Reads a file and checks it against the schema of what it says that it is. */
  public static YamlDocument read(
      ConfFolder folder, String path, Function<YamlNode, ConfSchema> schema, Problems problems) {
    YamlTree tree = YamlTree.of(folder, path, problems);
    YamlDocument document = new YamlDocument(tree);
    if (tree.isParsed()) {
      schema.apply(document.root()).check(tree);
    }
    return document;
  }

  /** The file as messages name it. */
  public String file() {
    return tree.file();
  }

  /** The whole document. */
  public YamlNode root() {
    return new YamlNode(tree, "", tree.root());
  }

  /** Whether nothing was rejected in the file. */
  public boolean isSound() {
    return tree.isSound();
  }
}
