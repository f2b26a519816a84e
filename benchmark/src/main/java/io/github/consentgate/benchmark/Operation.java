package io.github.consentgate.benchmark;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What people and services do, and what it may cost. */
@SuppressWarnings("ImmutableEnumChecker") // its functions are references to methods
enum Operation {
    SIGN_IN_PAGE("authorization request to the sign-in page", 1.10, Visitor::signInPage),
    SIGN_IN("sign-in, two forms, to the approval page", Visitor::signIn),
    APPROVAL_PAGE("authorization request to the approval page", Visitor::approvalPage),
    APPROVE("approval", Visitor::approve),
    EXCHANGE("code exchange", 1.05, Visitor::exchange),
    REFRESH("refresh", 1.05, Visitor::refresh),
    INTROSPECTION("introspection", 1.05, Visitor::introspect),
    USERINFO("userinfo", 1.05, Visitor::userinfo),
    REVOCATION("revocation of one, by the account API", Visitor::revoke);

    /** What APIs and services do without a person. */
    static final List<Operation> TOKEN_PATHS = List.of(EXCHANGE, REFRESH, INTROSPECTION, USERINFO);

    private final String title;
    private final Optional<Double> limit;
    private final Function<Visitor, Runnable> call;

    Operation(String title, Function<Visitor, Runnable> call) {
        this.title = title;
        this.limit = Optional.empty();
        this.call = call;
    }

    Operation(String title, double limit, Function<Visitor, Runnable> call) {
        this.title = title;
        this.limit = Optional.of(limit);
        this.call = call;
    }

    String title() {
        return title;
    }

    /** The most that it may take of stock's processor time and allocated bytes; then also no statement more. */
    Optional<Double> limit() {
        return limit;
    }

    /** How often each visitor does it in a round: what takes little of the processor is measured in many. */
    int times() {
        return switch (this) {
            case INTROSPECTION -> 5;
            case USERINFO -> 10;
            default -> 1;
        };
    }

    /** By one visitor after the other. */
    Work by(List<Visitor> visitors) {
        return calls -> IntStream.range(0, calls)
                .mapToObj(number -> call.apply(visitors.get(number % visitors.size())))
                .toList();
    }
}
