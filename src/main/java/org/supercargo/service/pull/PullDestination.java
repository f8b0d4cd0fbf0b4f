package org.supercargo.service.pull;

import java.nio.file.Path;

/** Where a pull puts an image. */
public sealed interface PullDestination {
    /** The program's own store, which other tools can read too. */
    record Store() implements PullDestination {}

    /** An OCI layout folder of the user's choice, made if it is not there. */
    record Layout(Path folder) implements PullDestination {}
}
