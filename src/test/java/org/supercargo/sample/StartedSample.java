package org.supercargo.sample;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import java.io.IOException;

/** One sample registry for the tests of a class, and what reads it. */
abstract class StartedSample {
    static SampleRegistry registry;
    static Api api;
    static SampleReader sample;

    @BeforeAll
    static void start() throws IOException {
        registry = SampleRegistry.start();
        api = new Api(registry);
        sample = new SampleReader(api);
    }

    @AfterAll
    static void stop() {
        api.close();
        registry.close();
    }
}
