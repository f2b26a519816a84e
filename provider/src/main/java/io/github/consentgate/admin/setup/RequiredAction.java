package io.github.consentgate.admin.setup;

import io.github.consentgate.prerequisite.PrerequisitesActionFactory;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;

/** The required action that shows the prerequisites. One that an admin has turned off stays off. */
final class RequiredAction {

    private static final String ALIAS = PrerequisitesActionFactory.PROVIDER_ID;

    private final RealmModel realm;

    RequiredAction(RealmModel realm) {
        this.realm = realm;
    }

    Stream<Change> lacking() {
        return realm.getRequiredActionProviderByAlias(ALIAS) == null
                ? Stream.of(new Change("required-action", "register and enable " + ALIAS, ALIAS, this::register))
                : Stream.empty();
    }

    private void register() {
        RequiredActionProviderModel action = new RequiredActionProviderModel();
        action.setAlias(ALIAS);
        action.setProviderId(ALIAS);
        action.setName("Check prerequisites");
        action.setEnabled(true);
        action.setPriority(priority());
        realm.addRequiredActionProvider(action);
    }

    /** Last: what others ask of a user may make the user known better. */
    private int priority() {
        return 10
                + realm.getRequiredActionProvidersStream()
                        .mapToInt(RequiredActionProviderModel::getPriority)
                        .max()
                        .orElse(0);
    }
}
