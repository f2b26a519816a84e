package io.github.consentgate.tests.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.AuthorizationRequest;
import io.github.consentgate.tests.fixture.Service;

/** The whole way of somebody who may authorize, where it is not what a test is about. */
public final class Approval {

    private Approval() {}

    /** The tokens of a service that this user has just approved. */
    public static Answer of(Service service, String username) {
        return of(new Browser(service.realm().server()), service, service.asks(), username);
    }

    /** The same with an offline refresh token. */
    public static Answer offline(Service service, String username) {
        return of(
                new Browser(service.realm().server()),
                service,
                service.asks().scope("openid full_access offline_access"),
                username);
    }

    public static Answer of(Browser browser, Service service, AuthorizationRequest request, String username) {
        var tokens =
                service.redeem(browser.open(request).signIn(username).accept().code());
        assertThat(tokens.status()).as("%s", tokens).isEqualTo(200);
        return tokens;
    }

    /** The tokens of an application that asks for no consent. */
    public static Answer firstParty(Browser browser, Service application, String username) {
        var tokens = application.redeem(browser.open(application.asks().scope("openid"))
                .signIn(username)
                .code());
        assertThat(tokens.status()).as("%s", tokens).isEqualTo(200);
        return tokens;
    }
}
