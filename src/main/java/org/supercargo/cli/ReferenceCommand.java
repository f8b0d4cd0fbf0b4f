package org.supercargo.cli;

import org.supercargo.cli.kit.Output;
import org.supercargo.oci.Reference;
import org.supercargo.oci.RegistryName;
import org.supercargo.service.Services;

import picocli.CommandLine.Parameters;

/** A command about one manifest. */
abstract class ReferenceCommand extends RegistryCommand {
    @Parameters(
            paramLabel = "REF",
            description = "The reference, as host/path:tag or host/path@digest.")
    Reference reference;

    ReferenceCommand(Services services, Output output) {
        super(services, output);
    }

    @Override
    final RegistryName registry() {
        return reference.registry();
    }
}
