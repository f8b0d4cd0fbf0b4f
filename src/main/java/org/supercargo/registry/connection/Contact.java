package org.supercargo.registry.connection;

import org.supercargo.credential.Account;

import java.util.Optional;

/**
 * How a registry is talked to.
 *
 * @param plainHttp whether everybody on the way can read along
 * @param account who was signed in the last time that it did not refuse; empty where nobody was
 */
public record Contact(boolean plainHttp, Optional<Account> account) {}
