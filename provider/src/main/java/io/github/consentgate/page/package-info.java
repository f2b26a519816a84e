/** What the pages show: texts from strangers, cleaned, and decisions, put into words that templates can read. */
package io.github.consentgate.page;
