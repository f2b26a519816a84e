package io.github.consentgate.adminpage;

/** A realm to choose. For templates, so with getters. */
public final class RealmView {

    private final String name;
    private final String displayName;
    private final String url;

    RealmView(String name, String displayName, String url) {
        this.name = name;
        this.displayName = displayName;
        this.url = url;
    }

    public String getName() {
        return name;
    }

    /** May be {@code null}. */
    public String getDisplayName() {
        return displayName;
    }

    public String getUrl() {
        return url;
    }
}
