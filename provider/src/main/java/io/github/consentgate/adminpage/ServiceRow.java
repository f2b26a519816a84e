package io.github.consentgate.adminpage;

import io.github.consentgate.admin.services.ServiceView;
import io.github.consentgate.page.StrangersText;
import java.util.List;
import java.util.Objects;

/** A service in the list, its own words cleaned. For templates, so with getters. */
public final class ServiceRow {

    private static final int HOSTS_SHOWN = 5;

    private final ServiceView service;
    private final boolean mine;

    ServiceRow(ServiceView service, Desk desk) {
        this.service = service;
        this.mine = Desk.may(() -> desk.services().blockable(service.service()));
    }

    public String getClientId() {
        return service.service();
    }

    /** Never empty: a service without a name goes by its client id. */
    public String getName() {
        String name = StrangersText.clean(service.serviceName());
        return name == null ? getShownId() : name;
    }

    /** The client id for people to read. */
    public String getShownId() {
        return Objects.requireNonNullElse(StrangersText.clean(service.service()), "?");
    }

    /** May be {@code null}. */
    public String getPublisher() {
        return StrangersText.quotable(service.publisher());
    }

    public List<String> getHosts() {
        return service.redirectHosts().stream()
                .limit(HOSTS_SHOWN)
                .map(host -> Objects.requireNonNullElse(StrangersText.clean(host), "?"))
                .toList();
    }

    public int getMoreHosts() {
        return Math.max(0, service.redirectHosts().size() - HOSTS_SHOWN);
    }

    public long getAuthorizations() {
        return service.authorizations();
    }

    public boolean isBlocked() {
        return service.blocked();
    }

    /** Whether this admin may block or unblock this very service. */
    public boolean isMine() {
        return mine;
    }
}
