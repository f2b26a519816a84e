package io.github.consentgate.theme;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No page shows a bare key, and no key waits for a page that is gone. */
class MessageKeysTest {

    private static final Pattern LITERAL = Pattern.compile("(?:msg\\(|\\bkey=)\"([^\"]+)\"");

    private static final Pattern OWN_PAGE = Pattern.compile("consent-gate-(account|admin|frame)");

    private static final List<String> PREREQUISITES = List.of(
            "service_blocked",
            "no_collection",
            "third_party_access",
            "project_member",
            "access_level",
            "collection_administrator");

    private static final List<String> ASKS =
            List.of("service.block", "service.unblock", "collection.block", "collection.unblock");

    private static final List<String> PROBLEMS = List.of(
            "not_signed_in",
            "not_admin",
            "no_right",
            "impersonated",
            "not_from_the_page",
            "not_found",
            "not_understood");

    /** Keys that a template completes at run time, and what may complete them. */
    private static final Map<String, List<String>> OPEN = Map.ofEntries(
            entry(
                    "client_",
                    List.of(
                            "account",
                            "account-console",
                            "admin-cli",
                            "broker",
                            "realm-management",
                            "security-admin-console")),
            entry("consentGateNeed.${name}", PREREQUISITES),
            entry("consentGateMend.${name}", PREREQUISITES),
            entry("consentGateAdminFinding.${finding.code}", ThemeFiles.findingCodes()),
            entry("consentGateAdminMend.${finding.code}", ThemeFiles.findingCodes()),
            entry("consentGateAdminSeverity.${finding.severity}", List.of("error", "warning", "info")),
            entry("consentGateAdminAsk.${kind}.${act}", ASKS),
            entry("consentGateAdminAskWhat.${kind}.${act}", ASKS),
            entry("consentGateAdminProblem.${problem}", PROBLEMS),
            entry("consentGateAdminProblemWhat.${problem}", PROBLEMS),
            entry(
                    "consentGateAdminChange.${change.what}",
                    List.of("client-scope", "service", "required-action", "group", "client-profile", "client-policy")));

    /** The consent screen text of the full access scope. */
    private static final Set<String> NAMED_BY_REALMS = Set.of("consentGateFullAccess");

    @ParameterizedTest
    @MethodSource("io.github.consentgate.theme.UpstreamThemes#supported")
    void everyKeyOfATemplateHasAText(UpstreamThemes upstream) {
        assertThat(used(MessageKeysTest::isOwnPage)).isNotEmpty().isSubsetOf(known(upstream, Bundle.values()));
    }

    /** Keycloak shows these, and reads the one bundle. */
    @ParameterizedTest
    @MethodSource("io.github.consentgate.theme.UpstreamThemes#supported")
    void everyKeyOfALoginPageOrMailHasAText(UpstreamThemes upstream) {
        assertThat(used(template -> !isOwnPage(template)))
                .isNotEmpty()
                .isSubsetOf(known(upstream, Bundle.LOGIN, Bundle.ANY_THEME));
    }

    @ParameterizedTest
    @MethodSource("io.github.consentgate.theme.UpstreamThemes#supported")
    void everyTextIsUsed(UpstreamThemes upstream) {
        var expected = used(template -> true);
        expected.removeAll(upstream.loginMessages("en").keySet());
        expected.addAll(NAMED_BY_REALMS);

        assertThat(ours(Bundle.values())).isEqualTo(expected);
    }

    private static boolean isOwnPage(Path template) {
        return OWN_PAGE.matcher(template.getFileName().toString()).lookingAt();
    }

    private static Set<String> known(UpstreamThemes upstream, Bundle... bundles) {
        var known = ours(bundles);
        known.addAll(upstream.loginMessages("en").keySet());
        return known;
    }

    private static Set<String> ours(Bundle... bundles) {
        return Stream.of(bundles)
                .flatMap(bundle -> bundle.in("en").keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> used(Predicate<Path> which) {
        return ThemeFiles.templates().entrySet().stream()
                .filter(template -> which.test(template.getKey()))
                .flatMap(template -> LITERAL.matcher(template.getValue()).results())
                .flatMap(found -> completed(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> completed(String key) {
        return OPEN.containsKey(key)
                ? OPEN.get(key).stream().map(rest -> key.replaceFirst("\\$\\{.*", "") + rest)
                : Stream.of(key);
    }
}
