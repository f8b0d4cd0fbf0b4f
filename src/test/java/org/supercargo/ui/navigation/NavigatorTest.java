package org.supercargo.ui.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.supercargo.oci.RegistryName;

class NavigatorTest {
    private static final Location A = new Location.AtRegistry(new RegistryName("a.io"));
    private static final Location B = new Location.AtRegistry(new RegistryName("b.io"));

    private final Navigator navigator = new Navigator();

    @Test
    void beginsAtHomeWithNoWayBack() {
        navigator.back();
        navigator.forward();

        assertThat(navigator.location()).isEqualTo(new Location.Home());
        assertThat(navigator.canGoBackProperty().get()).isFalse();
    }

    @Test
    void goesBackAndForwardTheWayThatItCame() {
        navigator.go(A);
        navigator.go(B);

        navigator.back();
        assertThat(navigator.location()).isEqualTo(A);
        navigator.back();
        assertThat(navigator.location()).isEqualTo(new Location.Home());
        assertThat(navigator.canGoBackProperty().get()).isFalse();
        navigator.forward();
        navigator.forward();
        assertThat(navigator.location()).isEqualTo(B);
        assertThat(navigator.canGoForwardProperty().get()).isFalse();
    }

    @Test
    void aNewPlaceEndsTheWayForward() {
        navigator.go(A);
        navigator.back();
        navigator.go(B);

        assertThat(navigator.canGoForwardProperty().get()).isFalse();
    }

    @Test
    void goingWhereOneIsMakesNoHistory() {
        navigator.go(A);
        navigator.back();
        navigator.go(new Location.Home());

        assertThat(navigator.canGoForwardProperty().get()).isTrue();
        assertThat(navigator.canGoBackProperty().get()).isFalse();
    }
}
