package org.supercargo.testing;

import org.junit.jupiter.api.extension.ExtensionContext;

import java.lang.reflect.Method;

/** Names of tests as a reader would look for them. */
final class TestNames {
    private TestNames() {}

    static String of(ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        String type =
                test.getName().substring(test.getPackageName().length() + 1).replace('$', '.');
        return context.getTestMethod()
                .map(Method::getName)
                .map(method -> type + "." + method)
                .orElse(type);
    }
}
