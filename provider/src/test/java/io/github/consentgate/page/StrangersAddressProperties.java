package io.github.consentgate.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Addresses from a fuzzer, and what it found. */
class StrangersAddressProperties {

    @Property(tries = 3000)
    void whateverIsShownIsAnHttpsAddressThatBreaksOutOfNoAttribute(@ForAll("addresses") String address) {
        String shown = StrangersText.httpsOnly(address);

        if (shown != null) {
            assertThat(URI.create(shown).getScheme()).isEqualToIgnoringCase("https");
            assertThat(shown)
                    .matches("\\p{ASCII}*")
                    .doesNotContain("\"", "<", ">", " ", "`")
                    .doesNotContainPattern("\\p{Cntrl}");
        }
    }

    @Example
    void aCharacterThatIsNormalizedIntoABacktickIsNoneOfAnAddress() {
        assertThat(StrangersText.httpsOnly("https://app.example/\u1FEF")).isNull();
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(20);
        Arbitrary<String> ascii = Arbitraries.strings().ascii().ofMaxLength(20);
        return Arbitraries.oneOf(
                any, any.map("https://app.example/"::concat), ascii.map("https://app.example"::concat));
    }
}
