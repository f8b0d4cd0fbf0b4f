package org.supercargo.testing;

import org.supercargo.app.wiring.AppFolders;
import org.supercargo.app.wiring.ServiceWiring;
import org.supercargo.credential.Environment;
import org.supercargo.credential.Environment.OperatingSystem;
import org.supercargo.registry.connection.RequestObserver;
import org.supercargo.service.Services;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The services as the program has them, for a user with nothing but this home. */
public final class WiredServices {
    private WiredServices() {}

    public static Services in(Path home) {
        return in(home, RequestObserver.NONE);
    }

    /**
     * @param observer is told of every exchange with a registry
     */
    public static Services in(Path home, RequestObserver observer) {
        var environment = new Environment(home, Map.of(), OperatingSystem.LINUX, Optional.empty());
        return new ServiceWiring(environment, AppFolders.below(home), observer).services();
    }
}
