package io.github.consentgate.sample;

import io.github.consentgate.sample.releasenotes.ReleaseNotesService;
import io.github.consentgate.sample.workitems.WorkItemsApi;
import java.io.IOException;
import java.net.URI;

/** The third-party service "Release Notes" and the REST API that it calls, side by side. */
public final class SampleServices implements AutoCloseable {

    private final WorkItemsApi api;
    private final ReleaseNotesService service;

    public SampleServices(SampleConfig config) throws IOException {
        api = new WorkItemsApi(config);
        try {
            service = new ReleaseNotesService(config, api.url());
        } catch (IOException e) {
            api.close();
            throw e;
        }
    }

    public static void main(String[] args) throws IOException {
        var services = new SampleServices(SampleConfig.from(System.getenv()));
        System.out.println("Release Notes is at " + services.serviceUrl());
        System.out.println("The work items API is at " + services.apiUrl());
    }

    public URI serviceUrl() {
        return service.url();
    }

    public URI apiUrl() {
        return api.url();
    }

    @Override
    public void close() {
        service.close();
        api.close();
    }
}
