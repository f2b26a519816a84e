package io.github.consentgate.rules;

import java.util.List;
import java.util.Map;
import org.keycloak.provider.ProviderConfigProperty;

/** The keys of the executor {@code consent-gate-lifetime}. */
public final class LifetimeSettings {

    static final ProviderConfigProperty MAX_AGE_DAYS = days(
            "max-age-days",
            "Maximum age in days",
            "Days after which an authorization must be approved anew; 0: never.");

    static final ProviderConfigProperty MAX_IDLE_DAYS = days(
            "max-idle-days",
            "Maximum idle time in days",
            "Days without use after which an authorization must be approved anew; 0: never.");

    public static final List<ProviderConfigProperty> PROPERTIES = List.of(MAX_AGE_DAYS, MAX_IDLE_DAYS);

    final int maxAgeDays;
    final int maxIdleDays;
    final List<RulesProblem> problems;

    public LifetimeSettings(Map<String, Object> values) {
        Settings settings = new Settings(values, PROPERTIES);
        maxAgeDays = settings.days(MAX_AGE_DAYS);
        maxIdleDays = settings.days(MAX_IDLE_DAYS);
        problems = settings.problems();
    }

    public List<RulesProblem> problems() {
        return problems;
    }

    private static ProviderConfigProperty days(String key, String label, String help) {
        return new ProviderConfigProperty(key, label, help, ProviderConfigProperty.STRING_TYPE, "0");
    }
}
