package io.github.consentgate.tests.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.crowd.ManyAuthorizations;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.server.Stack;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page of the list costs the database does not grow with the list. */
@Tag("once")
class PageCostIT {

    private static final int AT_MOST = 8;

    private final Realm realm = Realm.demo();

    @ParameterizedTest(name = "{0} authorizations")
    @ValueSource(ints = {25, 2_000})
    void aPageOfTwentyFiveTakesAtMostEightStatements(int authorizations) {
        var page = pageOf(authorizations);

        for (var query : List.of("", "?page=40", "?search=service")) {
            var statements =
                    fewest(() -> assertThat(page.services(page.open(query))).hasSize(25));

            assertFew(statements, "%d authorizations, %s".formatted(authorizations, query));
        }
    }

    @ParameterizedTest(name = "{0} authorizations")
    @ValueSource(ints = {25, 2_000})
    void theQuestionAboutAllTakesAtMostEightStatements(int authorizations) {
        var page = pageOf(authorizations);

        var statements = fewest(() ->
                assertThat(page.askAboutAll().gate("count").attr("data-count")).isEqualTo("" + authorizations));

        assertFew(statements, "%d authorizations, the question about all".formatted(authorizations));
    }

    private AccountPage pageOf(int authorizations) {
        var user = realm.newUser();
        ManyAuthorizations.of(realm, user, authorizations);
        return AccountPage.of(realm, user);
    }

    private static void assertFew(List<String> statements, String what) {
        System.out.printf("%s: %d statements%n", what, statements.size());
        assertThat(statements).as("%s", String.join("\n", statements)).hasSizeLessThanOrEqualTo(AT_MOST);
    }

    /** Of three times, since Keycloak has work of its own in between. */
    private static List<String> fewest(Runnable visit) {
        return Stream.generate(() -> Stack.running().database().statementsDuring(visit))
                .limit(3)
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }
}
