/**
 * The pages where admins look after a realm's gate, below {@code /realms/{realm}/consent-gate}. They translate: what may
 * be done and what happens is the admin API's.
 */
package io.github.consentgate.adminpage;
