package io.github.consentgate.tests.groups;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Collection;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A collection may have any name that Keycloak lets a group have. */
@Tag("once")
class UnicodeNamesIT {

    private static Realm realm;

    private final Service service = realm.newService();

    static Stream<String> names() {
        return Stream.of(
                "プロジェクト",
                "مشروع الويب",
                "\uD83D\uDC69\u200D\uD83D\uDCBB team",
                "e\u0301te\u0301",
                "left \u202e right",
                "one/two",
                "~one/~two",
                "<b>&amp;\"'${x}</b>",
                "Projects",
                " spaces ",
                "\u0130stanbul",
                "n".repeat(254));
    }

    @BeforeAll
    static void aRealmThatReadsGroups() {
        realm = Realm.copyOfDemo();
        GroupCollection.create(realm);
        realm.policies().configure("consent-gate-prerequisites", Map.of("collections", "groups"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void isNamedInTheTokenAsItIs(String name) {
        var user = GroupCollection.create(realm, name + "1").newEligibleUser();

        assertThat(Approval.of(service, user.name()).claimed("collections")).containsExactly(name + "1");
    }

    @ParameterizedTest
    @MethodSource("names")
    void isNamedOnThePageWithoutHarm(String name) {
        var collection = GroupCollection.create(realm, name + "2");
        var user = collection.newEligibleUser();
        collection.leave(user, Collection.ADMINISTRATORS);

        var page = new Browser().open(service.asks()).signIn(user.name()).expect(Step.PREREQUISITES);

        assertThat(page.prerequisites())
                .containsEntry("collection_administrator", false)
                .containsEntry("project_member", true);
        assertThat(page.page().getElementsByTag("bdi"))
                .as("isolated, so that it turns nothing around it")
                .extracting(Element::wholeText)
                .contains(name + "2");
        assertThat(page.page().getElementsByTag("b")).isEmpty();
    }
}
