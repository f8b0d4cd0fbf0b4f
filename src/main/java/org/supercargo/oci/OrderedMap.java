package org.supercargo.oci;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Copies maps that nobody changes and that keep their order, since annotations are shown in the
 * order in which they were sent.
 */
final class OrderedMap {
    private OrderedMap() {}

    static Map<String, String> copyOf(Map<String, String> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
