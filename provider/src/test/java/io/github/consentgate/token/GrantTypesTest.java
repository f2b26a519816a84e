package io.github.consentgate.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.protocol.oidc.grants.OAuth2GrantTypeFactory;

/** The registry of the server's grant types. */
class GrantTypesTest {

    private static final Set<String> ALLOWED = Set.of(
            "authorization_code",
            "refresh_token",
            "urn:ietf:params:oauth:grant-type:device_code",
            "urn:openid:params:grant-type:ciba");

    private static final Map<String, String> REFUSED = Map.of(
            "client_credentials", "there is no user, so no full access",
            "password", "credentials are entered on the sign-in page alone",
            "urn:ietf:params:oauth:grant-type:token-exchange", "a service asks a person, not for another's token",
            "urn:ietf:params:oauth:grant-type:jwt-bearer", "its tokens have no session, so nothing could end them",
            "urn:ietf:params:oauth:grant-type:uma-ticket", "roles and scopes would be another client's",
            "urn:ietf:params:oauth:grant-type:pre-authorized_code", "nobody sees an approval page");

    @Test
    void everyGrantOfTheServerIsAllowedForServicesOrRefusedWithAReason() {
        Set<String> listed = new TreeSet<>(ALLOWED);
        listed.addAll(REFUSED.keySet());

        assertThat(grantTypesOfTheServer())
                .as("a new grant type: decide whether a service may use it, and say why not if it may not")
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    @ParameterizedTest
    @MethodSource("grantTypesOfTheServer")
    void aServiceMayUseTheListedOnesAlone(String grantType) {
        assertThat(new GrantTypes(null).isOfServices(grantType)).isEqualTo(ALLOWED.contains(grantType));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "AUTHORIZATION_CODE", "authorization_code ", "implicit", "unknown"})
    void aServiceMayNotUseAGrantThatNobodyKnows(String grantType) {
        assertThat(new GrantTypes(null).isOfServices(grantType)).isFalse();
    }

    static Set<String> grantTypesOfTheServer() {
        return ServiceLoader.load(OAuth2GrantTypeFactory.class).stream()
                .map(factory -> factory.get().getId())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
