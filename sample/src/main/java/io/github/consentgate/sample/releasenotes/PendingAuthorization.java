package io.github.consentgate.sample.releasenotes;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;

/** What ties the answer of the authorization server to the browser that started. */
record PendingAuthorization(State state, Nonce nonce, CodeVerifier verifier) {

    PendingAuthorization() {
        this(new State(), new Nonce(), new CodeVerifier());
    }
}
