package org.supercargo.registry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import okhttp3.HttpUrl;
import okhttp3.Request;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException.InsecureConnection;

class DerivedUrlTest {
    private static final Attempt ATTEMPT = Attempt.to("look", "registry");

    @ParameterizedTest
    @CsvSource({
        "https://reg.example.com/, https://reg.example.com:443/x, true",
        "https://reg.example.com/, https://REG.example.com/x, true",
        "http://reg.example.com/, http://reg.example.com:80/x, true",
        "https://reg.example.com/, https://reg.example.com:5000/x, false",
        "https://reg.example.com/, http://reg.example.com/x, false",
        "https://reg.example.com/, https://reg.example.com.evil.org/x, false",
        "https://reg.example.com/, https://a.reg.example.com/x, false",
        "https://reg.example.com/, https://reg.example.com@evil.org/x, false"
    })
    void C64_knowsTheSameOriginHoweverItIsWritten(String one, String other, boolean same) {
        assertThat(DerivedUrl.sameOrigin(HttpUrl.get(one), HttpUrl.get(other))).isEqualTo(same);
    }

    /** No name is looked up: addresses stand in the URLs. */
    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.5/, https://127.0.0.5/x, true",
        "https://127.0.0.5/, http://127.0.0.5/x, false",
        "http://10.0.0.1/, http://127.0.0.5/x, false",
        "http://127.0.0.5/, http://10.0.0.1/x, true",
        "http://10.0.0.1/, http://8.8.8.8/x, true",
        "http://8.8.8.8/, http://10.0.0.1/x, false",
        "http://8.8.8.8/, http://[::ffff:10.0.0.1]/x, false",
        "http://8.8.8.8/, http://[64:ff9b::10.0.0.1]/x, false",
        "http://10.0.0.1/, http://169.254.169.254/x, false"
    })
    void C62_leadsOnlyOutwardsAndNeverToPlainHttp(String from, String to, boolean allowed) {
        Request request = new Request.Builder().url(to).build();
        HttpUrl origin = HttpUrl.get(from);

        if (allowed) {
            assertThatCode(() -> DerivedUrl.guard(request, origin, ATTEMPT))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> DerivedUrl.guard(request, origin, ATTEMPT))
                    .isInstanceOf(InsecureConnection.class);
        }
    }
}
