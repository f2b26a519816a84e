/** What is wrong with a realm's gate, and how to mend it. */
package io.github.consentgate.admin.status;
