package org.supercargo.service;

import org.supercargo.credential.Account;

import java.util.Optional;

/**
 * How this program stands with a registry that has answered.
 *
 * @param plainHttp whether everybody on the way can read along
 * @param account who was signed in the last time that it did not refuse; empty where nobody was
 */
public record RegistryStanding(boolean plainHttp, Optional<Account> account) {}
