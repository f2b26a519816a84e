package io.github.consentgate.authorization;

import org.keycloak.common.util.Time;

/** A token tells its time of issue in whole seconds: what is to be younger than another has to wait for the next one. */
public final class WholeSecond {

    private static final long MILLIS = 1000;

    private WholeSecond() {}

    /**
     * Comes back when it has begun, at once if it has; cut short where the thread is interrupted.
     *
     * @param second since the epoch
     */
    public static void await(long second) {
        long rest = second * MILLIS - Time.currentTimeMillis();
        if (rest > 0) {
            try {
                Thread.sleep(rest);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
