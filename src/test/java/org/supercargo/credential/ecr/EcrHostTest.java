package org.supercargo.credential.ecr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class EcrHostTest {
    @ParameterizedTest
    @CsvSource({
        "https://123456789012.dkr.ecr.us-east-1.amazonaws.com/v2/blah/blah, 123456789012, false,"
                + " us-east-1",
        "123456789012.dkr-ecr.us-west-2.on.aws, 123456789012, false, us-west-2",
        "123456789012.dkr-ecr-fips.us-west-2.on.aws, 123456789012, true, us-west-2",
        "210987654321.dkr.ecr.cn-north-1.amazonaws.com.cn/foo, 210987654321, false, cn-north-1",
        "210987654321.dkr.ecr.cn-north-1.on.amazonwebservices.com.cn, 210987654321, false,"
                + " cn-north-1",
        "123456789012.dkr.ecr.us-iso-east-1.c2s.ic.gov, 123456789012, false, us-iso-east-1",
        "123456789012.dkr.ecr.us-isob-east-1.sc2s.sgov.gov, 123456789012, false, us-isob-east-1",
        "123456789012.dkr.ecr.eu-isoe-west-1.cloud.adc-e.uk, 123456789012, false, eu-isoe-west-1",
        "123456789012.dkr.ecr.us-isof-east-1.csp.hci.ic.gov, 123456789012, false, us-isof-east-1",
        "123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com, 123456789012, true, us-gov-west-1",
        "123456789012.dkr.ecr.eusc-de-east-1.amazonaws.eu, 123456789012, false, eusc-de-east-1"
    })
    void B60_B61_accountFipsAndRegionAreReadFromTheHost(
            String address, String account, boolean fips, String region) {
        EcrHost host = EcrHost.of(address).orElseThrow();
        assertThat(host.account()).isEqualTo(account);
        assertThat(host.fips()).isEqualTo(fips);
        assertThat(host.region()).isEqualTo(region);
        assertThat(host.isPublic()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public.ecr.aws",
                "https://public.ecr.aws",
                "public.ecr.aws/amazonlinux",
                "https://public.ecr.aws/amazonlinux",
                "ecr-public.aws.com",
                "https://ecr-public.aws.com/amazonlinux"
            })
    void B61_ecrPublicIsKnownByItsNames(String address) {
        EcrHost host = EcrHost.of(address).orElseThrow();
        assertThat(host.isPublic()).isTrue();
        assertThat(host.region()).isEqualTo("us-east-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".dkr.ecr.not-real.amazonaws.com",
                "not.ecr.io",
                "secret.example.com",
                "123456789012.dkr.ecr.us-east-1.amazonaws.com.fake.example.com",
                "123456789012.dkr-ecr.us-west-2.on.aws.fake.example.com",
                "210987654321.dkr.ecr.cn-north-1.amazonaws.com.cn.fake.example.com",
                "https://123456789012.dkr.ecr.us-east-1.amazonaws.com.fake.example.com/v2/",
                "210987654321.dkr.ecr.cn-north-1.on.aws.com.cn",
                "public.ecr.aws.fake.example.com",
                "12345678901.dkr.ecr.us-east-1.amazonaws.com",
                "example.com/123456789012.dkr.ecr.us-east-1.amazonaws.com"
            })
    void B61_S1_7_otherHostsAreNotEcr(String address) {
        assertThat(EcrHost.of(address)).isEqualTo(Optional.empty());
    }
}
