<#import "consent-gate-account-layout.ftl" as layout>
<#import "consent-gate-account-authorization.ftl" as one>
<#import "consent-gate-sentence.ftl" as words>

<#macro answer name value label back>
<form class="cg-answer" method="post" action="${revokeUrl}">
<input type="hidden" name="stateChecker" value="${stateChecker}">
<#nested>
<button class="cg-button cg-danger-strong" name="${name}" value="${value}" data-gate="revoke">${label}</button>
<a class="cg-button" href="${back}" data-gate="cancel">${msg("consentGateCancel")}</a>
</form>
</#macro>

<#macro services names><#list names as name><li><bdi data-gate="service-name">${name}</bdi></li></#list></#macro>

<#if authorization??>
<#assign title><@words.sentence key="consentGateRevokeTitle">${authorization.name}</@words.sentence></#assign>
<@layout.page id="revoke" title=title>
<section class="cg-card cg-ask">
<h1><@words.sentence key="consentGateRevokeTitle"><bdi<#if authorization.name?length gt 40> class="cg-long-name"</#if>>${authorization.name}</bdi></@words.sentence></h1>
<@one.row authorization=authorization name=authorization.fullName element="div"/>
<p>${msg("consentGateRevokeWhat")}</p>
<p class="cg-quiet">${msg("consentGateRevokeAgain")}</p>
<@answer name="service" value=authorization.clientId label=msg("consentGateRevoke") back=backUrl><@one.place/></@answer>
</section>
</@layout.page>
<#else>
<#-- So many keep the answer in sight. -->
<#assign first = 10>
<@layout.page id="revoke-all" title=msg("consentGateRevokeAll")>
<section class="cg-card cg-ask">
<h1 data-gate="count" data-count="${count?c}">${msg("consentGateRevokeAllTitle", count)}</h1>
<p>${msg("consentGateRevokeAllWhat")}</p>
<ul>
<@services names=names[0..*first]/>
</ul>
<#if names?size gt first>
<details data-gate="more">
<summary>${msg("consentGateRevokeAllMore", count - first)}</summary>
<ul>
<@services names=names[first..]/>
<#if count gt names?size><li>${msg("consentGateRevokeAllMore", count - names?size)}</li></#if>
</ul>
</details>
</#if>
<p class="cg-quiet">${msg("consentGateRevokeAgain")}</p>
<@answer name="all" value="true" label=msg("consentGateRevokeAll") back=authorizationsUrl/>
</section>
</@layout.page>
</#if>
