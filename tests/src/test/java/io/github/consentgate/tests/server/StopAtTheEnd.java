package io.github.consentgate.tests.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Ends what the run started, however many classes shared it. */
public final class StopAtTheEnd implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            Stack.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
