package org.zonemark.report.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * What the page's style sheet says of an element in print: colours, weights, sizes, what is shown.
 * Rules for screens, and selectors that depend on more than an element's ancestors and its place
 * among its siblings, are passed over.
 */
final class StyleSheet {

  private record Rule(Evaluator selector, int weight, Map<String, String> declared) {}

  private static final Set<String> PROPERTIES =
      Set.of(
          "color",
          "fill",
          "stroke",
          "stroke-width",
          "stroke-dasharray",
          "text-anchor",
          "font-size",
          "font-weight",
          "display",
          "text-align",
          "column-count",
          "width",
          "height");

  private static final Set<String> INHERITED =
      Set.of("color", "font-size", "font-weight", "text-anchor", "text-align");

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern BLOCK = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
  private static final Pattern VARIABLE = Pattern.compile("var\\((--[a-z0-9]+)\\)");
  private static final Pattern MEDIA =
      Pattern.compile("@media ([^{]*?) *\\{(.*?)\\n\\}", Pattern.DOTALL);

  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, String> variables = new HashMap<>();
  private final Map<String, Map<String, String>> known = new HashMap<>();

  private StyleSheet() {}

  static StyleSheet of(String css) {
    StyleSheet sheet = new StyleSheet();
    String bare = COMMENT.matcher(css).replaceAll("");
    Matcher media = MEDIA.matcher(bare);
    StringBuilder print = new StringBuilder();
    while (media.find()) {
      print.append(media.group(1).equals("print") ? media.group(2) : "");
    }
    sheet.read(media.replaceAll(""));
    sheet.read(print.toString());
    sheet.rules.sort(Comparator.comparingInt(Rule::weight));
    return sheet;
  }

  private void read(String css) {
    Matcher block = BLOCK.matcher(css);
    while (block.find()) {
      Map<String, String> declared = declarations(block.group(2));
      String selectors = block.group(1).strip();
      if (selectors.equals(":root")) {
        variables.putAll(declared);
      } else {
        declared.keySet().retainAll(PROPERTIES);
        if (!declared.isEmpty()) {
          for (String selector : selectors.split(",")) {
            add(selector.strip(), declared);
          }
        }
      }
    }
  }

  private Map<String, String> declarations(String body) {
    Map<String, String> declared = new HashMap<>();
    for (String one : body.split(";")) {
      int colon = one.indexOf(':');
      if (colon > 0) {
        String value = VARIABLE.matcher(one.substring(colon + 1)).replaceAll(this::variable);
        declared.put(one.substring(0, colon).strip(), value.replace("!important", "").strip());
      }
    }
    return declared;
  }

  private String variable(java.util.regex.MatchResult use) {
    return Matcher.quoteReplacement(variables.getOrDefault(use.group(1), ""));
  }

  private void add(String selector, Map<String, String> declared) {
    boolean plain =
        selector.replaceAll(":(not|nth-child|first-child|last-child)", "").indexOf(':') < 0;
    if (plain && !selector.contains("+ ") && !selector.contains("~") && !selector.equals("*")) {
      long classes = selector.chars().filter(sign -> ".:[".indexOf(sign) >= 0).count();
      long ids = selector.chars().filter(sign -> sign == '#').count();
      int tags = selector.split("[\\s>]+").length;
      rules.add(
          new Rule(
              QueryParser.parse(selector), (int) (ids * 1000 + classes * 20 + tags), declared));
    }
  }

  /** What is said of an element itself or, where a property is handed down, of those around it. */
  String value(Element element, String property, String otherwise) {
    for (Element each = element; each != null; each = each.parent()) {
      String value = own(each).get(property);
      if (value != null && !value.equals("inherit")) {
        return value;
      }
      if (!INHERITED.contains(property)) {
        break;
      }
    }
    return otherwise;
  }

  boolean isHidden(Element element) {
    return value(element, "display", "").equals("none") || element.hasClass("spoken");
  }

  /** A length in points; CSS has 96 pixels to the inch, paper 72 points. */
  float points(Element element, String property, float otherwise) {
    String value = value(element, property, "");
    if (value.matches("[0-9.]+p[xt]")) {
      float number = Float.parseFloat(value.substring(0, value.length() - 2));
      return value.endsWith("px") ? number * 0.75f : number;
    }
    return otherwise;
  }

  private Map<String, String> own(Element element) {
    return known.computeIfAbsent(
        key(element),
        any -> {
          Map<String, String> all = new HashMap<>();
          for (Rule rule : rules) {
            if (element.is(rule.selector)) {
              all.putAll(rule.declared);
            }
          }
          return all;
        });
  }

  /** Elements with the same key are painted alike. */
  private static String key(Element element) {
    StringBuilder key = new StringBuilder();
    for (Element each = element; each != null; each = each.parent()) {
      String tag = each.normalName();
      key.append(tag).append('.').append(each.className()).append('#').append(each.id());
      if (tag.equals("td") || tag.equals("th")) {
        key.append('@').append(each.elementSiblingIndex());
      } else if (tag.equals("tr")) {
        key.append('@').append(each.elementSiblingIndex() % 2);
      }
      key.append(' ');
    }
    return key.toString();
  }
}
