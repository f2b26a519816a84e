package io.github.consentgate.sample.releasenotes;

record WorkItem(long id, String collection, String type, String title, String state) {}
