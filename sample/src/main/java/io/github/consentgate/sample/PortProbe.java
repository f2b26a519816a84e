package io.github.consentgate.sample;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;

/** Prints those of the given ports on which something answers already. Runs from source, before any build. */
final class PortProbe {

    private static final int TIMEOUT_MILLIS = 1_000;

    private PortProbe() {}

    public static void main(String[] ports) throws IOException {
        for (var port : ports) {
            if (isTaken(Integer.parseInt(port))) {
                System.out.println(port);
            }
        }
    }

    static boolean isTaken(int port) throws IOException {
        return Arrays.stream(InetAddress.getAllByName("localhost")).anyMatch(address -> answers(address, port));
    }

    private static boolean answers(InetAddress address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), TIMEOUT_MILLIS);
            return true;
        } catch (IOException nobodyThere) {
            return false;
        }
    }
}
