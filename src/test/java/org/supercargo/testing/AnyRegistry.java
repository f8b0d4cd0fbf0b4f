package org.supercargo.testing;

import org.supercargo.oci.RegistryName;
import org.supercargo.sample.SampleRegistry;
import org.supercargo.sample.SampleRegistry.Options;

import java.io.IOException;
import java.net.URI;

/** The registries against which every job of a user must work. */
public enum AnyRegistry {
    SAMPLE {
        @Override
        StartedRegistry start(boolean signIn) throws IOException {
            Options empty = Options.defaults().empty();
            Options options =
                    signIn
                            ? empty.withSignIn(HtpasswdSetup.USERNAME, HtpasswdSetup.PASSWORD)
                            : empty;
            SampleRegistry sample = SampleRegistry.start(options);
            URI uri = URI.create("http://" + sample.name());
            var filler =
                    new RegistryFiller(
                            uri, signIn ? new HtpasswdSetup() : new RegistrySetup.Plain());
            return new StartedRegistry(sample.name(), filler::push, sample::close);
        }
    },
    DOCKER_REGISTRY {
        @Override
        StartedRegistry start(boolean signIn) throws IOException, InterruptedException {
            RealProgram.require("DOCKER_REGISTRY", "docker-registry");
            RealRegistry real = (signIn ? RealRegistry.htpasswd() : RealRegistry.plain()).start();
            return new StartedRegistry(new RegistryName(real.host()), real::push, real::close);
        }
    };

    abstract StartedRegistry start(boolean signIn) throws IOException, InterruptedException;

    /** Starts it empty and open to everybody. */
    public StartedRegistry start() throws IOException, InterruptedException {
        return start(false);
    }

    /** Starts it empty, with a sign-in as {@link #user} with {@link #password}. */
    public StartedRegistry startWithSignIn() throws IOException, InterruptedException {
        return start(true);
    }

    public static String user() {
        return HtpasswdSetup.USERNAME;
    }

    public static String password() {
        return HtpasswdSetup.PASSWORD;
    }
}
