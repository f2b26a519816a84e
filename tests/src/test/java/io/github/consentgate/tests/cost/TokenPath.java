package io.github.consentgate.tests.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.flow.Browser;

/** What services and APIs ask for all the time. */
enum TokenPath {
    SIGN_IN_PAGE {
        @Override
        Runnable prepared(Authorized by) {
            return () ->
                    assertThat(new Browser().open(by.service().asks()).status()).isEqualTo(200);
        }
    },
    SINGLE_SIGN_ON {
        @Override
        Runnable prepared(Authorized by) {
            return () -> by.browser().open(by.service().asks()).code();
        }
    },
    CODE_EXCHANGE {
        @Override
        Runnable prepared(Authorized by) {
            var code = by.browser().open(by.service().asks()).code();
            return () -> well(by.service().redeem(code));
        }
    },
    REFRESH {
        @Override
        Runnable prepared(Authorized by) {
            return () -> well(by.service().refresh(by.online().refreshToken()));
        }
    },
    OFFLINE_REFRESH {
        @Override
        Runnable prepared(Authorized by) {
            return () -> well(by.service().refresh(by.offline().refreshToken()));
        }
    },
    USERINFO {
        @Override
        Runnable prepared(Authorized by) {
            return () -> well(by.service().userinfo(by.online().accessToken()));
        }
    },
    INTROSPECTION {
        @Override
        Runnable prepared(Authorized by) {
            return () -> well(by.api().introspect(by.online().accessToken()));
        }
    };

    /** A call, ready to be made once. */
    abstract Runnable prepared(Authorized by);

    private static void well(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }
}
