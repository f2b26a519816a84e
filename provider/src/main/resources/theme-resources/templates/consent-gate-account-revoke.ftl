<#import "consent-gate-account-layout.ftl" as layout>
<#import "consent-gate-sentence.ftl" as words>
<#assign shown = 10>

<#macro answer name value>
<form class="cg-answer" method="post" action="${revokeUrl}">
<input type="hidden" name="stateChecker" value="${stateChecker}">
<button class="cg-button cg-danger-strong" name="${name}" value="${value}" data-gate="revoke">${msg("consentGateRevoke")}</button>
<a class="cg-button" href="${authorizationsUrl}" data-gate="cancel">${msg("consentGateCancel")}</a>
</form>
</#macro>

<#if service??>
<@layout.page id="revoke" title=msg("consentGateRevoke")>
<section class="cg-card cg-ask">
<h1><@words.sentence key="consentGateRevokeTitle"><bdi data-gate="service-name">${service.name}</bdi></@words.sentence></h1>
<p>${msg("consentGateRevokeWhat")}</p>
<p class="cg-quiet">${msg("consentGateRevokeAgain")}</p>
<@answer name="service" value=service.clientId/>
</section>
</@layout.page>
<#else>
<@layout.page id="revoke-all" title=msg("consentGateRevokeAll")>
<section class="cg-card cg-ask">
<h1>${msg("consentGateRevokeAllTitle", services?size)}</h1>
<p>${msg("consentGateRevokeAllWhat")}</p>
<ul>
<#list services[0..*shown] as one><li><bdi data-gate="service-name">${one.name}</bdi></li></#list>
<#if services?size gt shown><li>${msg("consentGateRevokeAllMore", services?size - shown)}</li></#if>
</ul>
<p class="cg-quiet">${msg("consentGateRevokeAgain")}</p>
<@answer name="all" value="true"/>
</section>
</@layout.page>
</#if>
