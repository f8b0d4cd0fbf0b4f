package org.supercargo.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the real {@code skopeo}; tests that use it are marked {@code @RealParts("skopeo")}. */
public final class Skopeo {
    private Skopeo() {}

    /**
     * Copies an image, or an index with all its images, from an OCI layout.
     *
     * @param target repository and tag in the registry, as {@code team/api:1.0}
     */
    public static void copyTo(RealRegistry registry, Path layout, String name, String target)
            throws IOException, InterruptedException {
        run(
                List.of(
                        "skopeo",
                        "copy",
                        "--all",
                        "--insecure-policy",
                        "--dest-tls-verify=false",
                        "--dest-creds=" + registry.username() + ":" + registry.password(),
                        "oci:" + layout + ":" + name,
                        "docker://" + registry.host() + "/" + target));
    }

    /**
     * What skopeo reads at the place, as {@code oci:DIR:TAG} or {@code
     * docker://HOST/REPOSITORY:TAG}: the manifest, unchanged.
     */
    public static String inspectRaw(String place) throws IOException, InterruptedException {
        return run(List.of("skopeo", "inspect", "--raw", "--tls-verify=false", place));
    }

    /** Runs skopeo with these arguments and gives what it wrote. */
    public static String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("skopeo"));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("skopeo failed: " + output);
        }
        return output;
    }
}
