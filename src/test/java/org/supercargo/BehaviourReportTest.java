package org.supercargo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads which statements the tests bear in their names and writes {@code target/behaviour.md}, so
 * that a reader finds the test of a statement and the statement of a test.
 */
class BehaviourReportTest {
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Path STATEMENTS = Path.of("src", "test", "resources", "behaviour.txt");
    private static final Path NOTES =
            Path.of("src", "test", "resources", "behaviour-notes.properties");
    private static final Path SHORT_LIST =
            Path.of("src", "test", "resources", "behaviour-short-list.txt");
    private static final Path REPORT = Path.of("target", "behaviour.md");
    private static final Pattern TEST =
            Pattern.compile("\\bvoid\\s+((?:[A-Z]\\d+[a-z]?_)+)(\\w+)\\(");
    private static final String REPORTED = "ABCDEFIJM";

    private final Map<String, String> statements = statements();
    private final Properties notes = notes();
    private final SortedMap<String, List<String>> tests = tests();

    @Test
    void everyIdInATestsNameIsAStatement() {
        List<String> unknown =
                tests.keySet().stream()
                        .filter(id -> isReported(id) && !statements.containsKey(id))
                        .toList();
        assertThat(unknown).as("ids in test names that are not in " + STATEMENTS).isEmpty();
    }

    @Test
    void aNoteIsForAStatementThatNoTestBears() {
        assertThat(statements.keySet()).as("statements").containsAll(notes.stringPropertyNames());
        assertThat(new TreeSet<>(notes.stringPropertyNames()))
                .as("notes that tests outdate")
                .doesNotContainAnyElementsOf(tests.keySet());
    }

    @Test
    void everyStatementHasATestOrAReasonWhyNot() {
        assertThat(statements.keySet())
                .as("statements that no test bears and no note explains")
                .allMatch(id -> tests.containsKey(id) || notes.containsKey(id));
    }

    @Test
    void everyCheckOfTheShortListHasItsTests() {
        assertThat(shortList().values())
                .as("statements of the short list that no test bears")
                .allSatisfy(ids -> assertThat(tests).containsKeys(ids.toArray(String[]::new)));
    }

    @Test
    void theReportNamesEveryStatement() throws IOException {
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, report());
        assertThat(Files.readAllLines(REPORT))
                .filteredOn(line -> line.startsWith("| "))
                .hasSize(statements.size() + shortList().size() + 2);
    }

    private String report() {
        long tested = statements.keySet().stream().filter(tests::containsKey).count();
        StringBuilder report = new StringBuilder("# Behaviour and its tests\n\n");
        report.append(
                "%d statements: %d tested, %d explained, %d open.\n\n"
                        .formatted(
                                statements.size(),
                                tested,
                                notes.size(),
                                statements.size() - tested - notes.size()));
        report.append("| id | statement | tests, or why there is none |\n|---|---|---|\n");
        statements.forEach(
                (id, text) ->
                        report.append("| %s | %s | %s |%n".formatted(id, text, evidence(id))));
        report.append("\n## The short list\n\n| check | statements |\n|---|---|\n");
        shortList()
                .forEach(
                        (check, ids) ->
                                report.append(
                                        "| %s | %s |%n".formatted(check, String.join(", ", ids))));
        return report.toString();
    }

    /** Each check with the ids of its statements. */
    private static Map<String, List<String>> shortList() {
        Map<String, List<String>> checks = new LinkedHashMap<>();
        read(SHORT_LIST)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(": "))
                .forEach(parts -> checks.put(parts[0], List.of(parts[1].split(" "))));
        return checks;
    }

    private String evidence(String id) {
        return tests.containsKey(id)
                ? String.join("<br>", tests.get(id))
                : notes.getProperty(id, "**open**");
    }

    private static boolean isReported(String id) {
        return REPORTED.indexOf(id.charAt(0)) >= 0;
    }

    private static Map<String, String> statements() {
        Map<String, String> statements = new LinkedHashMap<>();
        for (String line :
                read(STATEMENTS).lines().filter(line -> !line.startsWith("#")).toList()) {
            int space = line.indexOf(' ');
            String before = statements.put(line.substring(0, space), line.substring(space + 1));
            assertThat(before).as("a statement that stands twice: " + line).isNull();
        }
        return statements;
    }

    private static Properties notes() {
        Properties notes = new Properties();
        try (Reader reader = Files.newBufferedReader(NOTES)) {
            notes.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return notes;
    }

    private static SortedMap<String, List<String>> tests() {
        SortedMap<String, List<String>> tests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            files.filter(file -> file.toString().endsWith("Test.java"))
                    .sorted()
                    .forEach(file -> collect(file, tests));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tests;
    }

    private static void collect(Path file, Map<String, List<String>> tests) {
        String type = file.getFileName().toString().replace(".java", "");
        Matcher matcher = TEST.matcher(read(file));
        while (matcher.find()) {
            for (String id : matcher.group(1).split("_")) {
                tests.computeIfAbsent(id, key -> new ArrayList<>())
                        .add(type + "." + matcher.group(1) + matcher.group(2));
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
