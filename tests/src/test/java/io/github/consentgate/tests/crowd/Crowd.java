package io.github.consentgate.tests.crowd;

import io.github.consentgate.tests.fixture.Collection;
import io.github.consentgate.tests.fixture.Names;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;

/** Users and their authorizations by the thousand, made in the database. */
public final class Crowd {

    /** The first authorization was given at this time, each other one a second later; 2023-11-14T22:13:21Z. */
    private static final long FIRST = 1_700_000_001_000L;

    private final String stem;

    private Crowd(String stem) {
        this.stem = stem;
    }

    /** So many new users in the realm. */
    public static Crowd of(Realm realm, int users) {
        var crowd = new Crowd(Names.unique("crowd"));
        realm.database().execute("""
                insert into user_entity (id, username, email_constraint, email_verified, enabled, realm_id,
                  created_timestamp, not_before)
                select '%1$s-' || lpad(i::text, 8, '0'), '%1$s-' || i, '%1$s-' || i, false, true, r.id, 0, 0
                from realm r, generate_series(1, %2$d) i where r.name = '%3$s'
                """.formatted(crowd.stem, users, realm.name()));
        return crowd;
    }

    /** The user that was made as the so many-th. */
    public String userId(int number) {
        return "%s-%08d".formatted(stem, number);
    }

    public String username(int number) {
        return stem + "-" + number;
    }

    /** All of them may authorize in the collection. */
    public void join(Realm realm, Collection collection) {
        realm.database().execute("""
                insert into user_group_membership (group_id, user_id, membership_type)
                select g.id, u.id, 'UNMANAGED' from keycloak_group g, user_entity u
                where g.org_id = '%s' and (g.name = g.org_id or g.name in ('%s', 'Lighthouse', 'Basic'))
                and u.id like '%s-%%'
                """.formatted(collection.id(), Collection.ADMINISTRATORS, stem));
    }

    /** The first so many of them authorize the service. */
    public void authorize(Service service, int users) {
        service.realm().database().execute("""
                insert into user_consent (id, client_id, user_id, created_date, last_updated_date)
                select left(md5('%2$s' || i || '%1$s'), 32), '%1$s', '%2$s-' || lpad(i::text, 8, '0'), t, t
                from generate_series(1, %3$d) i, lateral (select %4$d + (i - 1) * 1000::bigint) as times (t)
                """.formatted(service.id(), stem, users, FIRST));
        service.realm().database().execute("""
                insert into user_consent_client_scope (user_consent_id, scope_id, parameter)
                select c.id, s.id, '#N A#' from user_consent c, client_scope s, realm r
                where c.client_id = '%s' and c.user_id like '%s-%%' and s.name = 'full_access'
                  and s.realm_id = r.id and r.name = '%s'
                """.formatted(
                        service.id(), stem, service.realm().name()));
    }
}
