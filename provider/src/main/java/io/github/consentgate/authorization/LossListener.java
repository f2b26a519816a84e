package io.github.consentgate.authorization;

import io.github.consentgate.collection.CollectionGroups;
import io.github.consentgate.collection.ThirdPartyAccess;
import io.github.consentgate.gate.ConsentGate;
import java.util.List;
import org.keycloak.models.GroupModel.GroupEvent;
import org.keycloak.models.GroupModel.GroupMemberLeaveEvent;
import org.keycloak.models.GroupModel.GroupPathChangeEvent;
import org.keycloak.models.GroupModel.GroupRemovedEvent;
import org.keycloak.models.GroupModel.GroupUpdatedEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel.OrganizationMemberLeaveEvent;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/** Hears of every way in which Keycloak says that somebody may have lost a prerequisite. */
public final class LossListener implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof GroupMemberLeaveEvent leave) {
            check(leave.getKeycloakSession(), leave.getRealm(), leave.getUser());
        } else if (event instanceof OrganizationMemberLeaveEvent leave) {
            check(leave.getSession(), leave.getSession().getContext().getRealm(), leave.getUser());
        } else if (event instanceof GroupRemovedEvent || event instanceof GroupPathChangeEvent) {
            checkMembers((GroupEvent) event);
        } else if (event instanceof GroupUpdatedEvent update) {
            if (ThirdPartyAccess.isBlocked(update.getGroup())) {
                checkMembers(update);
            } else {
                forgetFacts(update);
            }
        }
    }

    private static void check(KeycloakSession session, RealmModel realm, UserModel user) {
        if (isGated(session, realm)) {
            LossOfMembers.checkWhenDone(session, realm, List.of(user.getId()));
        }
    }

    private static void checkMembers(GroupEvent event) {
        KeycloakSession session = event.getKeycloakSession();
        RealmModel realm = event.getRealm();
        if (isGated(session, realm)) {
            CollectionGroups groups = new CollectionGroups(session, realm);
            groups.forgetFacts();
            LossOfMembers.checkWhenDone(session, realm, groups.authorizingMembers(event.getGroup()));
        }
    }

    private static void forgetFacts(GroupEvent event) {
        if (isGated(event.getKeycloakSession(), event.getRealm())) {
            new CollectionGroups(event.getKeycloakSession(), event.getRealm()).forgetFacts();
        }
    }

    private static boolean isGated(KeycloakSession session, RealmModel realm) {
        return new ConsentGate(session, realm).realmRules().rules().isPresent();
    }
}
