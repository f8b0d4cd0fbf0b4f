package org.supercargo.testing;

import org.supercargo.oci.RegistryName;

import java.io.IOException;

/** A registry that runs for one test. */
public record StartedRegistry(RegistryName name, Filler filler, Stopper stopper)
        implements AutoCloseable {
    /** Puts content into it. */
    @FunctionalInterface
    public interface Filler {
        void push(String repository, String tag, TestManifest manifest) throws IOException;
    }

    /** Ends it. */
    @FunctionalInterface
    public interface Stopper {
        void stop() throws IOException;
    }

    public void push(String repository, String tag, TestManifest manifest) throws IOException {
        filler.push(repository, tag, manifest);
    }

    @Override
    public void close() throws IOException {
        stopper.stop();
    }
}
