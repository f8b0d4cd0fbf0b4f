package org.supercargo.cli;

import picocli.CommandLine.Option;

/** The options that every command takes. */
final class CommonOptions {
    @Option(names = "--json", description = "Print one JSON document instead of lines.")
    boolean json;

    @Option(
            names = "--plain-http",
            description =
                    "Talk to the registry over plain http. Local registries need no such option.")
    boolean plainHttp;
}
