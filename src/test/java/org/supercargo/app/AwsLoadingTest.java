package org.supercargo.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.credential.ecr.FakeAws;
import org.supercargo.sample.SampleRegistry;
import org.supercargo.testing.ChildJvm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The program, run as users run it, tells which classes it loads. */
class AwsLoadingTest {
    private static final String SDK = "software.amazon.awssdk.";
    private static final String ECR = "123456789012.dkr.ecr.eu-west-1.amazonaws.com";

    @TempDir Path folder;

    @Test
    void B70_forOtherRegistriesNothingOfTheAwsSdkIsLoaded() throws Exception {
        try (SampleRegistry sample = SampleRegistry.start()) {
            assertThat(run(Map.of(), "ls", sample.name().host())).contains("harbor/lighthouse");
        }
        assertThat(loadedClasses())
                .anyMatch(line -> line.contains("org.supercargo.service.ecr.EcrRegistries"))
                .noneMatch(line -> line.contains(SDK));
    }

    @Test
    void H7_theCommandLineCreatesAnEcrRepositoryThroughAws() throws Exception {
        try (FakeAws aws = new FakeAws()) {
            aws.answer(200, "{\"repository\":{\"repositoryName\":\"team/new\"}}");
            Map<String, String> signedIn =
                    Map.of(
                            "AWS_ACCESS_KEY_ID", "AKIDTEST",
                            "AWS_SECRET_ACCESS_KEY", "secret",
                            "AWS_ENDPOINT_URL_ECR", aws.url());

            assertThat(run(signedIn, "create", ECR + "/team/new"))
                    .isEqualTo("Created " + ECR + "/team/new.");
            assertThat(aws.calls())
                    .singleElement()
                    .satisfies(call -> assertThat(call.target()).endsWith(".CreateRepository"));
        }
        assertThat(loadedClasses()).anyMatch(line -> line.contains(SDK));
    }

    /** Runs a command that succeeds in a process of its own; gives what it prints. */
    private String run(Map<String, String> variables, String... arguments)
            throws IOException, InterruptedException {
        var builder =
                ChildJvm.prepare(
                        List.of("-Xlog:class+load:file=" + log()), Launcher.class, arguments);
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment().put("HOME", folder.toString());
        builder.environment().putAll(variables);
        Process process = builder.start();
        process.getOutputStream().close();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed.strip();
    }

    private Path log() {
        return folder.resolve("classes.log");
    }

    private List<String> loadedClasses() throws IOException {
        return Files.readAllLines(log());
    }
}
