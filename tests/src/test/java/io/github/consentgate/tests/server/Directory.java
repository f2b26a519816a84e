package io.github.consentgate.tests.server;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.net.InetAddress;

/** A real LDAP server with people and groups, of which Keycloak hears only by asking. */
public final class Directory implements AutoCloseable {

    public static final String PEOPLE = "ou=people,dc=example";
    public static final String GROUPS = "ou=groups,dc=example";
    public static final String BIND_DN = "cn=keycloak";
    public static final String BIND_CREDENTIAL = "secret";

    private final InMemoryDirectoryServer server;

    private Directory(InMemoryDirectoryServer server) {
        this.server = server;
    }

    public static Directory start() throws LDAPException {
        var config = new InMemoryDirectoryServerConfig("dc=example");
        config.addAdditionalBindCredentials(BIND_DN, BIND_CREDENTIAL);
        config.setSchema(null);
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig("loopback", InetAddress.getLoopbackAddress(), 0, null));
        var server = new InMemoryDirectoryServer(config);
        server.add("dc=example", new Attribute("objectClass", "domain"), new Attribute("dc", "example"));
        server.add(PEOPLE, new Attribute("objectClass", "organizationalUnit"), new Attribute("ou", "people"));
        server.add(GROUPS, new Attribute("objectClass", "organizationalUnit"), new Attribute("ou", "groups"));
        server.startListening();
        return new Directory(server);
    }

    public String url() {
        return "ldap://127.0.0.1:" + server.getListenPort();
    }

    public void addPerson(String name, String password) throws LDAPException {
        server.add(
                person(name),
                new Attribute("objectClass", "inetOrgPerson"),
                new Attribute("uid", name),
                new Attribute("cn", name),
                new Attribute("sn", name),
                new Attribute("mail", name + "@example.org"),
                new Attribute("entryUUID", name),
                new Attribute("userPassword", password));
    }

    /** With one member: a group of names is never empty. */
    public void addGroup(String name, String member) throws LDAPException {
        server.add(
                group(name),
                new Attribute("objectClass", "groupOfNames"),
                new Attribute("cn", name),
                new Attribute("member", person(member)));
    }

    public void join(String name, String group) throws LDAPException {
        modify(ModificationType.ADD, name, group);
    }

    public void leave(String name, String group) throws LDAPException {
        modify(ModificationType.DELETE, name, group);
    }

    private void modify(ModificationType how, String name, String group) throws LDAPException {
        server.modify(group(group), new Modification(how, "member", person(name)));
    }

    private static String person(String name) {
        return "uid=" + name + "," + PEOPLE;
    }

    private static String group(String name) {
        return "cn=" + name + "," + GROUPS;
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}
