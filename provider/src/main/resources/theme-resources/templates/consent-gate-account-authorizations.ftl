<#import "consent-gate-account-layout.ftl" as layout>
<#import "consent-gate-account-authorization.ftl" as one>
<#import "consent-gate-sentence.ftl" as words>

<#macro pageLink number gate rel text><a class="cg-button" data-gate="${gate}" rel="${rel}" href="${authorizationsUrl}?page=${number?c}<#if search?has_content>&amp;search=${search?url('UTF-8')}</#if>">${text}</a></#macro>

<#-- The title is the first thing that is read out, so it begins with what has just happened. -->
<#assign title><#if revoked??><@words.sentence key="consentGateRevoked">${revoked.name}</@words.sentence> – <#elseif revokedAll>${msg("consentGateRevokedAll")} – <#elseif revokedBefore>${msg("consentGateRevokedBefore")} – </#if>${msg("consentGateAuthorizations")}</#assign>

<@layout.page id="authorizations" title=title>
<p class="cg-way"><a href="${consoleUrl}" data-gate="account-console">${msg("consentGateBackToAccount")}</a> <a href="${signOutUrl}" data-gate="sign-out">${msg("consentGateSignOut")}</a></p>
<h1>${msg("consentGateAuthorizations")}</h1>
<p class="cg-lead">${msg("consentGateAuthorizationsLead")}<#if properties.consentGateHelp?has_content> <a href="${properties.consentGateHelp}" target="_blank" rel="noopener noreferrer" data-gate="help">${msg("consentGateHelp")}</a></#if></p>
<#if revoked??>
<p class="cg-note cg-done" role="status" data-gate="revoked"><@words.sentence key="consentGateRevoked"><strong><bdi>${revoked.name}</bdi></strong></@words.sentence></p>
<#elseif revokedAll>
<p class="cg-note cg-done" role="status" data-gate="revoked">${msg("consentGateRevokedAll")}</p>
<#elseif revokedBefore>
<p class="cg-note" role="status" data-gate="revoked-before">${msg("consentGateRevokedBefore")}</p>
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
<#list authorizations as authorization>
<@one.row authorization=authorization heading="n${authorization?index}"><#if mayRevoke><form action="${revokeUrl}"><input type="hidden" name="service" value="${authorization.clientId}"><@one.place/><button id="r${authorization?index}" class="cg-button cg-danger" data-gate="revoke" aria-labelledby="r${authorization?index} n${authorization?index}">${msg("consentGateRevoke")}</button></form></#if></@one.row>
</#list>
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
