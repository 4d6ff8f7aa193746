import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;

/**
 * Measures how the program is built: sizes of packages, classes, methods and records, circles of
 * classes and of packages, choices made by strings, Chinese in code. A class is a file: what is
 * nested counts as its outermost class. What depends on what is read from the compiled classes by
 * jdeps, all else from the sources by the compiler's own parser.
 *
 * <p>Run as {@code java bench/House.java [CHECKOUT]}; bench/house.sh compiles first. The source is
 * ASCII, since JDK 17 reads it in the platform's charset.
 */
public final class House {

  private static final int PACKAGE_FILES = 25;
  private static final int CLASS_LINES = 400;
  private static final int METHOD_LINES = 40;
  private static final int RECORD_COMPONENTS = 12;

  private static final String BASE = "org.zonemark";
  private static final String GENERATED = "not edited by hand";
  private static final String PACKAGE_INFO = "package-info";

  /** A measured thing and its size; the largest come first. */
  private record Sized(String name, int size) {
    static List<Sized> over(int limit, Collection<Sized> all) {
      return all.stream()
          .filter(one -> one.size() > limit)
          .sorted(Comparator.comparingInt(Sized::size).reversed().thenComparing(Sized::name))
          .toList();
    }

    @Override
    public String toString() {
      return name + " " + size;
    }
  }

  private final SortedMap<String, SortedSet<String>> packages = new TreeMap<>();
  private final SortedSet<String> described = new TreeSet<>();
  private final SortedSet<String> files = new TreeSet<>();
  private final List<Sized> classes = new ArrayList<>();
  private final List<Sized> generated = new ArrayList<>();
  private final List<Sized> methods = new ArrayList<>();
  private final List<Sized> records = new ArrayList<>();

  /** Switches on the codes of a closed choice, and those on other texts. */
  private final List<String> codeSwitches = new ArrayList<>();

  private final List<String> textSwitches = new ArrayList<>();

  /** The codes of each closed choice: of a code list, of an enumeration of a schema of conf/. */
  private final List<Set<String>> choices = new ArrayList<>();

  private final SortedMap<String, Integer> chinese = new TreeMap<>();

  /** Sealed types to the simple names they permit. */
  private final Map<String, Set<String>> permitted = new HashMap<>();

  private int lines;

  public static void main(String[] args) throws IOException {
    Path checkout = Path.of(args.length == 0 ? "." : args[0]);
    House house = new House();
    house.readChoices(checkout.resolve("schemas"));
    house.read(checkout.resolve("jobs/src/main/java"));
    house.print(dependencies(checkout.resolve("target/classes")));
  }

  // --- the closed choices ------------------------------------------------------------------------

  private static final Pattern CODE = Pattern.compile("\"code\": *\"([^\"]*)\"");
  private static final Pattern ENUMERATION = Pattern.compile("\"enum\": *\\[([^\\]]*)\\]");
  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

  private void readChoices(Path schemas) throws IOException {
    List<Path> found;
    try (Stream<Path> walked = Files.walk(schemas)) {
      found = walked.filter(path -> path.toString().endsWith(".json")).sorted().toList();
    }
    for (Path path : found) {
      String text = Files.readString(path);
      choices.add(groups(CODE, text));
      ENUMERATION
          .matcher(text)
          .results()
          .forEach(enumeration -> choices.add(groups(TEXT, enumeration.group(1))));
    }
  }

