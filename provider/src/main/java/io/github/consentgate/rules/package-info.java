/** Where the rules are read: the executors' JSON in a realm's client policies, and nowhere else. */
package io.github.consentgate.rules;
