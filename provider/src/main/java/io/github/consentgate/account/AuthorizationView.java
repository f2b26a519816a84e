package io.github.consentgate.account;

import io.github.consentgate.page.DateView;
import io.github.consentgate.page.Dates;
import io.github.consentgate.page.StrangersText;
import io.github.consentgate.rules.Lifetime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.keycloak.OAuth2Constants;
import org.keycloak.common.util.ObjectUtil;
import org.keycloak.common.util.Time;
import org.keycloak.theme.TemplatingUtil;

/** One row of the page. Its service's words are cleaned, and cut where a page of rows has no room for them. */
public final class AuthorizationView {

    private static final int NAME = 90;
    private static final int PUBLISHER = 100;

    /** A longer address weighs more than the row. */
    private static final int LOGO = 500;

    private final Authorization authorization;
    private final String fullAccessScope;
    private final Lifetime lifetime;
    private final Properties messages;
    private final Dates dates;

    AuthorizationView(
            Authorization authorization, String fullAccessScope, Lifetime lifetime, Properties messages, Dates dates) {
        this.authorization = authorization;
        this.fullAccessScope = fullAccessScope;
        this.lifetime = lifetime;
        this.messages = messages;
        this.dates = dates;
    }

    public String getClientId() {
        return authorization.clientId();
    }

    /** A page of names in any script stays light; the question about one names it in full. */
    public String getName() {
        return StrangersText.cut(getFullName(), NAME);
    }

    public String getFullName() {
        return authorization.shownName();
    }

    /** What stands where a service brings no logo. */
    public String getInitial() {
        return Character.toString(getName().codePointAt(0));
    }

    /** May be {@code null}, as may the logo. */
    public String getPublisher() {
        return StrangersText.cut(StrangersText.quotable(authorization.publisher()), PUBLISHER);
    }

    public String getLogoUri() {
        String address = StrangersText.httpsOnly(authorization.logoUri());
        return address == null || address.length() > LOGO ? null : address;
    }

    /** What the approval page said, full access first. */
    public List<Permission> getPermissions() {
        return authorization.scopes().stream()
                .sorted((one, other) -> Boolean.compare(
                        other.name().equals(fullAccessScope), one.name().equals(fullAccessScope)))
                .map(scope -> new Permission(
                        TemplatingUtil.resolveVariables(
                                ObjectUtil.isBlank(scope.text()) ? scope.name() : scope.text(), messages),
                        scope.name().equals(OAuth2Constants.OFFLINE_ACCESS)))
                .toList();
    }

    public DateView getAuthorized() {
        return dates.of(authorization.approved());
    }

    /** {@code null} when nothing is left that would tell. */
    public DateView getLastUsed() {
        return authorization.lastUsed().map(dates::of).orElse(null);
    }

    /** {@code null} for never. */
    public DateView getExpires() {
        return expires().map(dates::of).orElse(null);
    }

    public boolean isExpired() {
        return expires()
                .filter(end -> !end.isAfter(Instant.ofEpochMilli(Time.currentTimeMillis())))
                .isPresent();
    }

    private Optional<Instant> expires() {
        return lifetime.expiresAt(authorization.approved(), authorization.lastUsed());
    }

    /** @param offline whether the service keeps its access when the person signs out */
    public record Permission(String text, boolean offline) {}
}
