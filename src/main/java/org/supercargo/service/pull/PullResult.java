package org.supercargo.service.pull;

import org.supercargo.oci.Digest;
import org.supercargo.oci.Reference;

/**
 * What was pulled.
 *
 * @param bytes how many bytes the content has, fetched or there already
 * @param destination where it is, for people and other programs: {@code oci:} and a folder
 */
public record PullResult(Reference reference, Digest digest, long bytes, String destination) {}
