package org.supercargo.cli;

import org.supercargo.cli.kit.CommonOptions;
import org.supercargo.cli.kit.FailureReport;
import org.supercargo.cli.kit.Output;
import org.supercargo.content.ContentException;
import org.supercargo.oci.RegistryName;
import org.supercargo.service.Services;

import picocli.CommandLine.Mixin;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * What the commands have in common: one call to the services, whose failure {@link FailureReport}
 * tells.
 */
abstract class RegistryCommand implements Callable<Integer> {
    private final Services services;
    private final Output output;

    @Mixin CommonOptions options = new CommonOptions();

    RegistryCommand(Services services, Output output) {
        this.services = services;
        this.output = output;
    }

    @Override
    public final Integer call() throws ContentException {
        options.allow(registry(), services.connections());
        try {
            run(services, output);
            return 0;
        } catch (ContentException e) {
            FailureReport report = FailureReport.of(e);
            wayAround(e, services).map(report::offering).orElse(report).print(output, options.json);
            return Cli.FAILURE;
        }
    }

    /** What else the user could call after the failure, as a sentence. */
    Optional<String> wayAround(ContentException failure, Services services)
            throws ContentException {
        return Optional.empty();
    }

    /** The registry that the command is about. */
    abstract RegistryName registry();

    abstract void run(Services services, Output output) throws ContentException;
}
