package io.github.consentgate.rules;

/**
 * What is wrong with the rules, and where.
 *
 * @param key the config key, or the name of the profile, executor or realm setting
 * @param detail what is wrong with it, for an admin to read
 */
public record RulesProblem(String key, String detail) {

    @Override
    public String toString() {
        return key + ": " + detail;
    }
}
