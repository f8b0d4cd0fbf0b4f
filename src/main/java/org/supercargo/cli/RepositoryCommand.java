package org.supercargo.cli;

import org.supercargo.cli.kit.Output;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.Services;

import picocli.CommandLine.Parameters;

/** A command about one repository. */
abstract class RepositoryCommand extends RegistryCommand {
    @Parameters(paramLabel = "REPO", description = "The repository, as host/path.")
    RepositoryName repository;

    RepositoryCommand(Services services, Output output) {
        super(services, output);
    }

    @Override
    final RegistryName registry() {
        return repository.registry();
    }
}
