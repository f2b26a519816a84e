package io.github.consentgate.page;

import io.github.consentgate.decision.Eligibility;
import io.github.consentgate.decision.Reason;
import io.github.consentgate.rules.GateRules;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.protocol.oidc.grants.device.DeviceGrantType;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The prerequisites page's model: only collections of which the user is a member. */
public final class PrerequisitesView {

    private final AuthenticationSessionModel authentication;
    private final Eligibility eligibility;
    private final GateRules rules;

    public PrerequisitesView(AuthenticationSessionModel authentication, Eligibility eligibility, GateRules rules) {
        this.authentication = authentication;
        this.eligibility = eligibility;
        this.rules = rules;
    }

    public ServiceView getService() {
        return new ServiceView(authentication.getClient());
    }

    public String getUsername() {
        return authentication.getAuthenticatedUser().getUsername();
    }

    public boolean isDevice() {
        return DeviceGrantType.isOAuth2DeviceVerificationFlow(authentication);
    }

    /** What is missing whatever the collection. */
    public List<PrerequisiteView> getGeneral() {
        return Stream.of(Reason.SERVICE_BLOCKED, Reason.NO_COLLECTION)
                .filter(eligibility.unmet()::contains)
                .map(reason -> new PrerequisiteView(reason, false))
                .toList();
    }

    /** Whether something is missing that the person has to have, and not only the service. */
    public boolean isAboutThePerson() {
        return !List.of(Reason.SERVICE_BLOCKED).containsAll(eligibility.unmet());
    }

    /** The one where the least is missing comes first. */
    public List<CollectionView> getCollections() {
        return eligibility.collections().stream()
                .sorted(Comparator.comparingInt(decision -> decision.unmet().size()))
                .map(decision ->
                        new CollectionView(decision, rules.prerequisites().minimumAccessLevel()))
                .toList();
    }
}
