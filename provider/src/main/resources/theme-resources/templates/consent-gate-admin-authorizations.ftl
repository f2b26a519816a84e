<#import "consent-gate-admin-layout.ftl" as admin>
<#import "consent-gate-sentence.ftl" as words>

<#macro date label iso none><div><dt>${label}</dt><dd><#if iso?has_content><#local day = dates.write(iso)><time datetime="${day.iso}">${day.text}</time><#else>${none}</#if></dd></div></#macro>

<#macro field name label type="text"><div><label for="${name}">${label}</label><input id="${name}" type="${type}" name="${name}" value="${filter[name]!}"<#if type == "text"> maxlength="255" autocomplete="off" spellcheck="false"</#if> data-gate="filter-${name}"></div></#macro>

<#macro row authorization>
<li class="cg-row cg-row-plain" data-gate="authorization" data-service="${authorization.clientId}" data-user="${authorization.userId}">
<div class="cg-said">
<h2><bdi data-gate="user">${authorization.username}</bdi></h2>
<p class="cg-quiet"><bdi data-gate="service-name">${authorization.name}</bdi> · <bdi>${authorization.shownId}</bdi></p>
<#if authorization.scopes?has_content><ul class="cg-permissions" aria-label="${msg("consentGatePermissions")}"><#list authorization.scopes as scope><li data-gate="permission">${scope}</li></#list></ul></#if>
<dl class="cg-dates">
<@date label=msg("consentGateAuthorizedOn") iso=authorization.grantedAt!"" none="–"/>
<@date label=msg("consentGateLastUsed") iso=authorization.lastUsedAt!"" none=msg("consentGateLastUsedNone")/>
<#if authorization.expired><div><dt>${msg("consentGateExpires")}</dt><dd><strong class="cg-bad">${msg("consentGateExpired")}</strong></dd></div><#else><@date label=msg("consentGateExpires") iso=authorization.expiresAt!"" none=msg("consentGateExpiresNever")/></#if>
</dl>
</div>
<div class="cg-acts">
<#if authorization.mine><@admin.ask url="${overviewUrl}authorizations/revoke" about={"service": authorization.clientId, "user": authorization.userId} gate="revoke" text=msg("consentGateRevoke") of="${authorization.username}, ${authorization.name}" danger=true/></#if>
</div>
</li>
</#macro>

<@admin.page id="authorizations" here="authorizations" title=msg("consentGateAdminAuthorizations")>
<h1>${msg("consentGateAdminAuthorizations")}</h1>
<p class="cg-lead">${msg("consentGateAdminAuthorizationsLead")}</p>
<#if (ended!false) && !authorizations?has_content && !nextUrl??>
<p class="cg-note cg-done" role="status" data-gate="ended">${msg("consentGateAdminEnded")}</p>
</#if>
<#if !all>
<p class="cg-note cg-caution" data-gate="some-users">${msg("consentGateAdminSomeUsers")}</p>
</#if>
<form class="cg-tools cg-filter" role="search" action="${overviewUrl}authorizations">
<@field name="service" label=msg("consentGateAdminFilterService")/>
<@field name="user" label=msg("consentGateAdminFilterUser")/>
<@field name="grantedBefore" label=msg("consentGateAdminFilterBefore") type="date"/>
<p><button class="cg-button" data-gate="filter">${msg("consentGateAdminFilter")}</button><#if filter?has_content> <a class="cg-button" href="${overviewUrl}authorizations" data-gate="show-all">${msg("consentGateSearchClear")}</a></#if></p>
</form>
<#if authorizations??>
<div class="cg-card">
<div class="cg-card-head">
<@admin.ask url="${overviewUrl}authorizations/csv" about=filter gate="csv" text=msg("consentGateAdminCsv")/>
<#if mayRevoke && authorizations?has_content><@admin.ask url="${overviewUrl}authorizations/revoke" about=filter gate="revoke-matching" text=msg("consentGateAdminRevokeMatching") danger=true/></#if>
</div>
<#if authorizations?has_content>
<ul class="cg-rows">
<#list authorizations as authorization><@row authorization=authorization/></#list>
</ul>
<#else>
<p class="cg-empty" data-gate="empty"><#if nextUrl??>${msg("consentGateAdminAuthorizationsNotYet")}<#elseif filter?has_content>${msg("consentGateAdminAuthorizationsNotFound")}<#else>${msg("consentGateAdminAuthorizationsNone")}</#if></p>
</#if>
</div>
<@admin.pages/>
</#if>
</@admin.page>
