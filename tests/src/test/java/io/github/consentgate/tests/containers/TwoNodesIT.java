package io.github.consentgate.tests.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Collection;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one node of the project's image decides, the other knows at once. */
@Tag("container")
@Tag("long")
class TwoNodesIT {

    private static Nodes nodes;

    private Realm here;
    private Realm there;
    private Service service;
    private Collection collection;
    private User user;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        nodes = Nodes.started();
    }

    @AfterAll
    static void stop() throws IOException {
        nodes.close();
    }

    @BeforeEach
    void someoneNew() {
        here = nodes.first().demo();
        there = nodes.second().demo();
        service = here.newService();
        collection = here.newCollection();
        user = here.newEligibleUser(collection);
    }

    @Test
    void anApprovalHoldsOnBoth() {
        var tokens = approved();

        assertThat(onTheOther().userinfo(tokens.accessToken()).status()).isEqualTo(200);
        assertThat(onTheOther().refresh(tokens.refreshToken()).status()).isEqualTo(200);
        assertThat(there.consents(user.name())).containsExactly(service.clientId());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatEndsItOnOneNodeEndsItOnTheOther(End end) {
        var tokens = approved();
        assertThat(service.userinfo(tokens.accessToken()).status()).isEqualTo(200);

        end.how.accept(this);

        assertThat(service.userinfo(tokens.accessToken()).status()).isEqualTo(401);
        assertThat(service.refresh(tokens.refreshToken()).error()).isEqualTo("invalid_grant");
    }

    static Stream<End> whatEndsItOnOneNodeEndsItOnTheOther() {
        return Stream.of(
                new End("the user revokes it", TwoNodesIT::revokedByTheUser),
                new End("an admin revokes all of the service's", TwoNodesIT::revokedByAnAdmin),
                new End("an admin blocks the service", TwoNodesIT::serviceBlocked),
                new End("the user leaves the collection", TwoNodesIT::collectionLeft));
    }

    @Test
    void whoWasRefusedOnOneNodeIsRefusedOnTheOther() {
        for (var node : List.of(nodes.first(), nodes.second())) {
            var asks = Service.releaseNotes(node.demo()).asks();
            assertThat(new Browser(nodes.first().base())
                            .open(asks)
                            .signIn("mia")
                            .prerequisites())
                    .containsEntry("collection_administrator", false);
        }
    }

    private Answer approved() {
        return Approval.of(service, user.name());
    }

    private Service onTheOther() {
        return new Service(there, service.id(), service.clientId(), service.secret(), service.redirectUri());
    }

    private void revokedByTheUser() {
        var portal = Service.portal(here);
        var token = Approval.firstParty(new Browser(nodes.first().base()), portal, user.name())
                .accessToken();
        var answer = there.account("DELETE", "/applications/" + service.clientId() + "/consent", token);
        assertThat(answer.status()).as("%s", answer).isEqualTo(204);
    }

    private void revokedByAnAdmin() {
        there.admin().delete("/consent-gate/authorizations?service=" + service.clientId());
    }

    private void serviceBlocked() {
        there.admin().put("/consent-gate/services/" + service.clientId() + "/blocked", null);
    }

    private void collectionLeft() {
        there.admin().delete("/organizations/" + collection.id() + "/members/" + user.id());
    }

    private record End(String name, Consumer<TwoNodesIT> how) {

        @Override
        public String toString() {
            return name;
        }
    }
}
