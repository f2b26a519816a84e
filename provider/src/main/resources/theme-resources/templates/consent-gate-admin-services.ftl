<#import "consent-gate-admin-layout.ftl" as admin>
<#import "consent-gate-sentence.ftl" as words>

<#macro row service>
<li class="cg-row cg-row-plain" data-gate="service" data-service="${service.clientId}" data-blocked="${service.blocked?c}">
<div class="cg-said">
<h2><bdi data-gate="service-name">${service.name}</bdi><#if service.blocked> <span class="cg-badge" data-gate="blocked">${msg("consentGateAdminBlocked")}</span></#if></h2>
<p class="cg-quiet"><#if service.publisher??><@words.sentence key="consentGateServicePublisher"><bdi data-gate="service-publisher">${service.publisher}</bdi></@words.sentence><#else><span data-gate="service-publisher">${msg("consentGateServicePublisherNone")}</span></#if></p>
<dl class="cg-dates">
<div><dt>${msg("consentGateAdminClientId")}</dt><dd><bdi>${service.shownId}</bdi></dd></div>
<div><dt>${msg("consentGateAdminHosts")}</dt><dd><#list service.hosts as host><bdi>${host}</bdi><#sep>, <#else>–</#list><#if service.moreHosts gt 0> ${msg("consentGateAdminMore", service.moreHosts)}</#if></dd></div>
</dl>
<p class="cg-count"><a href="${overviewUrl}authorizations?service=${service.clientId?url('UTF-8')}" data-gate="authorizations" data-count="${service.authorizations?c}">${msg("consentGateAdminCount", service.authorizations)}<span class="cg-unseen"> <bdi>${service.name}</bdi></span></a></p>
</div>
<div class="cg-acts">
<#if service.mine><#if service.blocked><@admin.ask url="${overviewUrl}services/unblock" about={"service": service.clientId} gate="unblock" text=msg("consentGateAdminUnblock") of=service.name/><#else><@admin.ask url="${overviewUrl}services/block" about={"service": service.clientId} gate="block" text=msg("consentGateAdminBlock") of=service.name danger=true/></#if></#if>
<#if mayRevoke && service.authorizations gt 0><@admin.ask url="${overviewUrl}authorizations/revoke" about={"service": service.clientId} gate="revoke" text=msg("consentGateRevokeAll") of=service.name danger=true/></#if>
</div>
</li>
</#macro>

<@admin.page id="services" here="services" title=msg("consentGateAdminServices")>
<h1>${msg("consentGateAdminServices")}</h1>
<p class="cg-lead">${msg("consentGateAdminServicesLead")}</p>
<#if changed??>
<p class="cg-note cg-done" role="status" data-gate="changed"><#if changed.blocked><@words.sentence key="consentGateAdminServiceBlocked"><bdi>${changed.name}</bdi></@words.sentence><#else><@words.sentence key="consentGateAdminServiceUnblocked"><bdi>${changed.name}</bdi></@words.sentence></#if></p>
</#if>
<div class="cg-tools"><@admin.find url="${overviewUrl}services"/></div>
<div class="cg-card">
<#if services?has_content>
<ul class="cg-rows">
<#list services as service><@row service=service/></#list>
</ul>
<#else>
<p class="cg-empty" data-gate="empty"><#if search?has_content>${msg("consentGateAdminServicesNotFound")}<#else>${msg("consentGateAdminServicesNone")}</#if></p>
</#if>
</div>
<@admin.pages/>
</@admin.page>
