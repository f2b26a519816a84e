package io.github.consentgate.page;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.keycloak.models.RealmModel;
import org.keycloak.services.util.LocaleUtil;
import org.keycloak.theme.Theme;

/**
 * The texts of the gate's own pages. Keycloak copies a theme's messages several times for each page that it shows, so these
 * stand in a bundle of their own. A realm may word them anew like any other message.
 */
final class PageTexts {

    private static final String BUNDLE = "consent-gate-pages";

    private final Theme theme;
    private final RealmModel realm;

    PageTexts(Theme theme, RealmModel realm) {
        this.theme = theme;
        this.realm = realm;
    }

    /** With the theme's messages, in that language or in the nearest that has them. */
    Properties in(Locale locale) throws IOException {
        Map<Locale, Properties> byLanguage = new HashMap<>();
        for (Locale language = locale; language != null; language = LocaleUtil.getParentLocale(language, realm)) {
            byLanguage.put(language, saidIn(language));
        }
        Properties own = LocaleUtil.enhancePropertiesWithRealmLocalizationTexts(realm, locale, byLanguage);
        own.keySet().retainAll(theme.getMessages(BUNDLE, locale).keySet());

        Properties all = theme.getEnhancedMessages(realm, locale);
        all.putAll(own);
        return all;
    }

    /** Without what it takes over, which a realm's wording in the language that it comes from goes before. */
    private Properties saidIn(Locale language) throws IOException {
        Properties said = theme.getMessages(BUNDLE, language);
        Locale next = LocaleUtil.getParentLocale(language, realm);
        if (next != null) {
            said.entrySet().removeAll(theme.getMessages(BUNDLE, next).entrySet());
        }
        return said;
    }
}
