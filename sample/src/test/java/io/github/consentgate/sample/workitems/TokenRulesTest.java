package io.github.consentgate.sample.workitems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenIntrospectionSuccessResponse;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenRulesTest {

    private final TokenRules rules = new TokenRules("fabrikam-api", "work-items");

    @Test
    void aLiveTokenForThisApiWithItsRoleOpensTheCollectionsThatItNames() throws Exception {
        var caller = rules.check(answer("""
                {"active": true, "username": "paul", "aud": ["other", "fabrikam-api"], "collections": ["fabrikam"],
                 "resource_access": {"fabrikam-api": {"roles": ["code", "work-items"]}}}
                """));

        assertThat(caller.user()).isEqualTo("paul");
        assertThat(caller.collections()).containsExactly("fabrikam");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "401 | invalid_token      | {'active': false}",
                "401 | invalid_token      | {'active': true, 'resource_access': {'fabrikam-api': {'roles': ['work-items']}}}",
                "401 | invalid_token      | {'active': true, 'aud': 'other', 'resource_access': {'fabrikam-api': {'roles': ['work-items']}}}",
                "403 | insufficient_scope | {'active': true, 'aud': 'fabrikam-api'}",
                "403 | insufficient_scope | {'active': true, 'aud': 'fabrikam-api', 'resource_access': 7}",
                "403 | insufficient_scope | {'active': true, 'aud': 'fabrikam-api', 'resource_access': {'fabrikam-api': {'roles': ['code']}}}",
                "403 | insufficient_scope | {'active': true, 'aud': 'fabrikam-api', 'resource_access': {'other': {'roles': ['work-items']}}}"
            })
    void whatDoesNotOpenIt(int status, String code, String introspection) throws ParseException {
        var token = answer(introspection.replace('\'', '"'));

        var refusal = catchThrowableOfType(TokenRefused.class, () -> rules.check(token));

        assertThat(refusal.error().getHTTPStatusCode()).isEqualTo(status);
        assertThat(refusal.error().getCode()).isEqualTo(code);
    }

    @Test
    void aTokenThatNamesNoCollectionSeesNothing() throws Exception {
        var caller = rules.check(answer("""
                {"active": true, "username": "paul", "aud": "fabrikam-api",
                 "resource_access": {"fabrikam-api": {"roles": ["work-items"]}}}
                """));

        assertThat(new WorkItems().visibleTo(caller).get("workItems"))
                .asInstanceOf(LIST)
                .isEmpty();
    }

    private static TokenIntrospectionSuccessResponse answer(String json) throws ParseException {
        return TokenIntrospectionSuccessResponse.parse(JSONObjectUtils.parse(json));
    }
}
