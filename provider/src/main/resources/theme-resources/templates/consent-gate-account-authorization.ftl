<#-- One authorization, as the list and the question about it show it; the nested content is what can be done. -->
<#import "consent-gate-sentence.ftl" as words>

<#macro date label day none><div><dt>${label}</dt><dd><#if day?has_content><time datetime="${day.iso}">${day.text}</time><#else>${none}</#if></dd></div></#macro>

<#macro row authorization name=authorization.name element="li" heading="">
<${element} class="cg-row" data-gate="authorization" data-service="${authorization.clientId}">
<div class="cg-logo" aria-hidden="true"><span>${authorization.initial}</span><#if authorization.logoUri??><img src="${authorization.logoUri}" alt="" data-initial="${authorization.initial}" loading="lazy" referrerpolicy="no-referrer"></#if></div>
<div class="cg-said">
<h2<#if heading?has_content> id="${heading}"</#if>><bdi data-gate="service-name">${name}</bdi></h2>
<p class="cg-quiet"><#if authorization.publisher??><@words.sentence key="consentGateServicePublisher"><bdi data-gate="service-publisher">${authorization.publisher}</bdi></@words.sentence><#else><span data-gate="service-publisher">${msg("consentGateServicePublisherNone")}</span></#if></p>
<#if authorization.permissions?has_content><ul class="cg-permissions" aria-label="${msg("consentGatePermissions")}"><#list authorization.permissions as permission><li><span data-gate="permission">${permission.text()}</span><#if permission.offline()> <strong>${msg("consentGateOfflineListed")}</strong></#if></li></#list></ul></#if>
<dl class="cg-dates">
<@date label=msg("consentGateAuthorizedOn") day=authorization.authorized none=""/>
<@date label=msg("consentGateLastUsed") day=authorization.lastUsed!"" none=msg("consentGateLastUsedNone")/>
<#if authorization.expired><div><dt>${msg("consentGateExpires")}</dt><dd><strong class="cg-bad">${msg("consentGateExpired")}</strong></dd></div><#else><@date label=msg("consentGateExpires") day=authorization.expires!"" none=msg("consentGateExpiresNever")/></#if>
</dl>
</div>
<#nested>
</${element}>
</#macro>

<#-- The way back to where one was in the list. -->
<#macro place><#if search?has_content><input type="hidden" name="search" value="${search}"></#if><#if page gt 1><input type="hidden" name="page" value="${page?c}"></#if></#macro>
