package org.supercargo.sample.content;

import org.supercargo.oci.Platform;

import java.time.Instant;

/**
 * {@code harbor/pilot}: an ordinary image for one platform whose layers add, change and delete
 * files.
 */
final class Pilot {
    private static final Platform PLATFORM = Platform.of("linux", "amd64");
    private static final String PYTHON = "usr/lib/python3.13/";
    private static final int INTERPRETER_SIZE = 120_000;
    private static final int MODULE_LINES = 40;

    private final String version;
    private final Instant built;
    private final Filler filler;

    private Pilot(String version, String built) {
        this.version = version;
        this.built = Instant.parse(built);
        this.filler = new Filler(version.hashCode());
    }

    static void putOn(Shelf shelf, BaseSystem base) {
        new Pilot("1.9.4", "2025-01-22T13:11:00Z").image(base).putOn(shelf, "1.9", "1.9.4");
        new Pilot("2.0.0", "2025-09-03T07:55:00Z").image(base).putOn(shelf, "2.0", "2.0.0");
        new Pilot("2.1.3", "2026-11-12T15:32:00Z")
                .image(base)
                .putOn(shelf, "2", "2.1", "2.1.3", "latest");
    }

    private ImageBuilder image(BaseSystem base) {
        return new ImageBuilder(ImageBuilder.Format.OCI, PLATFORM, built)
                .from(base)
                .labels(
                        Labels.of(
                                "Pilot",
                                "Guides ships through the narrows",
                                version,
                                Integer.toHexString(version.hashCode()),
                                built.toString()))
                .environment(
                        "PATH=/srv/pilot/bin:/usr/bin:/bin",
                        "PYTHON_VERSION=3.13.7",
                        "PYTHONUNBUFFERED=1")
                .layer("RUN /bin/sh -c pkg add python3 ca-certificates # buildkit", interpreter())
                .workingDirectory("/srv/pilot")
                .layer("COPY requirements.txt ./ # buildkit", requirements())
                .layer("RUN /bin/sh -c pip install -r requirements.txt # buildkit", libraries())
                .layer("COPY . /srv/pilot # buildkit", application())
                .layer(
                        "RUN /bin/sh -c rm -rf tests /root/.cache /var/cache/pkg/*"
                                + " && adduser -D -u 1001 pilot # buildkit",
                        cleanup())
                .user("pilot")
                .expose("8000/tcp")
                .entrypoint("python3", "-m", "pilot")
                .command("--listen", "0.0.0.0:8000");
    }

    private Layer interpreter() {
        Filler fixed = new Filler(313);
        TarBuilder tar = new TarBuilder(Instant.parse("2025-01-10T00:00:00Z"));
        tar.directory("usr/bin");
        tar.executable("usr/bin/python3.13", fixed.program(62, INTERPRETER_SIZE));
        tar.link("usr/bin/python3", "python3.13").directory("usr/lib").directory(PYTHON);
        for (String module : "asyncio http json logging pathlib socket ssl zoneinfo".split(" ")) {
            tar.file(PYTHON + module + ".py", "# " + module + "\n" + fixed.prose(MODULE_LINES));
        }
        tar.directory("etc/ssl").directory("etc/ssl/certs");
        tar.file("etc/ssl/certs/ca-certificates.crt", fixed.prose(MODULE_LINES));
        tar.directory("var/cache").directory("var/cache/pkg");
        tar.file("var/cache/pkg/index.db", fixed.prose(2 * MODULE_LINES));
        return Layer.gzip(tar.file("var/cache/pkg/python3-3.13.7.pkg", fixed.prose(MODULE_LINES)));
    }

    private Layer requirements() {
        return Layer.gzip(
                new TarBuilder(built)
                        .directory("srv")
                        .directory("srv/pilot")
                        .file(
                                "srv/pilot/requirements.txt",
                                "sextant==4.2.0\nsoundings==1.7.1\ntides>=2,<3\n"));
    }

    private Layer libraries() {
        Filler fixed = new Filler(42);
        TarBuilder tar = new TarBuilder(Instant.parse("2025-01-20T00:00:00Z"));
        tar.directory(PYTHON + "site-packages");
        for (String library : "sextant soundings tides".split(" ")) {
            String folder = PYTHON + "site-packages/" + library;
            tar.directory(folder).file(folder + "/__init__.py", "from .core import *\n");
            tar.file(folder + "/core.py", fixed.prose(MODULE_LINES));
            tar.file(folder + "/LICENSE", fixed.prose(MODULE_LINES / 2));
        }
        tar.directory("root/.cache").directory("root/.cache/pip");
        return Layer.gzip(tar.file("root/.cache/pip/wheels.cache", fixed.prose(MODULE_LINES)));
    }

    private Layer application() {
        TarBuilder tar = new TarBuilder(built);
        tar.directory("srv/pilot/pilot").file("srv/pilot/pilot/__main__.py", mainModule());
        tar.file("srv/pilot/pilot/soundings.py", filler.prose(MODULE_LINES));
        tar.directory("srv/pilot/charts");
        for (String harbour : "aasfjord brimhaven coldwater".split(" ")) {
            tar.file("srv/pilot/charts/" + harbour + ".geojson", chart(harbour));
        }
        tar.directory("srv/pilot/tests");
        tar.file("srv/pilot/tests/test_soundings.py", filler.prose(MODULE_LINES / 2));
        tar.file("srv/pilot/README.md", "# Pilot " + version + "\n\n" + filler.prose(8));
        return Layer.gzip(tar.file("srv/pilot/settings.toml", "[pilot]\ndraught_metres = 6.5\n"));
    }

    private String mainModule() {
        return """
        \"""Pilot %s: answers with the safe channel for a ship's draught.\"""
        import argparse
        import asyncio

        from tides import now
        from .soundings import channel


        async def main() -> None:
            parser = argparse.ArgumentParser(prog="pilot")
            parser.add_argument("--listen", default="127.0.0.1:8000")
            print(channel(parser.parse_args().listen, tide=now()))


        asyncio.run(main())
        """
                .formatted(version);
    }

    private String chart(String harbour) {
        return """
        {"type":"Feature","properties":{"harbour":"%s","buoys":"%s"},
         "geometry":{"type":"LineString","coordinates":[[5.1,60.2],[5.2,60.3],[5.4,60.3]]}}
        """
                .formatted(harbour, filler.word());
    }

    private Layer cleanup() {
        return Layer.gzip(
                new TarBuilder(built)
                        .whiteout("srv/pilot/tests")
                        .whiteout("root/.cache")
                        .opaque("var/cache/pkg")
                        .directory("home/pilot")
                        .file(
                                "etc/passwd",
                                """
                                root:x:0:0:root:/root:/bin/sh
                                pilot:x:1001:1001:Linux User,,,:/home/pilot:/bin/sh
                                nobody:x:65534:65534:nobody:/:/sbin/nologin
                                """));
    }
}
