package org.supercargo.service.deletion;

import org.supercargo.content.ContentException;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.content.Registries;
import org.supercargo.content.RegistryContent;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets a test step in around each request to a repository, and counts them. */
final class WatchedRepository {
    private static final Set<String> NO_REQUESTS =
            Set.of("name", "place", "deletesManifestWithLastTag");

    /** What a test does around a request. */
    interface Watcher {
        /**
         * @param number of the request, from 1
         * @param request the name of the method
         */
        default void before(int number, String request) throws ContentException {}

        default void after(int number, String request) throws ContentException {}
    }

    private final RepositoryContent watched;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile Watcher watcher = new Watcher() {};

    WatchedRepository(RepositoryContent watched) {
        this.watched = watched;
    }

    /** From now on requests are counted from 1 and watched. */
    void watch(Watcher next) {
        requests.set(0);
        watcher = next;
    }

    int requests() {
        return requests.get();
    }

    Registries registries() {
        RepositoryContent content =
                (RepositoryContent)
                        Proxy.newProxyInstance(
                                RepositoryContent.class.getClassLoader(),
                                new Class<?>[] {RepositoryContent.class},
                                (_, method, arguments) -> call(method, arguments));
        return name -> new OneRepository(name, content);
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        try {
            if (NO_REQUESTS.contains(method.getName())) {
                return method.invoke(watched, arguments);
            }
            int number = requests.incrementAndGet();
            Watcher now = watcher;
            now.before(number, method.getName());
            Object answer = method.invoke(watched, arguments);
            now.after(number, method.getName());
            return answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private record OneRepository(RegistryName name, RepositoryContent content)
            implements RegistryContent {
        @Override
        public void ping() {}

        @Override
        public Listing listRepositories(PageSink sink) {
            return Listing.COMPLETE;
        }

        @Override
        public RepositoryContent repository(RepositoryName repository) {
            return content;
        }
    }
}