  private static Set<String> groups(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  // --- the sources -------------------------------------------------------------------------------

  private void read(Path sources) throws IOException {
    List<Path> found;
    try (Stream<Path> walked = Files.walk(sources)) {
      found = walked.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    }
    JavaCompiler compiler = javax.tools.ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(found));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        read(unit, sources, positions);
      }
    }
  }

  private void read(CompilationUnitTree unit, Path sources, SourcePositions positions)
      throws IOException {
    Path path = Path.of(unit.getSourceFile().toUri());
    String relative = sources.toAbsolutePath().normalize().relativize(path).toString();
    String name = relative.replace(".java", "").replace('/', '.');
    String inPackage = name.substring(0, name.lastIndexOf('.'));
    packages.computeIfAbsent(inPackage, made -> new TreeSet<>());
    if (name.endsWith(PACKAGE_INFO)) {
      described.add(inPackage);
      return;
    }
    packages.get(inPackage).add(name);
    files.add(name);
    List<String> text = Files.readAllLines(path);
    lines += text.size();
    boolean byHand = text.stream().noneMatch(line -> line.contains(GENERATED));
    (byHand ? classes : generated).add(new Sized(shortened(name), text.size()));
    new Reader(unit, positions, name).scan(unit, null);
  }

  private static String shortened(String name) {
    return name.startsWith(BASE + ".") ? name.substring(BASE.length() + 1) : name;
  }

  /** What one file holds that is measured. */
  private final class Reader extends TreePathScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final LineMap lineMap;
    private final String file;
    private final Deque<String> within = new ArrayDeque<>();

    /** The names of the constants of this file that hold texts. */
    private final Set<String> constants;

    Reader(CompilationUnitTree unit, SourcePositions positions, String file) {
      this.unit = unit;
      this.positions = positions;
      this.lineMap = unit.getLineMap();
      this.file = file;
      this.constants =
          unit.getTypeDecls().stream()
              .filter(ClassTree.class::isInstance)
              .flatMap(type -> ((ClassTree) type).getMembers().stream())
              .filter(VariableTree.class::isInstance)
              .map(VariableTree.class::cast)
              .filter(field -> field.getModifiers().getFlags().contains(Modifier.STATIC))
              .filter(field -> String.valueOf(field.getType()).equals("String"))
              .map(field -> field.getName().toString())
              .collect(Collectors.toSet());
    }

    private long line(long position) {
      return lineMap.getLineNumber(position);
    }

    private long first(Tree tree) {
      return line(positions.getStartPosition(unit, tree));
    }

    private String place() {
      String inside = within.stream().skip(1).collect(Collectors.joining("."));
      return shortened(file) + (inside.isEmpty() ? "" : "." + inside);
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
      within.addLast(tree.getSimpleName().toString());
      if (!tree.getPermitsClause().isEmpty() && within.size() == 1) {
        permitted.put(file, names(tree.getPermitsClause()));
      }
      if (tree.getKind() == Tree.Kind.RECORD) {
        records.add(new Sized(place(), components(tree)));
      }
      super.visitClass(tree, nothing);
      within.removeLast();
      return null;
    }

    /** A record has no fields of its own besides its components and static ones. */
    private int components(ClassTree tree) {
      return (int)
          tree.getMembers().stream()
              .filter(VariableTree.class::isInstance)
              .map(VariableTree.class::cast)
              .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
              .count();
    }

    private Set<String> names(List<? extends Tree> types) {
      return types.stream()
          .map(type -> type.toString().replaceAll("<.*", ""))
          .map(type -> type.substring(type.lastIndexOf('.') + 1))
          .collect(Collectors.toSet());
    }

    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
      within.addLast(tree.getName().toString());
      long end = positions.getEndPosition(unit, tree);
      // The parser gives a record's canonical constructor a place only where it is written
      if (end >= 0) {
        methods.add(new Sized(place(), (int) (line(end) - first(tree) + 1)));
      }
      super.visitMethod(tree, nothing);
      within.removeLast();
      return null;
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Void nothing) {
      chosen(tree, tree.getCases());
      return super.visitSwitch(tree, nothing);
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
      chosen(tree, tree.getCases());
      return super.visitSwitchExpression(tree, nothing);
    }

    /**
     * Labels that are texts, or constants that hold texts: those of an enum are written without its
     * name. A constant, and a text that one closed choice has, stands for a choice that an enum
     * could hold; element names of a file, signs and keywords of others do not.
     */
    private void chosen(Tree tree, List<? extends CaseTree> cases) {
      List<ExpressionTree> labels = new ArrayList<>();
      cases.forEach(one -> labels.addAll(one.getExpressions()));
      boolean constants =
          !labels.isEmpty()
              && labels.stream().anyMatch(this::isConstant)
              && labels.stream().allMatch(label -> isConstant(label) || isText(label));
      Set<String> texts =
          labels.stream()
              .filter(this::isText)
              .map(label -> (String) ((LiteralTree) label).getValue())
              .collect(Collectors.toSet());
      if (constants || !texts.isEmpty()) {
        boolean isChoice =
            constants || choices.stream().anyMatch(choice -> choice.containsAll(texts));
        (isChoice ? codeSwitches : textSwitches).add(place() + ":" + first(tree));
      }
    }

    private boolean isConstant(ExpressionTree label) {
      return label instanceof MemberSelectTree
          || label instanceof IdentifierTree name && constants.contains(name.getName().toString());
    }

    private boolean isText(ExpressionTree label) {
      return label instanceof LiteralTree literal && literal.getValue() instanceof String;
    }

    @Override
    public Void visitLiteral(LiteralTree tree, Void nothing) {
      if (tree.getValue() != null
          && tree.getValue().toString().codePoints().anyMatch(House::isChinese)) {
        chinese.merge(shortened(file), 1, Integer::sum);
      }
      return super.visitLiteral(tree, nothing);
    }
  }

  private static boolean isChinese(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
  }

  // --- the compiled classes ----------------------------------------------------------------------

  /** Outermost classes of Zonemark to those they know, themselves apart. */
  private static SortedMap<String, SortedSet<String>> dependencies(Path compiled) {
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    int exit =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(
                writer,
                writer,
                "-verbose:class",
                "-filter:none",
                "-e",
                BASE.replace(".", "\\.") + "\\..*",
                compiled.toString());
    writer.flush();
    if (exit != 0) {
      throw new IllegalStateException("jdeps " + compiled + ": " + out);
    }
    SortedMap<String, SortedSet<String>> known = new TreeMap<>();
    for (String line : out.toString().split("\n")) {
      String[] words = line.strip().split("\\s+");
      if (words[0].startsWith(BASE + ".") && words[2].startsWith(BASE + ".")) {
        String from = outermost(words[0]);
        String to = outermost(words[2]);
        if (!to.equals(from)) {
          known.computeIfAbsent(from, made -> new TreeSet<>()).add(to);
        }
      }
    }
    return known;
  }

  private static String outermost(String name) {
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }

  /** Strongly connected components of more than one, the largest first (Tarjan 1972). */
  private static final class Circles {
    private final Map<String, ? extends Collection<String>> known;
    private final Map<String, Integer> number = new HashMap<>();
    private final Map<String, Integer> lowest = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> isOpen = new TreeSet<>();
    private final List<SortedSet<String>> found = new ArrayList<>();

    private Circles(Map<String, ? extends Collection<String>> known) {
      this.known = known;
    }

    static List<SortedSet<String>> of(Map<String, ? extends Collection<String>> known) {
      Circles circles = new Circles(known);
      for (String start : new TreeSet<>(known.keySet())) {
        if (!circles.number.containsKey(start)) {
          circles.visit(start);
        }
      }
      circles.found.sort(
          Comparator.<SortedSet<String>>comparingInt(Set::size)
              .reversed()
              .thenComparing(SortedSet::first));
      return circles.found;
    }

    private void visit(String one) {
      number.put(one, number.size());
      lowest.put(one, number.get(one));
      open.push(one);
      isOpen.add(one);
      for (String other : known.containsKey(one) ? known.get(one) : Set.<String>of()) {
        if (!number.containsKey(other)) {
          visit(other);
          lowest.merge(one, lowest.get(other), Math::min);
        } else if (isOpen.contains(other)) {
          lowest.merge(one, number.get(other), Math::min);
        }
      }
      if (lowest.get(one).equals(number.get(one))) {
        close(one);
      }
    }

    private void close(String first) {
      SortedSet<String> circle = new TreeSet<>();
      String last;
      do {
        last = open.pop();
        isOpen.remove(last);
        circle.add(last);
      } while (!last.equals(first));
      if (circle.size() > 1) {
        found.add(circle);
      }
    }
  }

  /** Whether a circle is a sealed type and nothing but cases of it, or of its cases. */
  private boolean isSealedFamily(Set<String> circle) {
    return circle.stream()
        .filter(permitted::containsKey)
        .anyMatch(
            root -> {
              Set<String> family = new TreeSet<>();
              grow(family, root, circle);
              return family.size() == circle.size();
            });
  }

  private void grow(Set<String> family, String type, Set<String> circle) {
    family.add(type);
    Set<String> cases = permitted.getOrDefault(type, Set.of());
    for (String other : circle) {
      if (cases.contains(other.substring(other.lastIndexOf('.') + 1)) && !family.contains(other)) {
        grow(family, other, circle);
      }
    }
  }

  private static SortedMap<String, SortedSet<String>> ofPackages(
      Map<String, SortedSet<String>> known) {
    SortedMap<String, SortedSet<String>> packages = new TreeMap<>();
    known.forEach(
        (from, all) ->
            all.forEach(
                to -> {
                  String own = from.substring(0, from.lastIndexOf('.'));
                  String other = to.substring(0, to.lastIndexOf('.'));
                  if (!own.equals(other)) {
                    packages.computeIfAbsent(own, made -> new TreeSet<>()).add(other);
                  }
                }));
    return packages;
  }

  // --- the table ---------------------------------------------------------------------------------

  private void print(SortedMap<String, SortedSet<String>> known) {
    // A class whose source is gone is a leftover of an earlier build
    known.keySet().retainAll(files);
    known.values().forEach(all -> all.retainAll(files));
    List<SortedSet<String>> circles = Circles.of(known);
    List<SortedSet<String>> families = circles.stream().filter(this::isSealedFamily).toList();
    List<SortedSet<String>> others = new ArrayList<>(circles);
    others.removeAll(families);
    List<SortedSet<String>> circlesOfPackages = Circles.of(ofPackages(known));

    List<Sized> sizes = new ArrayList<>();
    packages.forEach((name, held) -> sizes.add(new Sized(shortened(name), held.size())));
    List<Sized> bySize = Sized.over(-1, sizes);
    List<Sized> wide = Sized.over(PACKAGE_FILES, sizes);
    List<Sized> byLines = Sized.over(0, classes);
    List<Sized> large = Sized.over(CLASS_LINES, classes);
    List<Sized> longMethods = Sized.over(METHOD_LINES, methods);
    List<Sized> wideRecords = Sized.over(RECORD_COMPONENTS, records);
    SortedSet<String> undescribed = new TreeSet<>(packages.keySet());
    undescribed.removeAll(described);

    row("measure", "value", "aim");
    row("files / lines", "%,d / %,d".formatted(files.size(), lines), "");
    row("packages", packages.size(), "about 30");
    row("files in a package: median", median(bySize), "about 11");
    row("files in a package: largest", bySize.get(0).size(), PACKAGE_FILES);
    row("packages over " + PACKAGE_FILES + " files", wide.size(), 0);
    row("packages without package-info", undescribed.size(), 0);
    row("circles of packages", circlesOfPackages.size(), 0);
    row("circles of classes, sealed families apart", others.size(), 0);
    row("classes in them", others.stream().mapToInt(Set::size).sum(), 0);
    row("circles that are a sealed family", families.size(), "");
    row("lines of a class: median", median(byLines), "");
    row("lines of a class: largest", byLines.get(0).size(), CLASS_LINES);
    row("classes over " + CLASS_LINES + " lines", large.size(), 0);
    row("methods over " + METHOD_LINES + " lines", longMethods.size(), "under 20");
    row("records over " + RECORD_COMPONENTS + " components", wideRecords.size(), 0);
    row("switches on codes of a closed choice", codeSwitches.size(), 0);
    row("switches on other texts", textSwitches.size(), "");
    row("classes with Chinese literals", chinese.size(), 0);

    listed("Packages, files in each", bySize);
    listed("Without package-info", undescribed.stream().map(House::shortened).toList());
    listed("Circles of packages", circlesOfPackages.stream().map(House::joined).toList());
    listed("Circles of classes", others.stream().map(House::joined).toList());
    listed("Sealed families", families.stream().map(House::joined).toList());
    listed("Classes over " + CLASS_LINES + " lines", large);
    listed("Generated, measured apart", generated);
    listed("Methods over " + METHOD_LINES + " lines", longMethods);
    listed("Records over " + RECORD_COMPONENTS + " components", wideRecords);
    listed("Switches on codes of a closed choice", codeSwitches);
    listed("Switches on other texts (names in files, signs, keywords)", textSwitches);
    listed(
        "Chinese literals in each class",
        chinese.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).toList());
  }

  private static void row(String measure, Object value, Object aim) {
    System.out.printf(Locale.ROOT, "%-42s %14s   %s%n", measure, value, aim);
  }

  private static void listed(String heading, List<?> all) {
    System.out.printf("%n%s (%d)%n", heading, all.size());
    all.forEach(one -> System.out.println("  " + one));
  }

  private static String joined(Set<String> circle) {
    return circle.size()
        + ": "
        + circle.stream().map(House::shortened).collect(Collectors.joining(" "));
  }

  private static int median(List<Sized> all) {
    return all.get(all.size() / 2).size();
  }
}
