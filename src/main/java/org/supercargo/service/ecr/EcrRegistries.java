package org.supercargo.service.ecr;

import org.supercargo.content.Registries;
import org.supercargo.content.RegistryContent;
import org.supercargo.credential.Environment;
import org.supercargo.credential.ecr.EcrHost;
import org.supercargo.credential.ecr.EcrRepositories;
import org.supercargo.oci.RegistryName;

/** Opens registries; those of Amazon ECR with what only AWS can do for them. */
public final class EcrRegistries implements Registries {
    private final Registries plain;
    private final Environment environment;

    /**
     * @param plain opens every registry by its registry API
     * @param environment where the AWS sign-in is found
     */
    public EcrRegistries(Registries plain, Environment environment) {
        this.plain = plain;
        this.environment = environment;
    }

    @Override
    public RegistryContent open(RegistryName name) {
        RegistryContent opened = plain.open(name);
        return EcrHost.of(name.host()).isPresent() ? withAws(opened) : opened;
    }

    /** Apart, so that for other registries nothing of the AWS SDK is loaded. */
    private RegistryContent withAws(RegistryContent opened) {
        return EcrRepositories.of(opened.name(), environment)
                .<RegistryContent>map(aws -> new EcrRegistry(opened, aws))
                .orElse(opened);
    }
}
