package org.supercargo.sample.content;

import org.supercargo.oci.Platform;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Driftwood Linux, the small invented distribution that the Linux images of the sample are built
 * on.
 */
final class BaseSystem {
    static final Instant BUILT = Instant.parse("2024-01-08T06:30:00Z");
    static final String COMMAND = "ADD driftwood-rootfs-3.2.tar.gz / # buildkit";

    private static final int X86_64 = 62;
    private static final int ARM = 40;
    private static final int AARCH64 = 183;
    private static final int SEED = 32;
    private static final int SHELL_SIZE = 96_000;
    private static final int LOADER_SIZE = 64_000;
    private static final List<String> APPLETS =
            List.of(
                    "ash", "cat", "cp", "date", "grep", "ls", "mkdir", "mv", "ps", "rm", "sed",
                    "sh", "tar");
    private static final List<String> ZONES =
            List.of(
                    "Europe/Lisbon",
                    "Europe/London",
                    "Europe/Oslo",
                    "America/Halifax",
                    "Asia/Tokyo");

    private final Map<Platform, Layer> layers = new HashMap<>();

    /** The number of a platform's processor in ELF headers. */
    private static int machine(Platform platform) {
        return switch (platform.architecture()) {
            case "arm64" -> AARCH64;
            case "arm" -> ARM;
            default -> X86_64;
        };
    }

    /** The lowest layer, which is the same in all images of a platform. */
    Layer layer(Platform platform) {
        return layers.computeIfAbsent(platform, BaseSystem::build);
    }

    /** A layer with one program in {@code /usr/local/bin}, different for each version. */
    static Layer program(String name, String version, Platform platform, Instant built, int size) {
        int machine = machine(platform);
        Filler filler = new Filler(Objects.hash(name, version, machine));
        return Layer.gzip(
                new TarBuilder(built)
                        .directory("usr/local")
                        .directory("usr/local/bin")
                        .executable("usr/local/bin/" + name, filler.program(machine, size)));
    }

    private static Layer build(Platform platform) {
        int machine = machine(platform);
        Filler filler = new Filler(SEED + machine);
        TarBuilder tar = new TarBuilder(BUILT);
        tar.directory("bin").executable("bin/busybox", filler.program(machine, SHELL_SIZE));
        APPLETS.forEach(applet -> tar.link("bin/" + applet, "busybox"));
        tar.directory("lib").executable("lib/ld-musl.so.1", filler.program(machine, LOADER_SIZE));
        tar.link("lib/libc.musl.so.1", "ld-musl.so.1");
        configuration(tar.directory("etc"));
        tar.directory("usr").directory("usr/share").directory("usr/share/zoneinfo");
        for (String zone : ZONES) {
            tar.file("usr/share/zoneinfo/" + zone, filler.prose(12));
        }
        tar.directory("var")
                .directory("var/log")
                .directory("tmp")
                .directory("home")
                .directory("root");
        return Layer.gzip(tar);
    }

    private static void configuration(TarBuilder tar) {
        tar.file(
                "etc/os-release",
                """
                ID=driftwood
                NAME="Driftwood Linux"
                PRETTY_NAME="Driftwood Linux v3.2"
                VERSION_ID=3.2.1
                HOME_URL="https://example.com/driftwood"
                """);
        tar.file(
                "etc/passwd",
                """
                root:x:0:0:root:/root:/bin/sh
                keeper:x:1000:1000:Lighthouse keeper:/home/keeper:/bin/sh
                nobody:x:65534:65534:nobody:/:/sbin/nologin
                """);
        tar.file("etc/group", "root:x:0:\nkeeper:x:1000:\nnobody:x:65534:\n");
        tar.file("etc/hostname", "localhost\n")
                .link("etc/localtime", "/usr/share/zoneinfo/Europe/Oslo");
        tar.file("etc/motd", "Welcome aboard. Mind the tide.\n");
    }
}
