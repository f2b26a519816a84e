/** The gate's client policy providers: the executors that admins configure, and the condition that names services. */
package io.github.consentgate.policy;
