package org.supercargo.credential.store;

import org.supercargo.credential.Credential;
import org.supercargo.credential.NotKeptException;
import org.supercargo.credential.Place;
import org.supercargo.credential.file.ConfigWriter;
import org.supercargo.credential.file.FileSource;
import org.supercargo.credential.helper.CredentialHelpers;
import org.supercargo.credential.helper.HelperAnswer;
import org.supercargo.oci.RegistryName;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sign-ins in docker's own configuration, as {@code docker login} and {@code logout} keep them. */
final class DockerSignIns {
    private static final String SOURCE = "docker configuration";

    private final ConfigWriter file;
    private final Optional<FileSource> source;
    private final CredentialHelpers helpers;

    DockerSignIns(Path dockerConfig, List<FileSource> configured, CredentialHelpers helpers) {
        this.file = new ConfigWriter(dockerConfig);
        this.source =
                configured.stream()
                        .filter(one -> one.place().location().equals(dockerConfig.toString()))
                        .findFirst();
        this.helpers = helpers;
    }

    /** With a helper, the file only gets an empty entry that points to it. */
    Kept keep(RegistryName registry, Credential credential) throws NotKeptException {
        Optional<String> helper = helper(registry);
        Place place = new Place(SOURCE, file.path().toString());
        if (helper.isEmpty()) {
            file.putCredential(registry, credential);
            return new Kept(
                    place,
                    "The sign-in is kept unencrypted: whoever can read your files can use it.");
        }
        insist(
                helper.get(),
                helpers.store(helper.get(), registry.credentialKey(), credential),
                " did not keep the sign-in. ");
        file.putMarker(registry);
        return new Kept(new Place(SOURCE + ", helper " + helper.get(), place.location()), "");
    }

    List<Place> remove(RegistryName registry) throws NotKeptException {
        List<Place> places = new ArrayList<>();
        Optional<String> helper = helper(registry);
        if (helper.isPresent()) {
            insist(
                    helper.get(),
                    helpers.erase(helper.get(), registry.credentialKey()),
                    " did not drop the sign-in. ");
            places.add(new Place("helper " + helper.get(), file.path().toString()));
        }
        if (source.filter(one -> one.names(registry)).isPresent()) {
            file.removeEntries(registry);
            places.add(new Place(SOURCE, file.path().toString()));
        }
        return places;
    }

    private Optional<String> helper(RegistryName registry) {
        return source.flatMap(one -> one.helperFor(registry));
    }

    private static void insist(
            String helper, Optional<HelperAnswer.Problem> problem, String failure)
            throws NotKeptException {
        if (problem.isPresent()) {
            throw new NotKeptException(
                    CredentialHelpers.programName(helper) + failure + problem.get().reason(), null);
        }
    }
}
