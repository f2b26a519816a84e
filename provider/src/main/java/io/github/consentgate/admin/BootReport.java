package io.github.consentgate.admin;

import io.github.consentgate.rules.RealmRules;
import io.github.consentgate.rules.RulesReader;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/** Says at boot of each realm whether it is gated. */
final class BootReport implements ProviderEventListener {

    private static final Logger LOG = Logger.getLogger(BootReport.class);

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent booted) {
            KeycloakModelUtils.runJobInTransaction(
                    booted.getFactory(),
                    session -> session.realms().getRealmsStream().forEach(realm -> report(session, realm)));
        }
    }

    private static void report(KeycloakSession session, RealmModel realm) {
        RealmRules rules = new RulesReader(session).read(realm);
        if (!rules.gated()) {
            LOG.warnf("Realm %s is not gated: no enabled client policy names the gate", realm.getName());
        } else if (rules.rules().isEmpty()) {
            LOG.errorf("Realm %s is gated, but refuses everybody: %s", realm.getName(), rules.problems());
        } else {
            LOG.infof("Realm %s is gated", realm.getName());
        }
    }
}
