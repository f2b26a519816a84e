package io.github.consentgate.page;

import io.github.consentgate.service.BrowserHost;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;

/** Where a browser goes, in words that cannot be taken for another place. */
final class Destination {

    private static final String UNSEEN = "?";

    private Destination() {}

    /**
     * The host and port of a web address, as {@link BrowserHost#ascii} has them; of what a realm's import
     * has let in and no host can be read from, the whole.
     */
    static String of(String address) {
        // One that cannot be seen is a place all the same.
        return Objects.requireNonNullElse(StrangersText.clean(hostOrWhole(address)), UNSEEN);
    }

    private static String hostOrWhole(String address) {
        try {
            String authority = new URI(address).getRawAuthority();
            // A user part in front of the host could look like one.
            return authority == null ? address : BrowserHost.ascii(authority.substring(authority.lastIndexOf('@') + 1));
        } catch (URISyntaxException e) {
            return address;
        }
    }
}
