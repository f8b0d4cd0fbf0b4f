package org.supercargo.credential.file;

import org.supercargo.credential.Credential;
import org.supercargo.credential.CredentialRequest;
import org.supercargo.credential.NotKeptException;
import org.supercargo.credential.Secret;
import org.supercargo.credential.json.JsonEditor;
import org.supercargo.credential.json.MalformedJsonException;
import org.supercargo.oci.RegistryName;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes sign-ins into a file of docker's shape. Fields that it does not know, and their order, are
 * kept; a file that cannot be understood is left alone.
 */
public final class ConfigWriter {
    private final Path path;

    public ConfigWriter(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    /** Keeps the credential itself in the file, readable for whoever reads the file. */
    public void putCredential(RegistryName registry, Credential credential)
            throws NotKeptException {
        edit(
                root -> {
                    ObjectNode entry =
                            JsonEditor.object(
                                    JsonEditor.object(root, "auths"), registry.credentialKey());
                    entry.removeAll();
                    write(entry, credential);
                });
    }

    /** Marks that a helper, which the file already names, has the sign-in. */
    public void putMarker(RegistryName registry) throws NotKeptException {
        edit(root -> mark(root, registry));
    }

    /** Names the helper that has the sign-in. */
    public void putHelper(RegistryName registry, String helper) throws NotKeptException {
        edit(
                root -> {
                    mark(root, registry);
                    JsonEditor.object(root, "credHelpers").put(registry.credentialKey(), helper);
                });
    }

    /** Takes away all entries for the registry as a whole, and the helper named for it alone. */
    public void remove(RegistryName registry) throws NotKeptException {
        if (Files.exists(path)) {
            edit(
                    root -> {
                        ObjectNode auths = JsonEditor.object(root, "auths");
                        keys(registry, auths).forEach(auths::remove);
                        JsonEditor.object(root, "credHelpers").remove(registry.credentialKey());
                    });
        }
    }

    /** Takes away the entries for the registry as a whole; the helpers stay as they are. */
    public void removeEntries(RegistryName registry) throws NotKeptException {
        if (Files.exists(path)) {
            edit(
                    root -> {
                        ObjectNode auths = JsonEditor.object(root, "auths");
                        keys(registry, auths).forEach(auths::remove);
                    });
        }
    }

    private static List<String> keys(RegistryName registry, ObjectNode auths) {
        return KeyMatches.of(CredentialRequest.of(registry), List.copyOf(auths.propertyNames()));
    }

    private static void mark(ObjectNode root, RegistryName registry) {
        JsonEditor.object(JsonEditor.object(root, "auths"), registry.credentialKey()).removeAll();
    }

    private static void write(ObjectNode entry, Credential credential) {
        switch (credential) {
            case Credential.UserPassword(String user, Secret password) ->
                    entry.put("auth", login(user, password.reveal()));
            case Credential.IdentityToken(String user, Secret token) -> {
                if (!user.isEmpty()) {
                    entry.put("auth", login(user, ""));
                }
                entry.put("identitytoken", token.reveal());
            }
            case Credential.BearerToken(Secret token) -> entry.put("registrytoken", token.reveal());
        }
    }

    private static String login(String user, String password) {
        byte[] login = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(login);
    }

    private synchronized void edit(Consumer<ObjectNode> change) throws NotKeptException {
        try {
            String text = Files.exists(path) ? ConfigText.decode(Files.readAllBytes(path)) : "";
            PrivateFile.replace(
                    path, JsonEditor.edit(text, change).getBytes(StandardCharsets.UTF_8));
        } catch (MalformedJsonException e) {
            throw new NotKeptException(
                    "Nothing was written: " + path + " " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new NotKeptException("The file " + path + " could not be written.", e);
        }
    }
}
