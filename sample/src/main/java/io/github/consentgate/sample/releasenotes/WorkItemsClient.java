package io.github.consentgate.sample.releasenotes;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.util.JSONArrayUtils;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import net.minidev.json.JSONObject;

/** Calls the REST API in the user's name. */
final class WorkItemsClient {

    private static final int TIMEOUT_MILLIS = 15_000;

    private final URI workItems;

    WorkItemsClient(URI api) {
        workItems = api.resolve("/work-items");
    }

    WorkItemList read(AccessToken token) throws IOException, TokenRejected {
        var request = new HTTPRequest(HTTPRequest.Method.GET, workItems);
        request.setAuthorization(token.toAuthorizationHeader());
        request.setConnectTimeout(TIMEOUT_MILLIS);
        request.setReadTimeout(TIMEOUT_MILLIS);
        var response = request.send();
        if (response.getStatusCode() == 401) {
            throw new TokenRejected();
        }
        if (!response.indicatesSuccess()) {
            throw new IOException("The work items API answered " + response.getStatusCode() + " " + response.getBody());
        }
        try {
            return parse(response.getBodyAsJSONObject());
        } catch (ParseException e) {
            throw new IOException("The work items API answered unreadably", e);
        }
    }

    private static WorkItemList parse(JSONObject answer) throws ParseException {
        var items = new ArrayList<WorkItem>();
        for (var item : JSONArrayUtils.toJSONObjectList(JSONObjectUtils.getJSONArray(answer, "workItems"))) {
            items.add(new WorkItem(
                    JSONObjectUtils.getLong(item, "id"),
                    JSONObjectUtils.getString(item, "collection"),
                    JSONObjectUtils.getString(item, "type"),
                    JSONObjectUtils.getString(item, "title"),
                    JSONObjectUtils.getString(item, "state")));
        }
        return new WorkItemList(JSONObjectUtils.getString(answer, "user"), items);
    }
}
