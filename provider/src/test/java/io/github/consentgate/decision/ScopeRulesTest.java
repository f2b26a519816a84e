package io.github.consentgate.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeRulesTest {

    private static final Set<String> ALLOWED = Set.of("openid", "profile", "offline_access", "organization");
    private static final ScopeRules RULES = new ScopeRules("full_access", ALLOWED, false, true);
    private static final ScopeRules EXPLICIT = new ScopeRules("full_access", ALLOWED, true, true);
    private static final ScopeRules GROUPS = new ScopeRules("full_access", ALLOWED, false, false);

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "openid",
                "full_access",
                "openid full_access",
                "  openid   full_access ",
                "full_access full_access",
                "openid profile offline_access full_access",
                "organization",
                "organization:*",
                "organization:fabrikam organization:contoso",
                "organization:仕事"
            })
    void aRequestForFullAccessPasses(String scope) {
        assertThat(RULES.allowsRequest(scope)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "full_access:x",
                "full_access:*",
                "full_access:",
                "full_access*",
                "Full_Access",
                "FULL_ACCESS",
                "full_access,openid",
                "full_access work_items",
                "work_items",
                "email",
                "*",
                "full_access\topenid",
                "full_access\nopenid",
                "openid\r\n",
                "full_access\u0000",
                "full_access\u00a0",
                "full_\u200baccess",
                "\u202efull_access",
                "ｆull_access",
                "OpenID",
                "organization:",
                "full_access organization: openid",
                "Organization",
                "organizations",
                "organization*",
                "organization\t:fabrikam"
            })
    void aRequestForAnythingElseIsRefused(String scope) {
        assertThat(RULES.allowsRequest(scope)).isFalse();
        assertThat(EXPLICIT.allowsRequest(scope)).isFalse();
        assertThat(GROUPS.allowsRequest(scope)).isFalse();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"openid", "organization:fabrikam", "openid profile"})
    void aRequestThatDoesNotNameFullAccessIsRefusedWhenItMust(String scope) {
        assertThat(EXPLICIT.allowsRequest(scope)).isFalse();
    }

    @Test
    void aRequestThatNamesFullAccessPassesWhenItMust() {
        assertThat(EXPLICIT.allowsRequest("openid full_access")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"organization", "organization:*", "organization:fabrikam", "organization:"})
    void organizationScopesAreRefusedWhenCollectionsAreGroups(String scope) {
        assertThat(GROUPS.allowsRequest(scope)).isFalse();
        assertThat(GROUPS.allowsAttached(Set.of("full_access", scope))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"organization", "organization:*", "organization:fabrikam"})
    void organizationScopesAreRefusedWhenTheRulesLeaveThemOut(String scope) {
        ScopeRules without = new ScopeRules("full_access", Set.of("openid"), false, true);

        assertThat(without.allowsRequest(scope)).isFalse();
    }

    @Test
    void aTokenWithoutFullAccessIsNotIssued() {
        assertThat(RULES.allowsEffective(Set.of())).isFalse();
        assertThat(RULES.allowsEffective(Set.of("openid", "profile"))).isFalse();
    }

    @Test
    void aTokenWithAnotherScopeBesideFullAccessIsNotIssued() {
        assertThat(RULES.allowsEffective(Set.of("full_access", "work_items"))).isFalse();
    }

    @Test
    void aTokenWithFullAccessAndWhatMayRideAlongIsIssued() {
        assertThat(RULES.allowsEffective(Set.of("full_access", "openid", "organization:fabrikam")))
                .isTrue();
    }

    @Test
    void nothingAttachedIsNothingWrong() {
        assertThat(RULES.allowsAttached(Set.of())).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"openid", "organization:*", "organization:contoso organization:*"})
    void thatAsksForAnyCollection(String scope) {
        assertThat(RULES.question(scope, Optional.of("id"))).isEqualTo(CollectionQuestion.ANY);
    }

    @Test
    void aNamedCollectionAndTheSelectedOneAreAskedForTogether() {
        assertThat(RULES.question("organization organization:contoso", Optional.of("id")))
                .isEqualTo(new CollectionQuestion(Set.of("contoso"), Optional.of("id")));
    }
}
