package io.github.consentgate.sample.releasenotes;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import java.io.IOException;
import java.time.Instant;

/** Keeps a session's tokens fresh while calling the API, and notices when they are dead for good. */
final class AuthorizedCalls {

    private final AuthorizationClient authorization;
    private final WorkItemsClient api;

    AuthorizedCalls(AuthorizationClient authorization, WorkItemsClient api) {
        this.authorization = authorization;
        this.api = api;
    }

    WorkItemList workItems(BrowserSession session, Tokens tokens)
            throws IOException, AuthorizationRefused, AuthorizationWithdrawn {
        try {
            return call(session, tokens);
        } catch (AuthorizationWithdrawn e) {
            session.forgetTokens();
            throw e;
        }
    }

    private WorkItemList call(BrowserSession session, Tokens tokens)
            throws IOException, AuthorizationRefused, AuthorizationWithdrawn {
        try {
            var live = tokens.isExpired(Instant.now()) ? refresh(session, tokens) : tokens;
            return api.read(live.access());
        } catch (TokenRejected rejected) {
            return callAgain(session, tokens);
        }
    }

    /** A rejected token may only have outlived its time; a rejected fresh one means no. */
    private WorkItemList callAgain(BrowserSession session, Tokens tokens)
            throws IOException, AuthorizationRefused, AuthorizationWithdrawn {
        try {
            return api.read(refresh(session, tokens).access());
        } catch (TokenRejected rejected) {
            throw new AuthorizationWithdrawn();
        }
    }

    private Tokens refresh(BrowserSession session, Tokens tokens)
            throws IOException, AuthorizationRefused, AuthorizationWithdrawn {
        if (tokens.refresh() == null) {
            throw new AuthorizationWithdrawn();
        }
        try {
            return session.keep(authorization.refresh(tokens.refresh()));
        } catch (AuthorizationRefused e) {
            if (e.code().equals(OAuth2Error.INVALID_GRANT.getCode())) {
                throw new AuthorizationWithdrawn();
            }
            throw e;
        }
    }
}
