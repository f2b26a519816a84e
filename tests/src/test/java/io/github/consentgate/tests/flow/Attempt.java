package io.github.consentgate.tests.flow;

import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Service;
import java.util.Optional;

/** Somebody does whatever the pages allow to get a service its tokens. */
public final class Attempt {

    private Attempt() {}

    /** The tokens, if there are any at the end. */
    public static Optional<Answer> by(String username, Service service) {
        var step = new Browser().open(service.asks().scope("openid"));
        if (!step.isAway() && step.status() == 200 && !Step.ERROR.equals(step.pageId())) {
            step = step.signIn(username);
        }
        if (Step.APPROVAL.equals(step.pageId())) {
            step = step.accept();
        }
        if (!step.isAway() || !step.parameters().containsKey("code")) {
            return Optional.empty();
        }
        return Optional.of(service.redeem(step.code()))
                .filter(answer -> answer.body().has("access_token"));
    }
}
