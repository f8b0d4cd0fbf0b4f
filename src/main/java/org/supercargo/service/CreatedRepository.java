package org.supercargo.service;

import org.supercargo.oci.Reference;
import org.supercargo.oci.RepositoryName;

import java.util.Optional;

/**
 * A repository that is new.
 *
 * @param marker what it begins with; empty where the registry has empty repositories
 */
public record CreatedRepository(RepositoryName name, Optional<Reference> marker) {}
