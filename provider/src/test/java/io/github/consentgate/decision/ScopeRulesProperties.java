package io.github.consentgate.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Scope strings from a fuzzer. */
class ScopeRulesProperties {

    private static final Set<String> ALLOWED = Set.of("openid", "profile", "organization");

    /** What may stand between and within scopes, and looks like a separator or a wildcard to something else. */
    private static final List<String> PIECES = List.of(
            " ",
            "  ",
            "\t",
            "\n",
            "\r",
            "\u0000",
            "\u00a0",
            "\u2028",
            ",",
            ":",
            "*",
            "+",
            "%20",
            "\"",
            "\\",
            "",
            "full_access",
            "full",
            "_access",
            "FULL_ACCESS",
            "openid",
            "OpenId",
            "profile",
            "organization",
            "organization:",
            "organization:fabrikam",
            "work_items",
            "offline_access");

    @Property(tries = 5000)
    void nothingButWhatIsAllowedEverPasses(@ForAll("scopes") String scope, @ForAll boolean explicit) {
        ScopeRules rules = new ScopeRules("full_access", ALLOWED, explicit, true);

        if (rules.allowsRequest(scope)) {
            assertThat(tokens(scope)).allMatch(ScopeRulesProperties::mayPass);
            assertThat(!explicit || tokens(scope).contains("full_access")).isTrue();
        } else {
            assertThat(explicit || !tokens(scope).stream().allMatch(ScopeRulesProperties::mayPass))
                    .isTrue();
        }
    }

    @Property
    void noOrganizationEverPassesWhenCollectionsAreGroups(@ForAll("scopes") String scope) {
        ScopeRules rules = new ScopeRules("full_access", ALLOWED, false, false);

        assertThat(rules.allowsRequest(scope)
                        && tokens(scope).stream().anyMatch(token -> token.startsWith("organization")))
                .isFalse();
    }

    @Property
    void theQuestionNamesOnlyWhatTheRequestNames(@ForAll("scopes") String scope, @ForAll Optional<String> selected) {
        CollectionQuestion question = new ScopeRules("full_access", ALLOWED, false, true).question(scope, selected);

        assertThat(tokens(scope))
                .containsAll(question.aliases().stream()
                        .map(alias -> "organization:" + alias)
                        .toList());
        assertThat(question.selectedId().isEmpty() || question.selectedId().equals(selected))
                .isTrue();
    }

    @Property(tries = 5)
    void aScopeOfAnyLengthIsAnswered(@ForAll("tokenToRepeat") String token) {
        assertThat(new ScopeRules("full_access", ALLOWED, false, true).allowsRequest(token.repeat(1_000_000)))
                .isEqualTo(token.equals("openid "));
    }

    @Provide
    Arbitrary<String> scopes() {
        Arbitrary<String> pieced = Arbitraries.of(PIECES).list().ofMaxSize(8).map(pieces -> String.join("", pieces));
        return Arbitraries.oneOf(pieced, pieced, Arbitraries.strings().all().ofMaxLength(40));
    }

    @Provide
    Arbitrary<String> tokenToRepeat() {
        return Arbitraries.of("openid ", "openid", "x ", "\t");
    }

    private static boolean mayPass(String token) {
        return token.equals("full_access") || ALLOWED.contains(token) || token.matches("(?s)organization:.+");
    }

    /** RFC 6749, section 3.3: space is the one separator. */
    private static List<String> tokens(String scope) {
        return Collections.list(new StringTokenizer(scope, " ")).stream()
                .map(String.class::cast)
                .toList();
    }
}
