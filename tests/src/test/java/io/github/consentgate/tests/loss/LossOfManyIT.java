package io.github.consentgate.tests.loss;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.crowd.Crowd;
import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Collection;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.RealmFile;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A group is deleted on which the authorizations of a thousand people rest: the call is answered when they have ended. */
@Tag("long")
class LossOfManyIT {

    private static final int MEMBERS = 1_000;
    private static final int SIGNED_IN = 100;
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Test
    void aDeletedGroupTakesTheAuthorizationsOfItsThousandMembers() {
        var gated = new Members(Realm.copyOfDemo());
        var stock = new Members(Realm.copyOfDemo(RealmFile::removeTheGate));

        var took = gated.deleteTheAdministrators();
        var stockTook = stock.deleteTheAdministrators();

        System.out.printf(
                "group of %d members deleted, %d of them signed in: %d ms, stock %d ms%n",
                MEMBERS + SIGNED_IN, SIGNED_IN, took.toMillis(), stockTook.toMillis());
        assertThat(gated.tokens).allSatisfy(tokens -> assertThat(
                        gated.service.userinfo(tokens.accessToken()).status())
                .isEqualTo(401));
        assertThat(gated.tokens).allSatisfy(tokens -> assertThat(
                        gated.service.refresh(tokens.refreshToken()).error())
                .isEqualTo("invalid_grant"));
        assertThat(stock.tokens).allSatisfy(tokens -> assertThat(
                        stock.service.refresh(tokens.refreshToken()).status())
                .isEqualTo(200));
        assertThat(took).isLessThan(LIMIT);
    }

    /** Of a new collection, all of whom have authorized a service. */
    private static final class Members {

        private final Service service;
        private final Collection collection;
        private final List<Answer> tokens = new ArrayList<>();

        Members(Realm realm) {
            service = realm.newService();
            collection = realm.newCollection();
            for (int i = 0; i < SIGNED_IN; i++) {
                tokens.add(
                        Approval.of(service, realm.newEligibleUser(collection).name()));
            }
            var crowd = Crowd.of(realm, MEMBERS);
            crowd.join(realm, collection);
            crowd.authorize(service, MEMBERS);
        }

        Duration deleteTheAdministrators() {
            var start = Instant.now();
            collection.deleteGroup(Collection.ADMINISTRATORS);
            return Duration.between(start, Instant.now());
        }
    }
}
