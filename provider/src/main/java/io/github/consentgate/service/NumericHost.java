package io.github.consentgate.service;

import java.util.regex.Pattern;

/**
 * An IPv4 address in any way that browsers read one (WHATWG URL, section 3.5): one to four numbers, each decimal, octal or
 * hexadecimal, the last one filling what is left.
 */
final class NumericHost {

    private static final String NUMBER = "(0x[\\da-f]{0,8}|\\d{1,11})";

    private static final Pattern NUMBERS = Pattern.compile(NUMBER + "(\\." + NUMBER + "){0,3}\\.?");

    private static final int LOOPBACK = 127;

    private NumericHost() {}

    /** Whether it is one of 127.0.0.0/8 (RFC 1122), or 0.0.0.0, which leads there; {@code host} in small letters. */
    static boolean isLoopback(String host) {
        if (!NUMBERS.matcher(host).matches()) {
            return false;
        }
        String[] parts = host.split("\\.", 0);
        long first = value(parts[0]);
        long network = parts.length == 1 ? first >> 24 : first;
        return network == LOOPBACK || host.matches("[0x.]*");
    }

    private static long value(String number) {
        if (number.startsWith("0x")) {
            return number.length() == 2 ? 0 : Long.parseLong(number.substring(2), 16);
        }
        return number.matches("0[0-7]+") ? Long.parseLong(number, 8) : Long.parseLong(number);
    }
}
