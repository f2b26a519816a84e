package io.github.consentgate.tests.between;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.consentgate.tests.fixture.Collection;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Something happens while a person reads the approval page, or while the service holds a code: no token comes of it. */
class BetweenPagesIT {

    /** What may happen meanwhile. */
    enum Change {
        PREREQUISITE_LOST {
            @Override
            void happen(BetweenPagesIT test) {
                test.collection.leave(test.user, Collection.ADMINISTRATORS);
            }
        },
        COLLECTION_BLOCKED {
            @Override
            void happen(BetweenPagesIT test) {
                test.collection.set("consent-gate.third-party-access", "blocked");
            }
        },
        COLLECTION_DISABLED {
            @Override
            void happen(BetweenPagesIT test) {
                test.collection.setEnabled(false);
            }
        },
        COLLECTION_DELETED {
            @Override
            void happen(BetweenPagesIT test) {
                test.collection.delete();
            }
        },
        USER_DISABLED {
            @Override
            void happen(BetweenPagesIT test) {
                var user = (ObjectNode) test.realm.admin().get("/users/" + test.user.id());
                test.realm.admin().put("/users/" + test.user.id(), user.put("enabled", false));
            }
        },
        SERVICE_BLOCKED {
            @Override
            void happen(BetweenPagesIT test) {
                test.realm.admin().put("/consent-gate/services/" + test.service.clientId() + "/blocked", null);
            }
        },
        SERVICE_DISABLED {
            @Override
            void happen(BetweenPagesIT test) {
                var client = (ObjectNode) test.realm.clientByClientId(test.service.clientId());
                test.realm.admin().put("/clients/" + test.service.id(), client.put("enabled", false));
            }
        },
        SCOPE_ATTACHED {
            @Override
            void happen(BetweenPagesIT test) {
                var scope = test.realm.newAttachedScope(test.service);
                var id = test.realm.scopeId(scope);
                test.realm.admin().delete("/clients/" + test.service.id() + "/optional-client-scopes/" + id);
                test.realm.admin().put("/clients/" + test.service.id() + "/default-client-scopes/" + id, null);
            }
        },
        FULL_ACCESS_DETACHED {
            @Override
            void happen(BetweenPagesIT test) {
                var id = test.realm.scopeId("full_access");
                test.realm.admin().delete("/clients/" + test.service.id() + "/default-client-scopes/" + id);
            }
        };

        abstract void happen(BetweenPagesIT test);

        boolean takesTheRightAway() {
            return switch (this) {
                case PREREQUISITE_LOST, COLLECTION_BLOCKED, COLLECTION_DISABLED, COLLECTION_DELETED, SERVICE_BLOCKED ->
                    true;
                default -> false;
            };
        }
    }

    private final Realm realm = Realm.demo();
    private final Collection collection = realm.newCollection();
    private final User user = realm.newEligibleUser(collection);
    private final Service service = realm.newService();
    private final Browser browser = new Browser();

    @ParameterizedTest
    @EnumSource
    void noTokenComesOfAnApprovalAfterwards(Change change) {
        var page = browser.open(service.asks()).signIn(user.name()).expect(Step.APPROVAL);

        change.happen(this);

        var answer = page.accept();
        if (answer.isAway() && answer.parameters().containsKey("code")) {
            assertNoToken(answer.code());
        }
        if (change.takesTheRightAway()) {
            assertThat(realm.consents(user.name())).isEmpty();
        }
    }

    /** Keycloak takes the approval page's answer from any page of a sign-in. */
    @ParameterizedTest
    @ValueSource(strings = {"mia", "stan", "nora", "carla", "vera", "adam"})
    void noApprovalComesOfAnAnswerToAPageThatWasNotShown(String username) {
        var page = browser.open(service.asks()).signIn(username).expect(Step.PREREQUISITES);
        var form = page.page().selectFirst("form");
        var action = form.absUrl("action");
        form.attr("action", action.replace("/required-action?", "/consent?"));

        var answer = page.submit(
                form, Map.of("code", action.replaceAll(".*session_code=([^&]+).*", "$1"), "accept", "yes"), null);

        if (answer.isAway() && answer.parameters().containsKey("code")) {
            assertNoToken(answer.code());
        }
        assertThat(realm.consents(username)).doesNotContain(service.clientId());
        assertThat(realm.events().of(service, "LOGIN")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noTokenComesOfACodeFromBefore(Change change) {
        var code = browser.open(service.asks()).signIn(user.name()).accept().code();

        change.happen(this);

        assertNoToken(code);
    }

    @ParameterizedTest
    @EnumSource
    void noTokenComesOfACodeWhoseApprovalWasRevoked(Revoker revoker) {
        var code = browser.open(service.asks()).signIn(user.name()).accept().code();

        revoker.revoke(realm, user, service);

        assertNoToken(code);
        assertThat(realm.consents(user.name())).isEmpty();
    }

    private void assertNoToken(String code) {
        var answer = service.redeem(code);

        assertThat(answer.body().has("access_token")).as("%s", answer).isFalse();
        assertThat(answer.status()).as("%s", answer).isBetween(400, 499);
    }
}
