package io.github.consentgate.tests.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.crowd.Crowd;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pages hold every authorization once, whatever their size and whatever happens between them. */
@Tag("once")
class PagingIT {

    private static final int USERS = 40;

    private final Realm realm = Realm.copyOfDemo();
    private final GateApi api = GateApi.of(realm);
    private final List<Service> services = List.of(realm.newService(), realm.newService(), realm.newService());
    private final Crowd crowd = Crowd.of(realm, USERS);

    PagingIT() {
        // The same users and the same times in each service: nothing but the service and the user tells them apart.
        services.forEach(service -> crowd.authorize(service, USERS));
    }

    @Test
    void allAreListedOnceInOrder() {
        for (int max : List.of(1, 7, USERS, 100)) {
            var found = places("", max);

            assertThat(found)
                    .hasSize(services.size() * USERS)
                    .doesNotHaveDuplicates()
                    .isSorted();
        }
    }

    @Test
    void theCursorWorksWithAFilterToo() {
        assertThat(places("&user=" + crowd.username(5), 1))
                .hasSize(services.size())
                .doesNotHaveDuplicates();
        assertThat(places("&grantedBefore=2023-11-14T22:13:31Z", 7)).hasSize(services.size() * 10);
    }

    @Test
    void nothingIsLostWhenOthersAreRevokedBetweenPages() {
        var seen = new ArrayList<String>();
        var first = api.get("authorizations?max=25").body();
        first.path("authorizations").forEach(one -> seen.add(one.path("userId").asText()));
        var last = seen.get(seen.size() - 1);
        api.delete("authorizations?user=" + last);
        api.delete("authorizations?user=" + seen.get(0));

        var second = api.get("authorizations?max=25&after=" + first.path("next").asText())
                .body()
                .path("authorizations");

        assertThat(second.get(0).path("userId").asText()).isEqualTo(crowd.userId(26));
        assertThat(second).hasSize(25);
    }

    @Test
    void pagingGoesOnWhenTheServiceOfTheCursorIsGone() {
        var first = api.get("authorizations?max=25").body();
        var gone = first.path("authorizations").get(0).path("service").asText();
        realm.admin()
                .delete("/clients/" + realm.clientByClientId(gone).get("id").asText());

        var second = api.get("authorizations?max=25&after=" + first.path("next").asText())
                .body();

        assertThat(second.path("authorizations").get(0).path("userId").asText()).isEqualTo(crowd.userId(1));
        assertThat(second.path("authorizations").get(0).path("service").asText())
                .isNotEqualTo(gone);
    }

    private List<String> places(String query, int max) {
        return api.all(query, max).stream()
                .map(one ->
                        one.path("service").asText() + " " + one.path("userId").asText())
                .toList();
    }
}
