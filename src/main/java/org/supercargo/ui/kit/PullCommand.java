package org.supercargo.ui.kit;

import org.supercargo.oci.Reference;

import java.util.Locale;

/** The commands by which other programs pull what this one shows. */
public enum PullCommand {
    DOCKER("docker pull %s"),
    FINCH("finch pull %s"),
    PODMAN("podman pull %s"),
    NERDCTL("nerdctl pull %s"),
    SKOPEO("skopeo copy %2$s %3$s"),
    CRANE("crane pull --format oci %s %4$s"),
    ORAS("oras pull %s");

    private final String pattern;

    PullCommand(String pattern) {
        this.pattern = pattern;
    }

    /** The program's name, as it is typed. */
    public String program() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The command line for a shell, with whatever needs quotes in quotes. */
    public String commandFor(Reference reference) {
        String folder = reference.repository().lastComponent();
        return pattern.formatted(
                ShellWords.quote(reference.toString()),
                ShellWords.quote("docker://" + reference),
                ShellWords.quote("oci:" + folder),
                ShellWords.quote(folder));
    }
}
