package io.github.consentgate.admin.call;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.ErrorResponseException;

/**
 * The query parameters of one call, read strictly: a filter that is misspelt and passed over would revoke more than was
 * meant.
 */
public final class Parameters {

    private static final int DEFAULT_MAX = 25;
    private static final int HIGHEST_MAX = 100;

    private final MultivaluedMap<String, String> values;

    /** @param known the parameters that the call has */
    public Parameters(KeycloakSession session, Set<String> known) {
        this(session.getContext().getUri().getQueryParameters(), known);
    }

    /** The same from a form that was sent. */
    public Parameters(MultivaluedMap<String, String> values, Set<String> known) {
        this.values = values;
        values.forEach((name, given) -> check(name, given, known));
    }

    /** For a call without parameters. */
    public static void requireNone(KeycloakSession session) {
        session.getContext().getUri().getQueryParameters().forEach((name, given) -> check(name, given, Set.of()));
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.getFirst(name));
    }

    /** For {@code like}, with a backslash as its escape: a part of a name in small letters, any when absent. */
    public String pattern(String name) {
        return "%" + text(name).orElse("").toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "\\\\$0") + "%";
    }

    /** How many to answer at most. */
    public int max() {
        String given = text("max").orElse(String.valueOf(DEFAULT_MAX));
        if (given.matches("\\d{1,3}")) {
            int max = Integer.parseInt(given);
            if (max >= 1 && max <= HIGHEST_MAX) {
                return max;
            }
        }
        throw bad("max must be a whole number from 1 to " + HIGHEST_MAX);
    }

    public boolean dryRun() {
        return switch (text("dryRun").orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw bad("dryRun must be true or false");
        };
    }

    /** A point in time, or a day, which begins at midnight UTC; in whole milliseconds, as Keycloak keeps its dates. */
    public Optional<Instant> time(String name) {
        return text(name).map(given -> {
            try {
                return Instant.ofEpochMilli(instant(given).toEpochMilli());
            } catch (DateTimeParseException | ArithmeticException e) {
                throw bad(name + " must be a time as in ISO 8601, such as 2026-01-31T00:00:00Z");
            }
        });
    }

    private static Instant instant(String given) {
        return given.contains("T")
                ? OffsetDateTime.parse(given).toInstant()
                : LocalDate.parse(given).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    public static ErrorResponseException bad(String description) {
        return new ErrorResponseException("invalid_request", description, Response.Status.BAD_REQUEST);
    }

    private static void check(String name, List<String> given, Set<String> known) {
        if (!known.contains(name)) {
            throw bad("unknown parameter " + name + "; known are "
                    + known.stream().sorted().toList());
        }
        if (given.size() > 1) {
            throw bad("more than one " + name);
        }
        if (given.get(0).isBlank()) {
            throw bad(name + " is empty");
        }
    }
}
