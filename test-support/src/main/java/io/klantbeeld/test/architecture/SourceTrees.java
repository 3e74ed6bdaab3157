package io.klantbeeld.test.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** Measures methods and constructors, and looks for the sentence above every public type, with the compiler's eyes. */
final class SourceTrees extends TreePathScanner<Void, List<String>> {
    static final int METHOD_LINES = 25;
    static final int CONSTRUCTOR_PARAMETERS = 6;

    private final Path file;
    private final CompilationUnitTree unit;
    private final DocTrees trees;

    private SourceTrees(CompilationUnitTree unit, DocTrees trees) {
        this.file = Path.of(unit.getSourceFile().toUri());
        this.unit = unit;
        this.trees = trees;
    }

    static List<String> faultsOf(List<Path> sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var units = files.getJavaFileObjectsFromPaths(sources);
            var task = (JavacTask) compiler.getTask(null, files, problem -> {}, List.of(), null, units);
            var faults = new ArrayList<String>();
            for (var unit : task.parse()) {
                new SourceTrees(unit, DocTrees.instance(task)).scan(unit, faults);
            }
            return faults;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Void visitClass(ClassTree type, List<String> faults) {
        boolean topLevel = getCurrentPath().getParentPath().getLeaf() == unit;
        boolean main = file.toString().contains("/src/main/");
        if (main && topLevel && isPublic(type) && trees.getDocComment(getCurrentPath()) == null) {
            faults.add("%s: public %s has no Javadoc".formatted(file, type.getSimpleName()));
        }
        return super.visitClass(type, faults);
    }

    @Override
    public Void visitMethod(MethodTree method, List<String> faults) {
        if (method.getBody() != null) {
            long lines = line(end(method)) - line(start(method.getBody())) + 1;
            if (lines > METHOD_LINES) {
                faults.add("%s:%d %s has %d lines of %d"
                        .formatted(file, line(start(method)), method.getName(), lines, METHOD_LINES));
            }
        }
        boolean constructor = method.getName().contentEquals("<init>");
        if (constructor && !inRecord() && method.getParameters().size() > CONSTRUCTOR_PARAMETERS) {
            faults.add("%s:%d constructor has more than %d parameters"
                    .formatted(file, line(start(method)), CONSTRUCTOR_PARAMETERS));
        }
        return super.visitMethod(method, faults);
    }

    private boolean inRecord() {
        return getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
    }

    private static boolean isPublic(ClassTree type) {
        Set<Modifier> flags = type.getModifiers().getFlags();
        return flags.contains(Modifier.PUBLIC);
    }

    private long start(Tree tree) {
        return trees.getSourcePositions().getStartPosition(unit, tree);
    }

    private long end(Tree tree) {
        return trees.getSourcePositions().getEndPosition(unit, tree);
    }

    private long line(long position) {
        return unit.getLineMap().getLineNumber(position);
    }
}
