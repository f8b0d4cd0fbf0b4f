package org.supercargo.credential.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.supercargo.credential.TestHome.auth;
import static org.supercargo.credential.TestHome.base64;
import static org.supercargo.credential.TestHome.bearer;
import static org.supercargo.credential.TestHome.identityToken;
import static org.supercargo.credential.TestHome.password;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.credential.Credential;
import org.supercargo.credential.NotKeptException;
import org.supercargo.credential.Place;
import org.supercargo.credential.TestHome;
import org.supercargo.oci.RegistryName;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class CredentialStoreTest {
    private static final RegistryName HOST = new RegistryName("a.io");
    private static final Credential LOGIN = password("anne", "MARKER").orElseThrow();
    private static final String OWN = ".config/supercargo/sign-ins.json";
    private static final String REFUSES = "echo 'no keyring here'; exit 1";

    @TempDir Path folder;

    @Test
    void theConfiguredHelperKeepsASignInAndIsAskedForItFirst() throws NotKeptException {
        TestHome home =
                new TestHome(folder)
                        .keepingHelper("mine")
                        .helper("secretservice", REFUSES)
                        .finch(auth("a.io", "stale:1"))
                        .docker("{\"credsStore\":\"mine\"}");
        Kept kept = home.credentials().store().keep(HOST, LOGIN);
        assertThat(kept.place().source()).isEqualTo("helper mine");
        assertThat(kept.warning()).isEmpty();
        assertThat(home.find("a.io")).contains(LOGIN);
        assertThat(home.read(OWN)).doesNotContain("MARKER", base64("anne:MARKER"));
        assertThat(home.read(".docker/config.json")).isEqualTo("{\"credsStore\":\"mine\"}");
    }

    @Test
    void B14_withoutAConfiguredHelperThePlatformsKeepsIt() throws NotKeptException {
        TestHome home = new TestHome(folder).keepingHelper("secretservice");
        assertThat(home.credentials().store().keep(HOST, LOGIN).place().source())
                .isEqualTo("helper secretservice");
        assertThat(home.find("a.io")).contains(LOGIN);
    }

    @Test
    void withoutAnyHelperTheSessionKeepsItAndSaysWhy() throws NotKeptException {
        TestHome home = new TestHome(folder).helper("secretservice", REFUSES);
        Kept kept = home.credentials().store().keep(HOST, LOGIN);
        assertThat(kept.place().source()).isEqualTo("sign-in of this session");
        assertThat(kept.warning()).contains("until the program ends", "no keyring here");
        assertThat(home.find("a.io")).contains(LOGIN);
        assertThat(home.path(OWN)).doesNotExist();
    }

    @Test
    void aHelperThatForgetsAtOnceIsNotTrusted() throws NotKeptException {
        TestHome home =
                new TestHome(folder)
                        .helper(
                                "secretservice",
                                "[ $1 = store ] && exit 0; echo 'credentials not found in native"
                                        + " keychain'; exit 1");
        Kept kept = home.credentials().store().keep(HOST, LOGIN);
        assertThat(kept.place().source()).isEqualTo("sign-in of this session");
    }

    @Test
    void helpersThatMakeTheirOwnCredentialsAreNotAskedToKeepOne() throws NotKeptException {
        TestHome home =
                new TestHome(folder)
                        .keepingHelper("ecr-login")
                        .keepingHelper("secretservice")
                        .finch("{\"credsStore\":\"ecr-login\"}");
        assertThat(home.credentials().store().keep(HOST, LOGIN).place().source())
                .isEqualTo("helper secretservice");
    }

    @Test
    void aBearerTokenIsKeptForTheSession() throws NotKeptException {
        TestHome home = new TestHome(folder).keepingHelper("secretservice");
        Kept kept = home.credentials().store().keep(HOST, bearer("MARKER").orElseThrow());
        assertThat(kept.place().source()).isEqualTo("sign-in of this session");
        assertThat(home.path("kept")).doesNotExist();
    }

    @Test
    void B82_theOwnFileIsForItsOwnerOnlyAndWarnsPlainly() throws NotKeptException, IOException {
        TestHome home = new TestHome(folder);
        Kept kept = home.credentials().store().keepInOwnFile(HOST, LOGIN);
        assertThat(kept.warning()).contains("unencrypted");
        assertThat(rights(OWN)).isEqualTo("rw-------");
        assertThat(rights(".config/supercargo")).isEqualTo("rwx------");
        assertThat(home.find("a.io")).contains(LOGIN);
        Credential token = identityToken("u", "refresh").orElseThrow();
        home.credentials().store().keepInOwnFile(HOST, token);
        assertThat(home.find("a.io")).contains(token);
    }

    @Test
    void aSignOutTakesAwayWhatIsKept() throws NotKeptException {
        TestHome home = new TestHome(folder).keepingHelper("secretservice");
        CredentialStore store = home.credentials().store();
        store.keep(HOST, LOGIN);
        assertThat(store.signOut(HOST))
                .extracting(Place::source)
                .containsExactly("helper secretservice", "saved sign-in");
        assertThat(home.path("kept")).doesNotExist();
        assertThat(home.find("a.io")).isEmpty();
        assertThat(store.signOut(HOST)).isEmpty();
    }

    @Test
    void B80_dockersFileKeepsItsFieldsOrderRightsAndLink() throws Exception {
        TestHome home =
                new TestHome(folder)
                        .file(
                                "real.json",
                                """
                                {"zeta":[1.10,{"x":null}],"auths":{"b.io":{"auth":"eDp5"}},"alpha":"b"}\
                                """);
        Files.setPosixFilePermissions(
                home.path("real.json"), PosixFilePermissions.fromString("rw-r-----"));
        Files.createDirectories(home.path(".docker"));
        Files.createSymbolicLink(home.path(".docker/config.json"), home.path("real.json"));
        home.credentials().store().keepInDockerConfig(HOST, LOGIN);
        assertThat(home.path(".docker/config.json")).isSymbolicLink();
        assertThat(rights("real.json")).isEqualTo("rw-r-----");
        assertThat(home.read("real.json").replaceAll("\\s", ""))
                .isEqualTo(
                        """
                        {"zeta":[1.10,{"x":null}],"auths":{"b.io":{"auth":"eDp5"},"a.io":{"auth":"%s"}},"alpha":"b"}\
                        """
                                .formatted(base64("anne:MARKER")));
        assertThat(home.read("real.json")).contains("\n\t\"alpha\"");
        assertThat(home.find("a.io")).contains(LOGIN);
        assertThat(home.find("b.io")).isPresent();
    }

    @Test
    void B80_aNewDockerFileIsForItsOwnerOnly() throws NotKeptException, IOException {
        new TestHome(folder).credentials().store().keepInDockerConfig(HOST, LOGIN);
        assertThat(rights(".docker/config.json")).isEqualTo("rw-------");
        assertThat(rights(".docker")).isEqualTo("rwx------");
        assertThat(folder.resolve(".docker")).isDirectoryContaining(p -> p.endsWith("config.json"));
        assertThat(folder.resolve(".docker").toFile().list()).hasSize(1);
    }

    @Test
    void B81_withAHelperDockersFileOnlyGetsAnEmptyEntry() throws NotKeptException {
        TestHome home =
                new TestHome(folder).keepingHelper("mine").docker("{\"credsStore\":\"mine\"}");
        CredentialStore store = home.credentials().store();
        store.keepInDockerConfig(HOST, LOGIN);
        assertThat(home.read(".docker/config.json").replaceAll("\\s", ""))
                .isEqualTo("{\"credsStore\":\"mine\",\"auths\":{\"a.io\":{}}}");
        assertThat(home.find("a.io")).contains(LOGIN);
        assertThat(store.signOutOfDocker(HOST)).hasSize(2);
        assertThat(home.find("a.io")).isEmpty();
        assertThat(home.read(".docker/config.json")).contains("credsStore");
    }

    @Test
    void aBrokenDockerFileIsLeftAlone() {
        TestHome home = new TestHome(folder).docker("{\"auths\": MARKER");
        assertThatExceptionOfType(NotKeptException.class)
                .isThrownBy(() -> home.credentials().store().keepInDockerConfig(HOST, LOGIN))
                .withMessageContaining("Nothing was written")
                .withMessageContaining("config.json")
                .satisfies(e -> assertThat(e.toString()).doesNotContain("MARKER"));
        assertThat(home.read(".docker/config.json")).isEqualTo("{\"auths\": MARKER");
    }

    private String rights(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(path)));
    }
}
