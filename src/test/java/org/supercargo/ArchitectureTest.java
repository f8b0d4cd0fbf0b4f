package org.supercargo;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/**
 * The rooms of this program and who may know whom. What is written here and nowhere else is the
 * law.
 */
class ArchitectureTest {
    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.supercargo");

    /**
     * What other rooms may know of {@code content}: how things fail and end, not the places
     * themselves.
     */
    private static final DescribedPredicate<JavaClass> CONTENT_FAILURES =
            classNamed(
                    "org\\.supercargo\\.content\\.(ContentException|Attempt|Listing|PageSink)(\\$.*)?");

    /** What other rooms may know of {@code credential}: its values, not its sources. */
    private static final DescribedPredicate<JavaClass> CREDENTIAL_VALUES =
            resideInAnyPackage("org.supercargo.credential");

    /** Whatever the class: each node inherits it. */
    private static final DescribedPredicate<JavaMethodCall> SETS_STYLE =
            describe(
                    "setStyle(String)",
                    call ->
                            call.getTarget().getName().equals("setStyle")
                                    && call.getTarget().getRawParameterTypes().size() == 1
                                    && call.getTarget()
                                            .getRawParameterTypes()
                                            .getFirst()
                                            .isEquivalentTo(String.class));

    private static DescribedPredicate<JavaClass> classNamed(String pattern) {
        return describe("named " + pattern, type -> type.getName().matches(pattern));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    oci        |                                                          |
                    oci.json   | oci                                                      | tools.jackson
                    content    | oci                                                      |
                    credential | oci oci.json                                             | tools.jackson com.fasterxml.jackson.annotation software.amazon.awssdk
                    registry   | oci oci.json content credential                          | okhttp3 okio kotlin javax.net javax.security.auth
                    layout     | oci oci.json content                                     | org.apache.commons.compress
                    layer      | oci                                                      | org.apache.commons.compress com.github.luben.zstd
                    transfer   | oci oci.json content                                     |
                    catalog    | oci oci.json content                                     |
                    sample     | oci                                                      | com.sun.net.httpserver org.apache.commons.compress com.github.luben.zstd
                    service    | oci oci.json content credential registry layout layer transfer catalog |
                    task       |                                                          | javafx.beans javafx.collections
                    settings   | oci                                                      | javafx.beans javafx.collections tools.jackson com.fasterxml.jackson.annotation
                    ui         | oci oci.json service task settings failures credentials  | javafx org.fxmisc org.reactfx org.kordamp atlantafx
                    cli        | oci oci.json service failures credentials                | picocli org.supercargo.credential.json
                    """)
    void aRoomKnowsOnlyWhatItMay(String room, String rooms, String libraries) {
        DescribedPredicate<JavaClass> known =
                resideInAnyPackage(packagesOf(room)).or(resideInAnyPackage("java.."));
        for (String other : words(rooms)) {
            known = known.or(room(other));
        }
        for (String library : words(libraries)) {
            known = known.or(resideInAnyPackage(library + ".."));
        }
        ArchRule rule =
                classes()
                        .that()
                        .resideInAnyPackage(packagesOf(room))
                        .should()
                        .onlyDependOnClassesThat(known);
        rule.because("design, section 3: " + room + " may know " + rooms + " and " + libraries)
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    private static DescribedPredicate<JavaClass> room(String name) {
        return switch (name) {
            case "failures" -> CONTENT_FAILURES;
            case "credentials" -> CREDENTIAL_VALUES;
            default -> resideInAnyPackage(packagesOf(name));
        };
    }

    /**
     * A room is a package with all below it; only {@code oci} has its JSON in a room of its own.
     */
    private static String packagesOf(String room) {
        return "org.supercargo." + room + (room.equals("oci") ? "" : "..");
    }

    private static List<String> words(String list) {
        return list == null ? List.of() : List.of(list.split(" "));
    }

    @Test
    void everyClassIsInARoomOfTheTable() {
        assertThat(PROGRAM.contain("org.supercargo.content.ContentException")).isTrue();
        List<String> rooms =
                List.of(
                        "oci",
                        "content",
                        "credential",
                        "registry",
                        "layout",
                        "layer",
                        "transfer",
                        "catalog",
                        "sample",
                        "service",
                        "task",
                        "settings",
                        "ui",
                        "cli",
                        "app");
        String[] packages =
                rooms.stream().map(room -> "org.supercargo." + room + "..").toArray(String[]::new);
        check(classes().should().resideInAnyPackage(packages), "a new room needs a row of its own");
    }

    @Test
    void onlyTheApplicationKnowsTheApplication() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.supercargo.app..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.supercargo.app.."),
                "everything is wired from there and nothing reaches back");
    }

    @Test
    void onlyTheRegistryRoomKnowsHowARegistryIsAsked() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.supercargo.registry..")
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage("org.supercargo.registry.*..")
                                        .and(
                                                not(
                                                        resideInAnyPackage(
                                                                "org.supercargo.registry.connection")))),
                "other rooms open registries and tell how to connect");
    }

    @Test
    void packagesDoNotKnowEachOtherInCircles() {
        slices().matching("org.supercargo.(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    @Test
    void aViewAsksNoService() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("org.supercargo.ui..")
                        .and()
                        .haveSimpleNameEndingWith("View")
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage("org.supercargo.service..")
                                        .and(classNamed(".*Service(\\$.*)?"))),
                "a view shows its model and tells its controller");
    }

    @Test
    void aModelKnowsNoScene() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("org.supercargo.ui..")
                        .and()
                        .haveSimpleNameEndingWith("Model")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javafx.scene..", "javafx.stage.."),
                "a model is state without widgets");
    }

    @Test
    void aControllerKnowsNoControls() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("org.supercargo.ui..")
                        .and()
                        .haveSimpleNameEndingWith("Controller")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("javafx.scene.control.."),
                "a controller sets its model; only the view knows widgets");
    }

    @Test
    void nobodySetsAStyleInCode() {
        check(noClasses().should().callMethodWhere(SETS_STYLE), "looks live in the style sheets");
    }

    @Test
    void onlyTheKitGoesToTheFxThread() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.supercargo.ui.kit..")
                        .should()
                        .callMethod(
                                "javafx.application.Platform",
                                "runLater",
                                Runnable.class.getName()),
                "one place decides what runs on the FX thread");
    }

    @Test
    void onlyTheCommandLineAndTheApplicationWriteToTheStandardStreams() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("org.supercargo.cli..", "org.supercargo.app..")
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .orShould()
                        .callMethod(Throwable.class, "printStackTrace"),
                "failures are told, not printed");
    }

    @Test
    void nothingStaticChanges() {
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("state belongs to objects that are handed around")
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    private static void check(ArchRule rule, String reason) {
        rule.because(reason).allowEmptyShould(true).check(PROGRAM);
    }
}
