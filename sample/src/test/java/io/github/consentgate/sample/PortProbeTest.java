package io.github.consentgate.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortProbeTest {

    @Test
    void tellsATakenPortFromAFreeOne() throws IOException {
        int port;
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = listener.getLocalPort();
            assertThat(PortProbe.isTaken(port)).isTrue();
        }
        assertThat(PortProbe.isTaken(port)).isFalse();
    }
}
