package io.github.consentgate.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.ending.Ending;
import io.github.consentgate.tests.ending.Standing;
import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import java.util.List;

/** What a node is at when it loses its power: afterwards it has happened or it has not, and whoever was told so was told the truth. */
enum Interrupted {
    REVOCATION {
        @Override
        Work on(Realm realm) {
            var standing = Standing.given(realm, realm.newService());
            return new Work() {
                @Override
                public void happen() {
                    Ending.BY_THE_ADMIN_API.happen(standing);
                }

                @Override
                public boolean hasHappened() {
                    return !isApproved(realm, standing.user().name(), standing.service());
                }

                @Override
                public void assertWhole(boolean happened) {
                    if (happened) {
                        Ending.BY_THE_ADMIN_API.assertDead(standing);
                    } else {
                        assertThat(standing.comeAgain().isAway()).isTrue();
                    }
                }
            };
        }
    },
    APPROVAL {
        @Override
        Work on(Realm realm) {
            var service = realm.newService();
            var user = realm.newEligibleUser(realm.newCollection());
            var page = new Browser(realm.server()).open(service.asks()).signIn(user.name());
            return new Work() {
                @Override
                public void happen() {
                    page.accept().code();
                }

                @Override
                public boolean hasHappened() {
                    return isApproved(realm, user.name(), service);
                }

                @Override
                public void assertWhole(boolean happened) {
                    var again = new Browser(realm.server()).open(service.asks()).signIn(user.name());
                    assertThat(again.pageId()).isEqualTo(happened ? null : Step.APPROVAL);
                }
            };
        }
    },
    LOSS {
        @Override
        Work on(Realm realm) {
            var standing = Standing.given(realm, realm.newService());
            return new Work() {
                @Override
                public void happen() {
                    Ending.BY_LOSS.happen(standing);
                }

                @Override
                public boolean hasHappened() {
                    return !standing.comeAgain().isAway();
                }

                @Override
                public void assertWhole(boolean happened) {
                    assertThat(isApproved(realm, standing.user().name(), standing.service()))
                            .as("the approval is kept")
                            .isTrue();
                    if (happened) {
                        for (var tokens : List.of(standing.online(), standing.offline())) {
                            assertRefused(standing.service().refresh(tokens.refreshToken()));
                        }
                    } else {
                        standing.assertAlive();
                    }
                }
            };
        }
    };

    /** One, ready to happen. */
    interface Work {

        void happen();

        /** As the servers that are left see it. */
        boolean hasHappened();

        void assertWhole(boolean happened);
    }

    abstract Work on(Realm realm);

    private static boolean isApproved(Realm realm, String username, Service service) {
        return realm.consents(username).contains(service.clientId());
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.error()).as("%s", answer).isEqualTo("invalid_grant");
    }
}
