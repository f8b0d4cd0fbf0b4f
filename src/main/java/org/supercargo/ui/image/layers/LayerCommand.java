package org.supercargo.ui.image.layers;

import org.supercargo.oci.DisplayText;

import java.util.regex.Pattern;

/** Turns what builders write into an image's history into the instruction that a person wrote. */
final class LayerCommand {
    private static final String SHELL = "/bin/sh -c ";
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern BUILD_ARGUMENTS =
            Pattern.compile("^(?:RUN )?\\|\\d+ .*?(?=/bin/sh -c )");
    private static final Pattern BUILDKIT = Pattern.compile(" ?# buildkit$");

    private LayerCommand() {}

    /** The instruction on one line, harmless to show. */
    static String readable(String createdBy) {
        String line = SPACE.matcher(createdBy).replaceAll(" ").strip();
        String plain = BUILD_ARGUMENTS.matcher(line).replaceFirst("");
        return DisplayText.line(withoutShell(BUILDKIT.matcher(plain).replaceFirst("")));
    }

    private static String withoutShell(String line) {
        if (line.startsWith("RUN " + SHELL)) {
            return "RUN " + line.substring(4 + SHELL.length());
        }
        if (!line.startsWith(SHELL)) {
            return line;
        }
        String command = line.substring(SHELL.length());
        return command.startsWith("#(nop)")
                ? command.substring("#(nop)".length()).strip()
                : "RUN " + command;
    }
}
