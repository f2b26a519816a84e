package io.github.consentgate.registration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.representations.idm.ClientRepresentation;

/**
 * What somebody who registers a client by itself sends. Keycloak's own kind of registration takes whatever the admin API
 * takes; what is not a client's own business (RFC 7591, section 2) is left out, so that an admin alone decides it.
 */
final class StrangersDocument {

    private static final Set<String> OWN_BUSINESS = Set.of(
            "consent-gate.publisher",
            "default.acr.values",
            "dpop.bound.access.tokens",
            "logoUri",
            "oauth2.device.authorization.grant.enabled",
            "policyUri",
            "post.logout.redirect.uris",
            "request.uris",
            "require.pushed.authorization.requests",
            "sectorIdentifierUri",
            "tosUri",
            "use.refresh.tokens");

    private static final List<String> KINDS_OF_OWN_BUSINESS = List.of(
            "authorization.encrypted.response.",
            "authorization.signed.response.",
            "backchannel.logout.",
            "frontchannel.logout.",
            "id.token.",
            "jwks.",
            "jwt.credential.",
            "request.object.",
            "tls.client.certificate.",
            "token.endpoint.auth.signing.",
            "use.jwks.",
            "user.info.",
            "x509.");

    /** Characters that Keycloak's database columns for a client's texts hold; attributes hold more. */
    private static final int COLUMN = 255;

    private final ClientRepresentation document;

    StrangersDocument(ClientRepresentation document) {
        this.document = document;
    }

    /** What is left out stays as it is, where the client is there already. */
    void leaveOutWhatAnAdminDecides() {
        Map<String, String> attributes = new HashMap<>(attributeMap());
        attributes.keySet().removeIf(name -> !isOwnBusiness(name));
        document.setAttributes(attributes);
        document.setProtocolMappers(null);
        document.setAuthenticationFlowBindingOverrides(null);
        document.setAuthorizationSettings(null);
        document.setType(null);
        document.setNotBefore(null);
        document.setAlwaysDisplayInConsole(null);
        document.setBearerOnly(null);
        document.setSurrogateAuthRequired(null);
        document.setRegisteredNodes(null);
        document.setNodeReRegistrationTimeout(null);
        withoutDefaultRoles();
    }

    /** Whether the database would not take it, which Keycloak answers with 500: a text too long, or with U+0000 in it. */
    boolean cannotBeStored() {
        return columns().anyMatch(text -> text.length() > COLUMN)
                || Stream.concat(columns(), attributes()).anyMatch(text -> text.indexOf('\0') >= 0);
    }

    private Stream<String> columns() {
        return Stream.of(
                        Stream.of(
                                document.getClientId(),
                                document.getName(),
                                document.getDescription(),
                                document.getRootUrl(),
                                document.getBaseUrl(),
                                document.getAdminUrl(),
                                document.getClientAuthenticatorType(),
                                document.getSecret()),
                        stream(document.getRedirectUris()),
                        stream(document.getWebOrigins()),
                        attributeMap().keySet().stream())
                .flatMap(texts -> texts)
                .filter(Objects::nonNull);
    }

    private Stream<String> attributes() {
        return attributeMap().values().stream().filter(Objects::nonNull);
    }

    private Map<String, String> attributeMap() {
        return Objects.requireNonNullElse(document.getAttributes(), Map.of());
    }

    private static Stream<String> stream(List<String> list) {
        return list == null ? Stream.empty() : list.stream();
    }

    /** Whether scripts of every origin could call in its name. */
    boolean opensToEveryOrigin() {
        return document.getWebOrigins() != null && document.getWebOrigins().contains("*");
    }

    @SuppressWarnings("deprecation") // Keycloak still reads it, and gives these roles to every user of the realm.
    private void withoutDefaultRoles() {
        document.setDefaultRoles(null);
    }

    private static boolean isOwnBusiness(String attribute) {
        return OWN_BUSINESS.contains(attribute)
                || KINDS_OF_OWN_BUSINESS.stream().anyMatch(attribute::startsWith);
    }
}
