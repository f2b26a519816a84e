package io.github.consentgate.tests.ending;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Collection;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import io.github.consentgate.tests.lifetime.Aging;
import java.util.List;
import java.util.Map;

/** The ways in which a whole authorization, or all that rests on it, comes to its end. */
public enum Ending {
    ON_THE_AUTHORIZATIONS_PAGE {
        @Override
        public void happen(Standing standing) {
            var question = "/account/authorizations/revoke?service="
                    + standing.service().clientId();
            new Browser(standing.realm().server())
                    .open(standing.realm().address("/account/authorizations"))
                    .signIn(standing.user().name())
                    .follow(standing.realm().address(question))
                    .press("service");
        }
    },
    BY_THE_ACCOUNT_API {
        @Override
        public void happen(Standing standing) {
            var portal = Approval.firstParty(
                    new Browser(standing.realm().server()),
                    Service.portal(standing.realm()),
                    standing.user().name());
            var path = "/applications/" + standing.service().clientId() + "/consent";
            var answer = standing.realm().account("DELETE", path, portal.accessToken());
            assertThat(answer.status()).as("%s", answer).isEqualTo(204);
        }
    },
    BY_THE_ADMIN_API {
        @Override
        public void happen(Standing standing) {
            standing.realm()
                    .admin()
                    .delete("/users/" + standing.user().id() + "/consents/"
                            + standing.service().clientId());
        }
    },
    IN_BULK {
        @Override
        public void happen(Standing standing) {
            standing.realm()
                    .admin()
                    .delete("/consent-gate/authorizations?service="
                            + standing.service().clientId());
        }
    },
    BY_LOSS {
        @Override
        public void happen(Standing standing) {
            standing.collection().leave(standing.user(), Collection.ADMINISTRATORS);
        }

        @Override
        public void undo(Standing standing) {
            standing.collection().join(standing.user(), Collection.ADMINISTRATORS);
        }
    },
    BY_EXPIRY {
        @Override
        public void happen(Standing standing) {
            new Aging(standing.realm()).approved(Standing.LIFE, standing.user(), standing.service());
            standing.service().refresh(standing.online().refreshToken());
        }
    },
    BY_DELETING_THE_USER {
        @Override
        public void happen(Standing standing) {
            standing.realm().admin().delete("/users/" + standing.user().id());
        }
    },
    BY_DELETING_THE_SERVICE {
        @Override
        public void happen(Standing standing) {
            standing.realm().admin().delete("/clients/" + standing.service().id());
        }
    },
    BY_DISABLING_THE_SERVICE {
        @Override
        public void happen(Standing standing) {
            change(standing, "enabled", false);
        }

        @Override
        public void undo(Standing standing) {
            change(standing, "enabled", true);
        }
    },
    BY_BLOCKING_THE_SERVICE {
        @Override
        public void happen(Standing standing) {
            standing.realm().admin().put(block(standing), null);
        }

        @Override
        public void undo(Standing standing) {
            standing.realm().admin().delete(block(standing));
        }

        private String block(Standing standing) {
            return "/consent-gate/services/" + standing.service().clientId() + "/blocked";
        }
    },
    /** As the admin console does it. */
    BY_THE_ATTRIBUTE_THAT_BLOCKS_IT {
        @Override
        public void happen(Standing standing) {
            block(standing, "true");
        }

        @Override
        public void undo(Standing standing) {
            block(standing, "false");
        }

        private void block(Standing standing, String value) {
            var client = (ObjectNode)
                    standing.realm().clientByClientId(standing.service().clientId());
            client.withObject("/attributes").put("consent-gate.blocked", value);
            standing.realm().admin().put("/clients/" + standing.service().id(), client);
        }
    },
    BY_MAKING_IT_FIRST_PARTY {
        @Override
        public void happen(Standing standing) {
            change(standing, "consentRequired", false);
        }
    },
    BY_AN_IMPORT_IN_ITS_PLACE {
        @Override
        public void happen(Standing standing) {
            var same = standing.realm().clientByClientId(standing.service().clientId());
            standing.realm()
                    .admin()
                    .post("/partialImport", Map.of("ifResourceExists", "OVERWRITE", "clients", List.of(same)));
        }
    };

    /** What the person is asked when the service comes again, once the cause is gone if it can go; deleted, it cannot come. */
    public enum Ask {
        APPROVAL,
        NOTHING
    }

    public abstract void happen(Standing standing);

    /** Takes back what can be taken back. */
    public void undo(Standing standing) {
        throw new UnsupportedOperationException(this + " is for good");
    }

    public Ask nextAsk() {
        return switch (this) {
            case BY_LOSS, BY_DISABLING_THE_SERVICE, BY_BLOCKING_THE_SERVICE, BY_THE_ATTRIBUTE_THAT_BLOCKS_IT ->
                Ask.NOTHING;
            default -> Ask.APPROVAL;
        };
    }

    /** Whether the service can still say who it is. */
    boolean leavesTheService() {
        return this != BY_DELETING_THE_SERVICE && this != BY_DISABLING_THE_SERVICE;
    }

    /** From the next request on, wherever it goes. */
    public void assertDead(Standing standing) {
        assertDead(standing, standing.online());
        assertDead(standing, standing.offline());
    }

    /** The service comes again: with the approval page where the approval is gone, without where it was kept. */
    public void assertNextAsk(Standing standing) {
        var step = standing.comeAgain();
        assertThat(step.pageId()).as("%s", this).isEqualTo(nextAsk() == Ask.NOTHING ? null : Step.APPROVAL);
        var tokens = standing.service().redeem((step.isAway() ? step : step.accept()).code());
        assertThat(standing.service().refresh(tokens.refreshToken()).status()).isEqualTo(200);
    }

    private void assertDead(Standing standing, Answer tokens) {
        var service = standing.service();
        var refreshed = service.refresh(tokens.refreshToken());
        assertThat(refreshed.error())
                .as("refresh %s: %s", this, refreshed)
                .isIn(leavesTheService() ? List.of("invalid_grant") : List.of("invalid_client", "unauthorized_client"));
        var userinfo = service.userinfo(tokens.accessToken());
        assertThat(userinfo.status()).as("userinfo %s: %s", this, userinfo).isEqualTo(401);
        assertThat(standing.api()
                        .introspect(tokens.accessToken())
                        .body()
                        .path("active")
                        .asBoolean(true))
                .as("introspection %s", this)
                .isFalse();
    }

    private static void change(Standing standing, String key, boolean value) {
        var client = (ObjectNode)
                standing.realm().clientByClientId(standing.service().clientId());
        standing.realm().admin().put("/clients/" + standing.service().id(), client.put(key, value));
    }
}
