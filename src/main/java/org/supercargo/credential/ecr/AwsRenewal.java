package org.supercargo.credential.ecr;

import java.util.List;

/**
 * How the user renews the AWS sign-in.
 *
 * @param remedy one sentence
 * @param command the words of the one command that does it; empty if there is none
 */
record AwsRenewal(String remedy, List<String> command) {}
