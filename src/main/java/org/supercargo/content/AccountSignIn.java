package org.supercargo.content;

import java.util.List;

/**
 * A sign-in to the cloud account that a registry is of, which is missing or over. It is renewed by
 * another program.
 *
 * @param problem what is wrong with it, one sentence
 * @param remedy what the user can do about it, one sentence
 * @param command the words of the command that renews it; empty if there is none
 */
public record AccountSignIn(String problem, String remedy, List<String> command) {
    public AccountSignIn {
        command = List.copyOf(command);
    }
}
