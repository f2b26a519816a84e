<#import "consent-gate-account-layout.ftl" as layout>
<#import "consent-gate-sentence.ftl" as words>

<#macro date label day none><div><dt>${label}</dt><dd><#if day?has_content><time datetime="${day.iso}">${day.text}</time><#else>${none}</#if></dd></div></#macro>

<#macro pageLink number gate rel text><a class="cg-button" data-gate="${gate}" rel="${rel}" href="${authorizationsUrl}?page=${number?c}<#if search?has_content>&amp;search=${search?url('UTF-8')}</#if>">${text}</a></#macro>

<#macro row authorization>
<li class="cg-row" data-gate="authorization" data-service="${authorization.clientId}">
<div class="cg-logo" aria-hidden="true"><#if authorization.logoUri??><img src="${authorization.logoUri}" alt="" width="48" height="48" loading="lazy" referrerpolicy="no-referrer"><#else>${authorization.initial}</#if></div>
<div class="cg-said">
<h2><bdi data-gate="service-name">${authorization.name}</bdi></h2>
<p class="cg-quiet"><#if authorization.publisher??><@words.sentence key="consentGateServicePublisher"><bdi data-gate="service-publisher">${authorization.publisher}</bdi></@words.sentence><#else><span data-gate="service-publisher">${msg("consentGateServicePublisherNone")}</span></#if></p>
<#if authorization.permissions?has_content><ul class="cg-permissions" aria-label="${msg("consentGatePermissions")}"><#list authorization.permissions as permission><li data-gate="permission">${permission}</li></#list></ul></#if>
<dl class="cg-dates">
<@date label=msg("consentGateAuthorizedOn") day=authorization.authorized none=""/>
<@date label=msg("consentGateLastUsed") day=authorization.lastUsed!"" none=msg("consentGateLastUsedNone")/>
<#if authorization.expired><div><dt>${msg("consentGateExpires")}</dt><dd><strong class="cg-bad">${msg("consentGateExpired")}</strong></dd></div><#else><@date label=msg("consentGateExpires") day=authorization.expires!"" none=msg("consentGateExpiresNever")/></#if>
</dl>
</div>
<#if mayRevoke><form action="${revokeUrl}"><input type="hidden" name="service" value="${authorization.clientId}"><button class="cg-button cg-danger" data-gate="revoke">${msg("consentGateRevoke")}<span class="cg-unseen"> <bdi>${authorization.name}</bdi></span></button></form></#if>
</li>
</#macro>

<@layout.page id="authorizations" title=msg("consentGateAuthorizations")>
<p class="cg-way"><a href="${consoleUrl}" data-gate="account-console">${msg("consentGateBackToAccount")}</a></p>
<h1>${msg("consentGateAuthorizations")}</h1>
<p class="cg-lead">${msg("consentGateAuthorizationsLead")}<#if properties.consentGateHelp?has_content> <a href="${properties.consentGateHelp}" target="_blank" rel="noopener noreferrer" data-gate="help">${msg("consentGateHelp")}</a></#if></p>
<#if revoked??>
<p class="cg-note cg-done" role="status" data-gate="revoked"><@words.sentence key="consentGateRevoked"><bdi>${revoked.name}</bdi></@words.sentence></p>
<#elseif revokedAll>
<p class="cg-note cg-done" role="status" data-gate="revoked">${msg("consentGateRevokedAll")}</p>
</#if>
<#if impersonated>
<p class="cg-note cg-caution" data-gate="impersonated">${msg("consentGateImpersonated")}</p>
</#if>
<#if total == 0 && !search?has_content>
<section class="cg-card cg-empty" data-gate="empty">
<h2>${msg("consentGateEmptyTitle")}</h2>
<p>${msg("consentGateEmpty")}</p>
</section>
<#else>
<div class="cg-tools">
<form class="cg-search" role="search" action="${authorizationsUrl}">
<label for="search">${msg("consentGateSearch")}</label>
<div><input id="search" type="search" name="search" value="${search}" maxlength="255" autocomplete="off" spellcheck="false" data-gate="search"><button class="cg-button" data-gate="search-button">${msg("consentGateSearchButton")}</button></div>
</form>
</div>
<div class="cg-card">
<div class="cg-card-head">
<p data-gate="total" data-count="${total?c}"<#if search?has_content> role="status"</#if>><#if search?has_content>${msg("consentGateFound", total)} <a href="${authorizationsUrl}" data-gate="show-all">${msg("consentGateSearchClear")}</a><#else>${msg("consentGateCount", total)}</#if></p>
<#if mayRevoke && total gt 1 && !search?has_content><form action="${revokeUrl}"><button class="cg-button cg-danger" data-gate="revoke-all">${msg("consentGateRevokeAll")}</button></form></#if>
</div>
<#if authorizations?has_content>
<ul class="cg-rows">
<#list authorizations as authorization><@row authorization=authorization/></#list>
</ul>
<#else>
<p class="cg-empty" data-gate="not-found">${msg("consentGateNotFound")}</p>
</#if>
</div>
<#if pages gt 1>
<nav class="cg-pages" aria-label="${msg("consentGatePages")}">
<span><#if page gt 1><@pageLink number=page - 1 gate="previous" rel="prev" text=msg("consentGatePrevious")/></#if></span>
<span aria-current="page" data-gate="page">${msg("consentGatePage", page, pages)}</span>
<span><#if page lt pages><@pageLink number=page + 1 gate="next" rel="next" text=msg("consentGateNext")/></#if></span>
</nav>
</#if>
</#if>
</@layout.page>
