package io.github.consentgate.decision;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Why the gate says no, in the order in which reasons are reported.
 *
 * <p>Each reason carries its OAuth error at the authorization endpoint (RFC 6749, section 4.1.2.1) and at the token
 * endpoint (RFC 6749, section 5.2).
 */
public enum Reason {
    SERVICE_BLOCKED("service_blocked", "access_denied", "invalid_grant", "An administrator has blocked this service."),
    NO_COLLECTION(
            "no_collection", "access_denied", "invalid_grant", "The user is not a member of the collection asked for."),
    THIRD_PARTY_ACCESS(
            "third_party_access",
            "access_denied",
            "invalid_grant",
            "The collection does not allow access by third-party services."),
    PROJECT_MEMBER("project_member", "access_denied", "invalid_grant", "The user is not a member of a project."),
    ACCESS_LEVEL("access_level", "access_denied", "invalid_grant", "The user's access level is too low."),
    COLLECTION_ADMINISTRATOR(
            "collection_administrator",
            "access_denied",
            "invalid_grant",
            "The user does not belong to the Project Collection Administrators."),
    SCOPE(
            "scope",
            "invalid_scope",
            "invalid_scope",
            "Only full access can be asked for, together with scopes that the gate allows, by a user who holds a role "
                    + "that it opens."),
    FULL_SCOPE(
            "full_scope",
            "unauthorized_client",
            "unauthorized_client",
            "The service reaches roles beyond full access; an administrator must turn off 'Full scope allowed' "
                    + "and remove account and admin roles from its scopes."),
    GRANT_TYPE(
            "grant_type",
            "unauthorized_client",
            "unauthorized_client",
            "A third-party service may only use the authorization code grant with PKCE S256, the device grant, CIBA "
                    + "and refresh tokens."),
    IMPERSONATED(
            "impersonated",
            "access_denied",
            "invalid_grant",
            "An administrator who impersonates a user cannot authorize services."),
    EXPIRED("expired", "access_denied", "invalid_grant", "The authorization has ended; the user must approve anew."),
    REGISTRATION(
            "registration",
            "unauthorized_client",
            "unauthorized_client",
            "The client cannot be made to fit what a third-party service may be."),
    MISCONFIGURED(
            "misconfigured",
            "unauthorized_client",
            "unauthorized_client",
            "Consent Gate is not set up correctly in this realm; an administrator finds the cause in the log.");

    private static final String SEPARATOR = "::";

    private final String code;
    private final String authorizationError;
    private final String tokenError;
    private final String description;

    Reason(String code, String authorizationError, String tokenError, String description) {
        this.code = code;
        this.authorizationError = authorizationError;
        this.tokenError = tokenError;
        this.description = description;
    }

    /** The permanent name of this reason: in events, pages, documents and the admin API. */
    public String code() {
        return code;
    }

    public String authorizationError() {
        return authorizationError;
    }

    public String tokenError() {
        return tokenError;
    }

    /** One sentence a person can act on; names no person and no collection. */
    public String description() {
        return description;
    }

    /** Whether this is a prerequisite that each collection answers for itself. */
    public boolean isOfCollection() {
        return switch (this) {
            case THIRD_PARTY_ACCESS, PROJECT_MEMBER, ACCESS_LEVEL, COLLECTION_ADMINISTRATOR -> true;
            default -> false;
        };
    }

    /** The codes, joined as in the event detail {@code consent_gate_reason}. */
    public static String join(Collection<Reason> reasons) {
        return reasons.stream().sorted().map(Reason::code).collect(Collectors.joining(SEPARATOR));
    }
}
