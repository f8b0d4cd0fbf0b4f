package org.supercargo.ui.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TransferWordsTest {
    @Test
    void theAmountNamesTheWholeWhereItIsKnown() {
        assertThat(TransferWords.amount(61_200_000, 84_000_000)).isEqualTo("61.2 MB of 84.0 MB");
        assertThat(TransferWords.amount(61_200_000, 0)).isEqualTo("61.2 MB");
        assertThat(TransferWords.amount(0, 0)).isEmpty();
    }

    @Test
    void theTimeLeftIsRoundedUpAndSilentWhileItCannotBeTold() {
        assertThat(TransferWords.timeLeft(61, 84, 20)).isEqualTo("2 s left");
        assertThat(TransferWords.timeLeft(0, 61, 1)).isEqualTo("2 min left");
        assertThat(TransferWords.timeLeft(0, 3_601, 1)).isEqualTo("2 h left");
        assertThat(TransferWords.timeLeft(84, 84, 20)).isEmpty();
        assertThat(TransferWords.timeLeft(0, 84, 0)).isEmpty();
    }
}
