<#import "consent-gate-admin-layout.ftl" as admin>

<@admin.bare id="realms" title=msg("consentGateAdminRealms")>
<h1>${msg("consentGateAdminRealms")}</h1>
<p class="cg-lead">${msg("consentGateAdminRealmsLead")}</p>
<div class="cg-tools"><@admin.find url=rootUrl/></div>
<div class="cg-card">
<#if realms?has_content>
<ul class="cg-rows">
<#list realms as realm><li class="cg-row cg-row-plain" data-gate="realm" data-name="${realm.name}"><div><h2><a href="${realm.url}"><bdi>${realm.displayName!realm.name}</bdi></a></h2><p class="cg-quiet"><bdi>${realm.name}</bdi></p></div></li></#list>
</ul>
<#else>
<p class="cg-empty" data-gate="empty">${msg("consentGateAdminRealmsNone")}</p>
</#if>
</div>
<#if more><p class="cg-quiet" data-gate="more">${msg("consentGateAdminRealmsMore")}</p></#if>
</@admin.bare>
