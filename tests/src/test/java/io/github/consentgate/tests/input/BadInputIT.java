package io.github.consentgate.tests.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.AuthorizationRequest;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.RealmFile;
import io.github.consentgate.tests.fixture.Registration;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whatever arrives is answered with a page, an OAuth error or a 4xx, and never with less than full access. The seeds are
 * kept here: a run finds what the one before found.
 */
@Tag("once")
class BadInputIT {

    private static final Set<String> ERRORS = Set.of(
            "access_denied",
            "interaction_required",
            "invalid_request",
            "invalid_request_object",
            "invalid_request_uri",
            "invalid_scope",
            "invalid_target",
            "request_not_supported",
            "request_uri_not_supported",
            "unauthorized_client",
            "unsupported_response_type");

    private static Service service;
    private static Browser browser;
    private static Registration gated;
    private static Registration stock;

    @BeforeContainer
    static void somebodyWhoHasApproved() {
        service = Realm.demo().newService();
        browser = new Browser();
        service.redeem(browser.open(service.asks()).signIn("paul").accept().code());
        gated = Registration.openToAnybody(Realm.copyOfDemo());
        stock = Registration.openToAnybody(Realm.copyOfDemo(RealmFile::removeTheGate));
    }

    @Property(tries = 250, seed = "26070")
    void aScopeParameter(@ForAll("scopes") String scope) {
        assertHarmless(browser.open(service.asks().scope(scope)));
    }

    @Property(tries = 150, seed = "26071")
    void aScopeParameterThatIsPushed(@ForAll("scopes") String scope) {
        assertHarmless(service.asks().scope(scope).push());
    }

    @Property(tries = 150, seed = "26072")
    void aRequestObject(@ForAll("requestObjects") Map<String, Object> claims) {
        assertHarmless(browser.open(AuthorizationRequest.uriOf(
                service, Map.of("client_id", service.clientId(), "request", unsigned(claims)))));
    }

    @Property(tries = 100, seed = "26073")
    void whatIsNoRequestObject(@ForAll("texts") String text) {
        assertHarmless(browser.open(service.asks().with("request", text)));
    }

    @Property(tries = 50, seed = "26074")
    void anAddressOfARequestObject(@ForAll("texts") String text) {
        assertHarmless(browser.open(service.asks().with("request_uri", text)));
    }

    @Property(tries = 150, seed = "26075")
    void aRegistrationDocument(@ForAll("registrations") Map<String, Object> document) {
        assertNoWorseThanStock("openid-connect", document);
    }

    @Property(tries = 150, seed = "26076")
    void aDocumentOfKeycloaksOwnKind(@ForAll("ownRegistrations") Map<String, Object> document) {
        assertNoWorseThanStock("default", document);
    }

    /** As docs/threats.md says; a Keycloak that mends it makes this fail. */
    @Example
    void anUnknownSubjectTypeIsLeftToKeycloakWhichFails() {
        var document = Map.of("redirect_uris", Noise.REDIRECTS, "subject_type", "of-my-own");

        assertThat(stock.invited("openid-connect", document).status()).isEqualTo(500);
        assertThat(gated.invited("openid-connect", document).status()).isEqualTo(500);
    }

    @Property
    void aTextThatCannotBeStoredIsRefusedWhereKeycloakFails(@ForAll("unstorable") String text) {
        var document = Map.of("redirect_uris", Noise.REDIRECTS, "client_name", text);

        assertThat(stock.invited("openid-connect", document).status()).isEqualTo(500);
        assertThat(gated.invited("openid-connect", document).error()).isEqualTo("invalid_client_metadata");
    }

    private static void assertHarmless(Step answer) {
        if (!answer.isAway()) {
            assertThat(answer.status()).as("%s", answer.address()).isLessThan(500);
        } else if (answer.parameters().containsKey("error")) {
            assertThat(answer.error()).isIn(ERRORS);
        } else {
            assertThat(service.redeem(answer.code()).scopes()).contains("full_access");
        }
    }

    private static void assertHarmless(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isLessThan(500);
        if (answer.status() >= 400) {
            assertThat(answer.error()).isIn(ERRORS);
        }
    }

    /** Keycloak itself answers 500 to some documents, see docs/threats.md. */
    private static void assertNoWorseThanStock(String kind, Map<String, Object> document) {
        var answer = gated.invited(kind, document);
        if (answer.status() >= 500) {
            assertThat(stock.invited(kind, document).status())
                    .as("%s", document)
                    .isGreaterThanOrEqualTo(500);
        }
    }

    private static String unsigned(Map<String, Object> claims) {
        var set = new JWTClaimsSet.Builder();
        claims.forEach(set::claim);
        return new PlainJWT(set.build()).serialize();
    }

    @Provide
    Arbitrary<String> unstorable() {
        return Arbitraries.of("a text with \u0000 in it", "long".repeat(1_500));
    }

    @Provide
    Arbitrary<String> texts() {
        return Noise.texts();
    }

    @Provide
    Arbitrary<String> scopes() {
        return Noise.scopes();
    }

    @Provide
    Arbitrary<Map<String, Object>> requestObjects() {
        return Noise.documents(service.asks().parameters(), Noise.OF_A_REQUEST);
    }

    @Provide
    Arbitrary<Map<String, Object>> registrations() {
        return Noise.documents(Map.of("redirect_uris", Noise.REDIRECTS), Noise.OF_A_REGISTRATION);
    }

    @Provide
    Arbitrary<Map<String, Object>> ownRegistrations() {
        return Noise.documents(Map.of("redirectUris", Noise.REDIRECTS), Noise.OF_A_CLIENT);
    }
}
