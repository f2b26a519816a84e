package io.github.consentgate.tests.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.consentgate.tests.fixture.Realm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/theming.md: a realm words a text of the authorizations page anew, as it does with Keycloak's own. */
@Tag("once")
class RealmWordingIT {

    private static final Realm REALM = Realm.copyOfDemo(file -> {
        file.withArray("/supportedLocales").add("pt");
        var texts = file.putObject("localizationTexts");
        texts.putObject("en")
                .put("consentGateEmptyTitle", "Nothing here")
                .put("consentGateAuthorizations", "My services");
        texts.putObject("ja").put("consentGateEmptyTitle", "ここには何もありません");
    });

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "en, Nothing here",
        "ja, ここには何もありません",
        "de, Sie haben keinen Dienst autorisiert",
        "pt, Nothing here",
    })
    void holdsInTheLanguageForWhichItIsGivenAndWhereItStandsIn(String language, String title) {
        var user = REALM.newUser();
        var profile = (ObjectNode) REALM.admin().get("/users/" + user.id());
        profile.withObject("/attributes").putArray("locale").add(language);
        REALM.admin().put("/users/" + user.id(), profile);

        var list = AccountPage.of(REALM, user).list();

        assertThat(list.gate("empty").select("h2").text()).isEqualTo(title);
    }
}
