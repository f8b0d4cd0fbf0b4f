package org.supercargo.sample.content;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;

/**
 * Signs with a key that everybody can read here: the signatures are real, and prove nothing. Only
 * Ed25519 gives the same signature each time.
 */
final class Signer {
    private static final String ALGORITHM = "Ed25519";
    private static final int SEED_LENGTH = 32;

    private final PrivateKey key;

    Signer() {
        byte[] seed = new byte[SEED_LENGTH];
        seed[0] = 1;
        try {
            key =
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePrivate(
                                    new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }
}
