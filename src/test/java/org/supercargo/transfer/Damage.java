package org.supercargo.transfer;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/** What a bad source does with the bytes of a layer. */
enum Damage {
    OTHER_BYTES {
        @Override
        InputStream of(byte[] bytes) {
            byte[] other = bytes.clone();
            other[other.length / 2]++;
            return new ByteArrayInputStream(other);
        }
    },
    TOO_SHORT {
        @Override
        InputStream of(byte[] bytes) {
            return new ByteArrayInputStream(Arrays.copyOf(bytes, bytes.length - 1));
        }
    },
    TOO_LONG {
        @Override
        InputStream of(byte[] bytes) {
            return new ByteArrayInputStream(Arrays.copyOf(bytes, bytes.length + 1));
        }
    },
    CUT_OFF {
        @Override
        InputStream of(byte[] bytes) {
            return new SequenceInputStream(
                    new ByteArrayInputStream(bytes, 0, bytes.length / 2),
                    BentSource.failing("connection reset"));
        }
    };

    abstract InputStream of(byte[] bytes);
}
