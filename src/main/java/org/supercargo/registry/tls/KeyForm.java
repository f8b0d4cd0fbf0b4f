package org.supercargo.registry.tls;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;

/**
 * Reads private keys in the forms that openssl writes. Java knows only PKCS#8 (RFC 5208), so the
 * older forms of RSA (RFC 8017) and of elliptic curves (RFC 5915) are put into it.
 */
final class KeyForm {
    private static final byte[] VERSION = {2, 1, 0};
    private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");
    private static final byte[] EC_OID = HexFormat.of().parseHex("06072a8648ce3d0201");
    private static final int SEQUENCE = 0x30;
    private static final int OCTET_STRING = 0x04;
    private static final int PARAMETERS = 0xa0;

    private KeyForm() {}

    static PrivateKey ofPkcs8(byte[] der) throws GeneralSecurityException {
        for (String algorithm : List.of("RSA", "EC", "EdDSA")) {
            try {
                return KeyFactory.getInstance(algorithm)
                        .generatePrivate(new PKCS8EncodedKeySpec(der));
            } catch (InvalidKeySpecException e) {
                continue; // the key says its algorithm only to the factory of that algorithm
            }
        }
        throw new InvalidKeyException("not a key of a known algorithm");
    }

    static PrivateKey ofPkcs1(byte[] der) throws GeneralSecurityException {
        return ofPkcs8(wrapped(RSA, der));
    }

    static PrivateKey ofSec1(byte[] der) throws GeneralSecurityException {
        byte[] curve = curve(der);
        ByteArrayOutputStream algorithm = new ByteArrayOutputStream();
        algorithm.writeBytes(EC_OID);
        algorithm.writeBytes(curve);
        return ofPkcs8(wrapped(tagged(SEQUENCE, algorithm.toByteArray()), der));
    }

    private static byte[] wrapped(byte[] algorithm, byte[] key) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(VERSION);
        content.writeBytes(algorithm);
        content.writeBytes(tagged(OCTET_STRING, key));
        return tagged(SEQUENCE, content.toByteArray());
    }

    private static byte[] tagged(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else if (content.length < 0x100) {
            out.write(0x81);
            out.write(content.length);
        } else {
            out.write(0x82);
            out.write(content.length >> 8);
            out.write(content.length);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    /** The name of the curve, which follows version and key: {@code [0] { OBJECT IDENTIFIER }}. */
    private static byte[] curve(byte[] der) throws InvalidKeyException {
        try {
            int position = der[1] < 0 ? 2 + (der[1] & 0x7f) : 2;
            while ((der[position] & 0xff) != PARAMETERS) {
                position += 2 + der[position + 1];
            }
            byte[] curve = new byte[der[position + 1]];
            System.arraycopy(der, position + 2, curve, 0, curve.length);
            return curve;
        } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new InvalidKeyException("a key that does not name its curve", e);
        }
    }
}
