package io.github.consentgate.page;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.Urls;
import org.keycloak.services.util.CacheControlUtil;
import org.keycloak.theme.FreeMarkerException;
import org.keycloak.theme.Theme;
import org.keycloak.theme.beans.LocaleBean;
import org.keycloak.theme.beans.MessageFormatterMethod;
import org.keycloak.theme.freemarker.FreeMarkerProvider;
import org.keycloak.urls.UrlType;
import org.keycloak.utils.MediaType;

/** Renders a page of an account theme in the reader's language, in the realm to which the reader signed in. */
public final class ThemedPage {

    private final KeycloakSession session;
    private final Theme theme;
    private Properties messages;

    public ThemedPage(KeycloakSession session, Theme theme) {
        this.session = session;
        this.theme = theme;
    }

    public Locale locale() {
        return session.getContext().resolveLocale(reader().orElse(null));
    }

    public Properties messages() {
        if (messages == null) {
            try {
                messages = new PageTexts(theme, session.getContext().getRealm()).in(locale());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return messages;
    }

    public Response render(Status status, String template, Map<String, Object> model) {
        Map<String, Object> whole = new HashMap<>(model);
        try {
            addCommon(whole);
            return Response.status(status)
                    .type(MediaType.TEXT_HTML_UTF_8)
                    .language(locale())
                    .cacheControl(CacheControlUtil.noCache())
                    .entity(session.getProvider(FreeMarkerProvider.class).processTemplate(whole, template, theme))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FreeMarkerException e) {
            throw new IllegalStateException("the page cannot be shown: " + template, e);
        }
    }

    private void addCommon(Map<String, Object> model) throws IOException {
        RealmModel realm = session.getContext().getRealm();
        Properties properties = theme.getProperties();
        model.put("msg", new MessageFormatterMethod(locale(), messages()));
        model.put(
                "locale",
                new LocaleBean(realm, locale(), session.getContext().getUri().getRequestUriBuilder(), messages()));
        model.put("properties", properties);
        model.put(
                "darkMode",
                Boolean.parseBoolean(properties.getProperty("darkMode")) && realm.getAttribute("darkMode", true));
        model.put("resourceUrl", resources());
        model.put("realmName", RealmName.of(realm));
        reader().ifPresent(user -> model.put("username", user.getUsername()));
    }

    private Optional<UserModel> reader() {
        return Optional.ofNullable(session.getContext().getUserSession()).map(UserSessionModel::getUser);
    }

    private String resources() {
        return Urls.themeRoot(session.getContext().getUri(UrlType.FRONTEND).getBaseUri())
                        .getPath()
                + "/" + Constants.ACCOUNT_MANAGEMENT_CLIENT_ID + "/" + theme.getName();
    }
}
