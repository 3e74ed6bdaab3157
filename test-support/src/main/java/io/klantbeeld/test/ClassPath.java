package io.klantbeeld.test;

/** Tells what the module under test has on its class path. */
final class ClassPath {
    private ClassPath() {}

    static boolean has(String className) {
        return Thread.currentThread().getContextClassLoader().getResource(className.replace('.', '/') + ".class")
                        != null
                || ClassPath.class.getClassLoader().getResource(className.replace('.', '/') + ".class") != null;
    }
}
