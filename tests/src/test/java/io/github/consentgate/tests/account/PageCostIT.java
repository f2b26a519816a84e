package io.github.consentgate.tests.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.crowd.ManyAuthorizations;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.server.Stack;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page of the list costs the database does not grow with the list. */
class PageCostIT {

    private static final int AT_MOST = 8;

    private final Realm realm = Realm.demo();

    @ParameterizedTest(name = "{0} authorizations")
    @ValueSource(ints = {25, 2_000})
    void aPageOfTwentyFiveTakesAtMostEightStatements(int authorizations) {
        var user = realm.newUser();
        ManyAuthorizations.of(realm, user, authorizations);
        var page = AccountPage.of(realm, user);

        for (var query : new String[] {"", "?page=40", "?search=service"}) {
            var statements = fewest(page, query);

            System.out.printf("%d authorizations, %s: %d statements%n", authorizations, query, statements.size());
            assertThat(statements).as("%s", String.join("\n", statements)).hasSizeLessThanOrEqualTo(AT_MOST);
        }
    }

    /** Of three times, since Keycloak has work of its own in between. */
    private static List<String> fewest(AccountPage page, String query) {
        return Stream.generate(() -> Stack.running().database().statementsDuring(() -> assertThat(
                                page.services(page.open(query)))
                        .hasSize(25)))
                .limit(3)
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }
}
