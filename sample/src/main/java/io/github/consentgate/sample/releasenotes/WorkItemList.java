package io.github.consentgate.sample.releasenotes;

import java.util.List;

/** The API's answer: what the user can reach, and who that user is. */
record WorkItemList(String user, List<WorkItem> items) {}
