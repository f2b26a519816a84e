package io.github.consentgate.sample.releasenotes;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;

/** The sign-in server, as its discovery document describes it. */
final class OpenIdProvider {

    private static final int TIMEOUT_MILLIS = 10_000;

    private final OIDCProviderMetadata metadata;
    private final IDTokenValidator idTokens;

    private OpenIdProvider(OIDCProviderMetadata metadata, ClientID client) throws IOException {
        this.metadata = metadata;
        this.idTokens = new IDTokenValidator(
                metadata.getIssuer(),
                client,
                JWSAlgorithm.RS256,
                metadata.getJWKSetURI().toURL());
    }

    static OpenIdProvider discover(URI issuer, ClientID client) throws IOException {
        try {
            var metadata = OIDCProviderMetadata.resolve(new Issuer(issuer), TIMEOUT_MILLIS, TIMEOUT_MILLIS);
            return new OpenIdProvider(metadata, client);
        } catch (GeneralException e) {
            throw new IOException("The discovery document of " + issuer + " cannot be used", e);
        }
    }

    Issuer issuer() {
        return metadata.getIssuer();
    }

    URI authorizationEndpoint() {
        return metadata.getAuthorizationEndpointURI();
    }

    URI tokenEndpoint() {
        return metadata.getTokenEndpointURI();
    }

    void verify(JWT idToken, Nonce nonce) throws IOException {
        try {
            idTokens.validate(idToken, nonce);
        } catch (BadJOSEException | JOSEException e) {
            throw new IOException("The ID token is not to be trusted", e);
        }
    }
}
