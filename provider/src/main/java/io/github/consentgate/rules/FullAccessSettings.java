package io.github.consentgate.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.provider.ProviderConfigProperty;

/** The keys of the executor {@code consent-gate-full-access}. */
public final class FullAccessSettings {

    static final ProviderConfigProperty FULL_ACCESS_SCOPE = new ProviderConfigProperty(
            "full-access-scope",
            "Full access scope",
            "The client scope that means full access. Its role scope mappings say which roles full access carries.",
            ProviderConfigProperty.STRING_TYPE,
            "full_access");

    static final ProviderConfigProperty ALLOWED_SCOPES = new ProviderConfigProperty(
            "allowed-scopes",
            "Allowed scopes",
            "Scopes that may ride along with full access. A request for any other scope is refused.",
            ProviderConfigProperty.MULTIVALUED_STRING_TYPE,
            List.of(
                    "openid",
                    "profile",
                    "email",
                    "address",
                    "phone",
                    "offline_access",
                    "organization",
                    "acr",
                    "basic",
                    "roles",
                    "web-origins"));

    static final ProviderConfigProperty REQUIRE_EXPLICIT_SCOPE = new ProviderConfigProperty(
            "require-explicit-scope",
            "Require explicit scope",
            "If on, a request that does not name the full access scope is refused; if off, it is a request for full"
                    + " access.",
            ProviderConfigProperty.BOOLEAN_TYPE,
            false);

    static final ProviderConfigProperty EXCHANGE_CLIENTS = new ProviderConfigProperty(
            "exchange-clients",
            "Exchange clients",
            "Client ids of first-party clients that may exchange a service's token. What they get ends with the"
                    + " authorization.",
            ProviderConfigProperty.MULTIVALUED_STRING_TYPE,
            // Not an empty list: to that one the admin console can add nothing.
            null);

    public static final List<ProviderConfigProperty> PROPERTIES =
            List.of(FULL_ACCESS_SCOPE, ALLOWED_SCOPES, REQUIRE_EXPLICIT_SCOPE, EXCHANGE_CLIENTS);

    final String fullAccessScope;
    final Set<String> allowedScopes;
    final boolean requireExplicitScope;
    final Set<String> exchangeClients;
    final List<RulesProblem> problems;

    public FullAccessSettings(Map<String, Object> values) {
        Settings settings = new Settings(values, PROPERTIES);
        fullAccessScope = settings.text(FULL_ACCESS_SCOPE);
        allowedScopes = Set.copyOf(settings.list(ALLOWED_SCOPES));
        requireExplicitScope = settings.flag(REQUIRE_EXPLICIT_SCOPE);
        exchangeClients = Set.copyOf(settings.list(EXCHANGE_CLIENTS));
        problems = settings.problems();
    }

    public List<RulesProblem> problems() {
        return problems;
    }
}
