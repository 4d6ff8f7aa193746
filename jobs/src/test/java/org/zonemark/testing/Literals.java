package org.zonemark.testing;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The texts that stand in sources, as the compiler reads them. */
public final class Literals {

  /** What stands for a part that is not known before the program runs. */
  public static final String HOLE = "¤";

  private Literals() {}

  /**
   * Every text in sources, whole: what is joined by + or formatted is one text with a {@link #HOLE}
   * for each part that is no literal; of a condition there are both.
   *
   * @param folder the folder of the sources
   * @param outside names of methods and classes whose arguments are left out
   */
  public static List<String> in(Path folder, Set<String> outside) {
    return scanned(folder, outside, null);
  }

  /**
   * The same of the arguments of some methods and constructors alone.
   *
   * @param inside methods as they are called, such as {@code UsageProblem.of}, and classes
   */
  public static List<String> within(Path folder, Set<String> inside) {
    return scanned(folder, Set.of(), inside);
  }

  private static List<String> scanned(Path folder, Set<String> outside, Set<String> inside) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> texts = new ArrayList<>();
    try (StandardJavaFileManager files =
            compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        Stream<Path> sources = Files.walk(folder)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(
                      sources.filter(file -> file.toString().endsWith(".java")).toList()));
      Scanner scanner = new Scanner(texts, outside, inside);
      task.parse().forEach(unit -> unit.accept(scanner, null));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return texts;
  }

  private static final class Scanner extends TreeScanner<Void, Void> {
    private final List<String> texts;
    private final Set<String> outside;

    /** Null where everything counts. */
    private final Set<String> inside;

    private int depth;

    Scanner(List<String> texts, Set<String> outside, Set<String> inside) {
      this.texts = texts;
      this.outside = outside;
      this.inside = inside;
    }

    private void found(ExpressionTree node) {
      if (inside == null || depth > 0) {
        texts.addAll(readings(node));
      }
    }

    @Override
    public Void visitBinary(BinaryTree node, Void nothing) {
      if (node.getKind() == Tree.Kind.PLUS) {
        found(node);
        return null;
      }
      return super.visitBinary(node, nothing);
    }

    @Override
    public Void visitLiteral(LiteralTree node, Void nothing) {
      found(node);
      return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree node, Void nothing) {
      if (outside.contains(name(node.getMethodSelect()))) {
        return null;
      }
      if (name(node.getMethodSelect()).equals("formatted")) {
        found(node);
        return null;
      }
      boolean telling = inside != null && inside.contains(node.getMethodSelect().toString());
      depth += telling ? 1 : 0;
      super.visitMethodInvocation(node, nothing);
      depth -= telling ? 1 : 0;
      return null;
    }

    @Override
    public Void visitNewClass(NewClassTree node, Void nothing) {
      String made = node.getIdentifier().toString();
      if (outside.contains(made)) {
        return null;
      }
      boolean telling = inside != null && inside.contains(made);
      depth += telling ? 1 : 0;
      super.visitNewClass(node, nothing);
      depth -= telling ? 1 : 0;
      return null;
    }

    private static String name(ExpressionTree method) {
      return method instanceof MemberSelectTree select
          ? select.getIdentifier().toString()
          : method.toString();
    }

    /** What an expression may read like. */
    private List<String> readings(ExpressionTree node) {
      if (node instanceof ParenthesizedTree inner) {
        return readings(inner.getExpression());
      } else if (node instanceof LiteralTree literal && literal.getValue() instanceof String text) {
        return List.of(text);
      } else if (node instanceof BinaryTree two && two.getKind() == Tree.Kind.PLUS) {
        List<String> joined = new ArrayList<>();
        for (String left : readings(two.getLeftOperand())) {
          readings(two.getRightOperand()).forEach(right -> joined.add(left + right));
        }
        return joined;
      } else if (node instanceof ConditionalExpressionTree either) {
        return Stream.concat(
                readings(either.getTrueExpression()).stream(),
                readings(either.getFalseExpression()).stream())
            .toList();
      } else if (node instanceof MethodInvocationTree call
          && name(call.getMethodSelect()).equals("formatted")) {
        return readings(((MemberSelectTree) call.getMethodSelect()).getExpression()).stream()
            .map(text -> text.replaceAll("%[,.0-9]*[a-z]", HOLE))
            .toList();
      }
      return List.of(HOLE);
    }
  }
}
