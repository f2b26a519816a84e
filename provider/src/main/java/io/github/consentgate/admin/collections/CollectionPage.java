package io.github.consentgate.admin.collections;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A page of collections.
 *
 * @param next the cursor of the next page; {@code null} on the last one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CollectionPage(List<CollectionView> collections, String next) {}
