package org.supercargo.ui.tags;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class NaturalOrderTest {
    private final NaturalOrder order = new NaturalOrder();

    @Test
    void numbersCountByTheirValueAndNotByTheirDigits() {
        List<String> sorted =
                List.of("1", "1.2", "1.9", "1.10", "1.10-rc1", "1.10-rc12", "2", "10", "latest");
        List<String> shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(7));

        shuffled.sort(order);

        assertThat(shuffled).isEqualTo(sorted);
    }

    @Test
    void numbersOfAnyLengthAreCompared() {
        String nines = "9".repeat(100);

        assertThat(order.compare("v" + nines, "v1" + "0".repeat(100))).isNegative();
    }

    @Test
    void onlyEqualNamesAreEqual() {
        assertThat(order.compare("v1", "v1")).isZero();
        assertThat(order.compare("v1", "V1")).isNotZero();
        assertThat(order.compare("v01", "v1")).isNotZero();
        assertThat(order.compare("v1", "v01")).isEqualTo(-order.compare("v01", "v1"));
    }
}
