package org.supercargo.credential.standard;

import org.supercargo.credential.TestHome;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/** A real keyring, unlocked and empty, on a message bus that nobody else is on. */
final class PrivateKeyring implements AutoCloseable {
    private static final String ADDRESS = "DBUS_SESSION_BUS_ADDRESS";

    private final Process bus;

    private PrivateKeyring(Process bus) {
        this.bus = bus;
    }

    /**
     * Starts the keyring of a home and tells the home's programs where it is. The programs are
     * {@code dbus-daemon} and {@code gnome-keyring-daemon}, which ends with the bus.
     */
    static PrivateKeyring start(TestHome home) throws IOException, InterruptedException {
        Path runtime = home.path("run");
        Files.createDirectories(
                runtime,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        home.variable("XDG_RUNTIME_DIR", runtime.toString());
        Process bus =
                process(home, "dbus-daemon", "--session", "--nofork", "--print-address=1").start();
        PrivateKeyring keyring = new PrivateKeyring(bus);
        try {
            BufferedReader output = bus.inputReader();
            home.variable(ADDRESS, output.readLine());
            keyring.unlock(home);
            return keyring;
        } catch (IOException | InterruptedException e) {
            keyring.close();
            throw e;
        }
    }

    /** The daemon goes to the background once it can be asked. */
    private void unlock(TestHome home) throws IOException, InterruptedException {
        run(home, "password", "gnome-keyring-daemon", "--unlock", "--components=secrets");
    }

    /** Runs a program of the home to its good end. */
    static void run(TestHome home, String input, String... command)
            throws IOException, InterruptedException {
        Process process = process(home, command).start();
        try (OutputStream pipe = process.getOutputStream()) {
            pipe.write(input.getBytes(StandardCharsets.UTF_8));
        }
        if (process.waitFor() != 0) {
            throw new IOException(command[0] + " ended with " + process.exitValue());
        }
    }

    private static ProcessBuilder process(TestHome home, String... command) {
        ProcessBuilder builder = new ProcessBuilder(List.of(command));
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(home.environment().variables());
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(
                        command[0].equals("dbus-daemon")
                                ? ProcessBuilder.Redirect.PIPE
                                : ProcessBuilder.Redirect.DISCARD);
    }

    @Override
    public void close() {
        bus.destroy();
        bus.onExit().join();
    }
}
