package org.supercargo.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;

/**
 * Writes down what is asked of an interface, and answers that there is nothing. What the interface
 * does by itself it does.
 */
public final class Recorded {
    private Recorded() {}

    /**
     * @param calls gets the name of each method that is called, and its first argument
     */
    public static <T> T calls(Class<T> type, List<String> calls) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> {
                            if (method.isDefault()) {
                                return InvocationHandler.invokeDefault(proxy, method, arguments);
                            }
                            String first = arguments == null ? "" : " " + arguments[0];
                            calls.add(method.getName() + first);
                            return nothing(method);
                        }));
    }

    private static Object nothing(Method method) {
        if (method.getReturnType() == Optional.class) {
            return Optional.empty();
        }
        if (method.getReturnType() == boolean.class) {
            return false;
        }
        return method.getReturnType() == List.class ? List.of() : null;
    }
}
