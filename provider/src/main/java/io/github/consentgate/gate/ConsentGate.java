package io.github.consentgate.gate;

import io.github.consentgate.collection.MembershipReader;
import io.github.consentgate.decision.CollectionQuestion;
import io.github.consentgate.decision.Eligibility;
import io.github.consentgate.decision.Reason;
import io.github.consentgate.rules.CollectionSource;
import io.github.consentgate.rules.GateRules;
import io.github.consentgate.rules.RealmRules;
import io.github.consentgate.rules.RulesProblem;
import io.github.consentgate.rules.RulesReader;
import io.github.consentgate.scope.NamedScope;
import io.github.consentgate.service.ThirdParty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/** The gate of the realm at hand: gathers facts, asks the decision, and says no when the rules are broken. */
public final class ConsentGate {

    private static final Logger LOG = Logger.getLogger(ConsentGate.class);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final RealmRules realmRules;

    public ConsentGate(KeycloakSession session) {
        this(session, session.getContext().getRealm());
    }

    public ConsentGate(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.realmRules = new RulesReader(session).read(realm);
    }

    /** Whether the gate has a say about this client at all. */
    public boolean gates(ClientModel client) {
        return realmRules.gated() && ThirdParty.is(client);
    }

    public RealmRules realmRules() {
        return realmRules;
    }

    /**
     * Whether {@code user} may authorize {@code service}.
     *
     * @param scopeParameter the scope parameter of the authorization request; {@code null} when there was none
     * @param selectedOrganization id of the organization selected at sign-in; {@code null} when there was none
     */
    public Ruling mayAuthorize(
            ClientModel service, UserModel user, String scopeParameter, String selectedOrganization) {
        return underRules(
                service,
                rules -> mayAuthorize(
                        service,
                        user,
                        rules,
                        rules.scopes().question(scopeParameter, Optional.ofNullable(selectedOrganization))));
    }

    /** As {@link #mayAuthorize(ClientModel, UserModel, String, String)}, with the user's note of an earlier request. */
    public Ruling mayAuthorize(ClientModel service, UserModel user, Map<String, String> notes) {
        return mayAuthorize(service, user, notes.get("scope"), notes.get(OrganizationModel.ORGANIZATION_ATTRIBUTE));
    }

    private Ruling mayAuthorize(ClientModel service, UserModel user, GateRules rules, CollectionQuestion question) {
        Eligibility eligibility = Eligibility.decide(
                ThirdParty.isBlocked(service),
                new MembershipReader(session).read(realm, user, rules.collections()),
                question,
                rules.prerequisites());
        return Ruling.of(eligibility, eligibility.collections().isEmpty() ? idsOf(question.aliases()) : Stream.empty());
    }

    /** Looked up only for the trail of a refusal; a collection of that name need not exist. */
    private Stream<String> idsOf(Set<String> organizationAliases) {
        OrganizationProvider organizations = session.getProvider(OrganizationProvider.class);
        return organizationAliases.stream()
                .flatMap(alias -> organizations.getAllStream(Map.of(OrganizationModel.ALIAS, alias), 0, 1))
                .map(OrganizationModel::getId);
    }

    /**
     * Asks under the realm's rules; when these are broken the answer is no, and the log says why. Where the realm is
     * not gated, nothing is refused.
     */
    public Ruling underRules(ClientModel service, Function<GateRules, Ruling> question) {
        if (!realmRules.gated()) {
            return Ruling.PASS;
        }
        List<RulesProblem> problems =
                realmRules.rules().map(this::missingInRealm).orElse(realmRules.problems());
        if (problems.isEmpty()) {
            return question.apply(realmRules.rules().orElseThrow());
        }
        problems.forEach(problem -> LOG.errorf(
                "Refusing because the gate is misconfigured: realm=%s client=%s key=%s: %s",
                realm.getName(), service.getClientId(), problem.key(), problem.detail()));
        return Ruling.refuse(Reason.MISCONFIGURED);
    }

    private List<RulesProblem> missingInRealm(GateRules rules) {
        String name = rules.scopes().fullAccessScope();
        ClientScopeModel scope = NamedScope.in(realm, name).orElse(null);
        if (scope == null) {
            return List.of(new RulesProblem("full-access-scope", "the realm has no client scope " + name));
        }
        if (!scope.isDisplayOnConsentScreen()) {
            return List.of(new RulesProblem("full-access-scope", name + " is not displayed on the consent screen"));
        }
        return missingCollections(rules.collections());
    }

    private List<RulesProblem> missingCollections(CollectionSource source) {
        if (source.organizations()) {
            return realm.isOrganizationsEnabled()
                    ? List.of()
                    : List.of(new RulesProblem("collections", "organizations are not enabled in the realm"));
        }
        GroupModel group = null;
        for (String name : source.group().names()) {
            group = session.groups().getGroupByName(realm, group, name);
            if (group == null) {
                return List.of(new RulesProblem("collections-group", "the realm has no group " + name));
            }
        }
        return List.of();
    }
}
