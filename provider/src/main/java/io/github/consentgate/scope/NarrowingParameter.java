package io.github.consentgate.scope;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.keycloak.OAuth2Constants;

/** Request parameters, other than the scope, that ask for less than full access; each has an error code of its own. */
public enum NarrowingParameter {
    /** RFC 8707, section 2. */
    RESOURCE(OAuth2Constants.RESOURCE, "invalid_target"),
    /** RFC 9396, section 5. */
    AUTHORIZATION_DETAILS(OAuth2Constants.AUTHORIZATION_DETAILS, "invalid_authorization_details");

    private final String parameter;
    private final String error;

    NarrowingParameter(String parameter, String error) {
        this.parameter = parameter;
        this.error = error;
    }

    /** The first one among the names of a request's parameters. */
    public static Optional<NarrowingParameter> in(Map<String, ?> parameters) {
        return Arrays.stream(values())
                .filter(narrowing -> parameters.containsKey(narrowing.parameter))
                .findFirst();
    }

    public String error() {
        return error;
    }

    public String description() {
        return "Full access is not narrowed: the parameter " + parameter + " is not allowed.";
    }
}
