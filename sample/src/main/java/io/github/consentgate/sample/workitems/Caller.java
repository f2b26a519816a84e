package io.github.consentgate.sample.workitems;

import java.util.Set;

/** In whose name a call is made, and which collections it may reach. */
record Caller(String user, Set<String> collections) {}
