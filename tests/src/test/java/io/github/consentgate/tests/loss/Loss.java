package io.github.consentgate.tests.loss;

import io.github.consentgate.tests.fixture.Collection;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.User;

/** The ways in which an admin takes a prerequisite away. Keycloak announces each of them. */
public enum Loss {
    LEAVES_THE_ADMINISTRATORS {
        @Override
        public void happen(Realm realm, Collection collection, User user) {
            collection.leave(user, Collection.ADMINISTRATORS);
        }
    },
    LEAVES_THE_LAST_PROJECT {
        @Override
        public void happen(Realm realm, Collection collection, User user) {
            collection.leave(user, Collection.PROJECT);
        }
    },
    LOSES_THE_ACCESS_LEVEL {
        @Override
        public void happen(Realm realm, Collection collection, User user) {
            collection.leave(user, Collection.level("Basic"));
        }
    },
    LEAVES_THE_COLLECTION {
        @Override
        public void happen(Realm realm, Collection collection, User user) {
            collection.remove(user);
        }
    },
    THE_PROJECT_IS_DELETED {
        @Override
        public void happen(Realm realm, Collection collection, User user) {
            collection.deleteGroup(Collection.PROJECT);
        }
    },
    ALL_PROJECTS_ARE_DELETED {
        @Override
        public void happen(Realm realm, Collection collection, User user) {
            collection.deleteGroup(Collection.PROJECTS);
        }
    },
    THE_ADMINISTRATORS_ARE_DELETED {
        @Override
        public void happen(Realm realm, Collection collection, User user) {
            collection.deleteGroup(Collection.ADMINISTRATORS);
        }
    },
    THE_ADMINISTRATORS_ARE_RENAMED {
        @Override
        public void happen(Realm realm, Collection collection, User user) {
            collection.renameGroup(Collection.ADMINISTRATORS, "Former Administrators");
        }
    },
    THE_COLLECTION_IS_DELETED {
        @Override
        public void happen(Realm realm, Collection collection, User user) {
            collection.delete();
        }
    };

    public abstract void happen(Realm realm, Collection collection, User user);
}
