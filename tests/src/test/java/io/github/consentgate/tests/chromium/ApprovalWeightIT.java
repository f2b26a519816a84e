package io.github.consentgate.tests.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.RealmFile;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Step;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The approval page is hardly heavier than Keycloak's own. */
@Tag("once")
class ApprovalWeightIT {

    private static final int AT_MOST_MORE = 20_000;

    @Test
    void atMostTwentyKilobytesMoreThanStockOnFirstLoad() {
        try (var chromium = new Chromium()) {
            var stock = weight(chromium, Realm.copyOfDemo(RealmFile::removeTheGate));
            var gated = weight(chromium, Realm.copyOfDemo());

            System.out.printf("approval page: %s, stock %s%n", gated, stock);
            assertThat(gated.bytes()).isLessThanOrEqualTo(stock.bytes() + AT_MOST_MORE);
        }
    }

    /** For somebody who is signed in, in a browser that has kept nothing of the pages before. */
    private static Weight weight(Chromium chromium, Realm realm) {
        var address = realm.newService().asks().uri();
        var page = chromium.page();
        var portal = Service.portal(realm);
        var visitor = new Visitor(page).open(portal, "openid").signIn("paul").at(portal);
        page.context().newCDPSession(page).send("Network.clearBrowserCache");

        var weight = Weight.of(page, () -> visitor.open(address));

        visitor.at(Step.APPROVAL);
        return weight;
    }
}
