package io.github.consentgate.admin.status;

import io.github.consentgate.prerequisite.PrerequisitesActionFactory;
import java.util.stream.Stream;
import org.keycloak.models.RequiredActionProviderModel;

/** Whether those who may not approve are told why. */
final class RequiredActionCheck {

    private static final String ALIAS = PrerequisitesActionFactory.PROVIDER_ID;

    private RequiredActionCheck() {}

    static Stream<Finding> on(Checkup checkup) {
        RequiredActionProviderModel action = checkup.realm().getRequiredActionProviderByAlias(ALIAS);
        return action != null && action.isEnabled()
                ? Stream.empty()
                : Stream.of(Finding.warning(
                                "required_action_off",
                                "The required action " + ALIAS + " is "
                                        + (action == null ? "not registered" : "disabled")
                                        + ", so the wrong people get as far as the approval page and fail later.",
                                action == null
                                        ? "Call POST setup."
                                        : "Enable it under Authentication, Required actions.")
                        .about(ALIAS));
    }
}
