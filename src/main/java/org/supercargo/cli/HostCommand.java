package org.supercargo.cli;

import org.supercargo.cli.kit.Output;
import org.supercargo.oci.RegistryAddress;
import org.supercargo.oci.RegistryName;
import org.supercargo.service.Services;

import picocli.CommandLine.Parameters;

/** A command about one registry. */
abstract class HostCommand extends RegistryCommand {
    @Parameters(paramLabel = "HOST", description = "The registry, as host or host:port.")
    RegistryAddress address;

    HostCommand(Services services, Output output) {
        super(services, output);
    }

    @Override
    final RegistryName registry() {
        return address.name();
    }
}
