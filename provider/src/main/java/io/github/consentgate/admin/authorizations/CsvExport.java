package io.github.consentgate.admin.authorizations;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** All authorizations that match, as CSV (RFC 4180); each piece is read in a short transaction of its own. */
final class CsvExport implements StreamingOutput {

    private static final int AT_ONCE = 500;

    private static final String HEADER =
            "service,serviceName,userId,username,scopes,grantedAt,lastUsedAt,expiresAt\r\n";

    private final KeycloakSessionFactory factory;
    private final String realmId;
    private final Filter filter;

    CsvExport(KeycloakSessionFactory factory, String realmId, Filter filter) {
        this.factory = factory;
        this.realmId = realmId;
        this.filter = filter;
    }

    @Override
    public void write(OutputStream output) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        writer.write(HEADER);
        for (Optional<Position> at = Optional.of(Position.START); at.isPresent(); ) {
            Position start = at.get();
            Piece piece = KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> read(session, start));
            for (AuthorizationView authorization : piece.authorizations()) {
                writer.write(line(authorization));
            }
            writer.flush();
            at = piece.next();
        }
    }

    private Piece read(KeycloakSession session, Position start) {
        RealmModel realm = session.realms().getRealm(realmId);
        session.getContext().setRealm(realm);
        Slice slice = new StoredAuthorizations(session, realm).read(filter, start, AT_ONCE);
        return new Piece(new Describer(session, realm).describe(slice.rows()), slice.next());
    }

    private static String line(AuthorizationView view) {
        return Stream.of(
                        view.service(),
                        view.serviceName(),
                        view.userId(),
                        view.username(),
                        String.join(" ", view.scopes()),
                        view.grantedAt(),
                        view.lastUsedAt(),
                        view.expiresAt())
                .map(CsvCell::of)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private record Piece(List<AuthorizationView> authorizations, Optional<Position> next) {}
}
