package org.supercargo.credential.standard;

import org.supercargo.credential.CredentialChain;
import org.supercargo.credential.CredentialSource;
import org.supercargo.credential.Environment;
import org.supercargo.credential.EnvironmentCredentials;
import org.supercargo.credential.SessionCredentials;
import org.supercargo.credential.file.AuthVariable;
import org.supercargo.credential.file.ConfigPlaces;
import org.supercargo.credential.file.ConfiguredRegistries;
import org.supercargo.credential.file.FileSource;
import org.supercargo.credential.file.HelperLookup;
import org.supercargo.credential.helper.CredentialHelpers;
import org.supercargo.credential.program.ProgramFinder;
import org.supercargo.credential.program.ProgramRunner;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The credential sources of a computer in their order: what was typed in this session, environment
 * variables, finch's file, docker's file. Parts that belong together share what they remember.
 */
public final class StandardCredentials {
    private final SessionCredentials session = new SessionCredentials();
    private final CredentialChain chain;
    private final ConfiguredRegistries registries;

    /**
     * @param helperTimeout how long a helper program may take; a person may have to answer it
     */
    public StandardCredentials(Environment environment, Duration helperTimeout) {
        CredentialHelpers helpers =
                new CredentialHelpers(
                        new ProgramFinder(environment),
                        new ProgramRunner(environment, helperTimeout),
                        InstantSource.system());
        List<FileSource> files = new ConfigPlaces(environment, new HelperLookup(helpers)).sources();
        List<CredentialSource> sources = new ArrayList<>();
        sources.add(session);
        sources.add(new EnvironmentCredentials(environment));
        sources.add(new AuthVariable(environment));
        sources.addAll(files);
        this.chain = new CredentialChain(sources);
        this.registries = new ConfiguredRegistries(files);
    }

    /** The chain that answers the registry client. */
    public CredentialChain chain() {
        return chain;
    }

    /** Where the sign-in dialog puts what was typed. */
    public SessionCredentials session() {
        return session;
    }

    /** The registries that the files name. */
    public ConfiguredRegistries registries() {
        return registries;
    }
}
