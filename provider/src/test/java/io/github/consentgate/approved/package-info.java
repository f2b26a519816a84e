/** Files that are made from the code and kept in the repository, so that a change of them is read by a person. */
package io.github.consentgate.approved;
