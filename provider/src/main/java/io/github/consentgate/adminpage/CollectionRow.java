package io.github.consentgate.adminpage;

import io.github.consentgate.admin.collections.CollectionView;
import io.github.consentgate.page.StrangersText;
import java.util.Objects;

/** A collection in the list. For templates, so with getters. */
public final class CollectionRow {

    private final CollectionView collection;
    private final boolean mine;

    CollectionRow(CollectionView collection, Desk desk) {
        this.collection = collection;
        this.mine =
                Desk.may(() -> desk.collections().collection(collection.alias()).isBlocked());
    }

    public String getAlias() {
        return collection.alias();
    }

    public String getName() {
        return Objects.requireNonNullElse(StrangersText.clean(collection.name()), "?");
    }

    public boolean isBlocked() {
        return collection.blocked();
    }

    /** Whether this admin may close or open this very collection. */
    public boolean isMine() {
        return mine;
    }
}
