package io.github.consentgate.tests.crowd;

import io.github.consentgate.tests.fixture.Names;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.User;

/** Services by the thousand that one person has authorized, made in the database. */
public final class ManyAuthorizations {

    private ManyAuthorizations() {}

    /** As many words as Keycloak keeps, each letter three bytes. */
    public static void withLongWords(Realm realm, User user, int services) {
        var stem = of(realm, user, services);
        realm.database().execute("""
                update client_attributes set value = repeat('漢', 4000)
                where name = 'consent-gate.publisher' and client_id in (select id from client where client_id like '%1$s-%%');
                insert into client_attributes (client_id, name, value)
                select c.id, 'logoUri', 'https://logo.example/' || repeat('x', 3900) from client c
                where c.client_id like '%1$s-%%';
                update client set name = repeat('漢', 255), client_id = rpad(client_id, 255, 'x')
                where client_id like '%1$s-%%'
                """.formatted(stem));
    }

    /**
     * Named "Service 00001" and on.
     *
     * @return what their client ids begin with, before a hyphen
     */
    public static String of(Realm realm, User user, int services) {
        var stem = Names.unique("s");
        var database = realm.database();
        database.execute("""
                insert into client (id, client_id, name, enabled, public_client, consent_required, full_scope_allowed,
                  standard_flow_enabled, protocol, realm_id, secret, client_authenticator_type, not_before,
                  node_rereg_timeout)
                select md5('%1$s' || i), '%1$s-' || i, 'Service ' || lpad(i::text, 5, '0'), true, false, true, false,
                  true, 'openid-connect', r.id, 'a-secret', 'client-secret', 0, -1
                from realm r, generate_series(1, %2$d) i where r.name = '%3$s'
                """.formatted(stem, services, realm.name()));
        database.execute("""
                insert into client_attributes (client_id, name, value)
                select c.id, 'consent-gate.publisher', 'Publisher of ' || c.name from client c
                where c.client_id like '%s-%%'
                """.formatted(stem));
        database.execute("""
                insert into user_consent (id, client_id, user_id, created_date, last_updated_date)
                select md5(c.id || '%2$s'), c.id, '%2$s', 1700000000000, 1700000000000 from client c
                where c.client_id like '%1$s-%%'
                """.formatted(stem, user.id()));
        database.execute("""
                insert into user_consent_client_scope (user_consent_id, scope_id, parameter)
                select u.id, s.id, '#N A#' from user_consent u, client_scope s, realm r
                where u.user_id = '%s' and s.name in ('full_access', 'profile', 'email')
                  and s.realm_id = r.id and r.name = '%s'
                """.formatted(user.id(), realm.name()));
        return stem;
    }
}
