package io.github.consentgate.sample.workitems;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenIntrospectionResponse;
import com.nimbusds.oauth2.sdk.TokenIntrospectionSuccessResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import io.github.consentgate.sample.SampleConfig;
import java.io.IOException;
import java.net.URI;

/** Asks Keycloak about a token (RFC 7662), so that a revoked one is dead at the next call. */
final class TokenIntrospection {

    private static final int TIMEOUT_MILLIS = 10_000;

    private final URI endpoint;
    private final ClientAuthentication client;

    TokenIntrospection(SampleConfig config) {
        endpoint = URI.create(config.issuer() + "/protocol/openid-connect/token/introspect");
        client = new ClientSecretBasic(new ClientID(config.apiClientId()), new Secret(config.apiClientSecret()));
    }

    TokenIntrospectionSuccessResponse introspect(AccessToken token) throws IOException {
        var request = new TokenIntrospectionRequest(endpoint, client, token).toHTTPRequest();
        request.setConnectTimeout(TIMEOUT_MILLIS);
        request.setReadTimeout(TIMEOUT_MILLIS);
        try {
            var response = TokenIntrospectionResponse.parse(request.send());
            if (!response.indicatesSuccess()) {
                throw new IOException(
                        "introspection answered " + response.toErrorResponse().getErrorObject());
            }
            return response.toSuccessResponse();
        } catch (ParseException e) {
            throw new IOException("introspection answered unreadably", e);
        }
    }
}
