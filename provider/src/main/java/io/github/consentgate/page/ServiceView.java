package io.github.consentgate.page;

import io.github.consentgate.service.ThirdParty;
import org.keycloak.models.ClientModel;

/** What a service says of itself. For templates, so with getters. */
public final class ServiceView {

    private final ClientModel service;

    public ServiceView(ClientModel service) {
        this.service = service;
    }

    public String getClientId() {
        return service.getClientId();
    }

    /** Never empty: a service without a name goes by its client id. */
    public String getName() {
        String name = StrangersText.clean(service.getName());
        String fallback = name == null ? StrangersText.clean(service.getClientId()) : name;
        return fallback == null ? service.getId() : fallback;
    }

    /** May be {@code null}, like all that follow. */
    public String getDescription() {
        return StrangersText.clean(service.getDescription());
    }

    public String getPublisher() {
        return StrangersText.quotable(service.getAttribute(ThirdParty.PUBLISHER));
    }

    public String getLogoUri() {
        return StrangersText.httpsOnly(service.getAttribute(ClientModel.LOGO_URI));
    }

    public String getTosUri() {
        return StrangersText.httpsOnly(service.getAttribute(ClientModel.TOS_URI));
    }

    public String getPolicyUri() {
        return StrangersText.httpsOnly(service.getAttribute(ClientModel.POLICY_URI));
    }

    public String getWebsiteUri() {
        return StrangersText.httpsOnly(service.getBaseUrl());
    }
}
