<#-- What the pages for admins share: the way out, and the ways from one to the other. -->
<#import "consent-gate-frame.ftl" as frame>
<#import "consent-gate-sentence.ftl" as words>

<#macro bare id title>
<@frame.page id="admin-consent-gate-${id}" title=title style="consent-gate-admin.css">
<p class="cg-way"><a href="${adminConsoleUrl}" data-gate="admin-console">${msg("consentGateAdminConsole")}</a><#if username??> <a href="${signOutUrl}" data-gate="sign-out">${msg("consentGateSignOut")}</a></#if></p>
<#nested>
</@frame.page>
</#macro>

<#-- here: the tab that the page belongs to -->
<#macro page id title here="">
<@bare id=id title="${title} – ${target}">
<header class="cg-about">
<p class="cg-about-what">${msg("consentGateAdmin")}</p>
<p class="cg-about-realm"><@words.sentence key="consentGateAdminRealm"><bdi data-gate="realm">${target}</bdi></@words.sentence><#if choice> <a href="${rootUrl}" data-gate="other-realm">${msg("consentGateAdminOtherRealm")}</a></#if></p>
</header>
<nav class="cg-tabs" aria-label="${msg("consentGateAdminSections")}">
<ul>
<@tab name="overview" here=here url=overviewUrl text=msg("consentGateAdminOverview")/>
<@tab name="services" here=here url="${overviewUrl}services" text=msg("consentGateAdminServices")/>
<@tab name="authorizations" here=here url="${overviewUrl}authorizations" text=msg("consentGateAdminAuthorizations")/>
<@tab name="collections" here=here url="${overviewUrl}collections" text=msg("consentGateAdminCollections")/>
</ul>
</nav>
<#nested>
</@bare>
</#macro>

<#macro tab name here url text><li><a href="${url}"<#if name == here> aria-current="page"</#if> data-gate="tab" data-name="${name}">${text}</a></li></#macro>

<#macro find url>
<form class="cg-search" role="search" action="${url}">
<label for="search">${msg("consentGateSearch")}</label>
<div><input id="search" type="search" name="search" value="${search}" maxlength="255" autocomplete="off" spellcheck="false" data-gate="search"><button class="cg-button" data-gate="search-button">${msg("consentGateSearchButton")}</button><#if search?has_content> <a class="cg-button" href="${url}" data-gate="show-all">${msg("consentGateSearchClear")}</a></#if></div>
</form>
</#macro>

<#macro pages>
<#if firstUrl?? || nextUrl??>
<nav class="cg-pages" aria-label="${msg("consentGatePages")}">
<span><#if firstUrl??><a class="cg-button" href="${firstUrl}" data-gate="first">${msg("consentGateAdminFirst")}</a></#if></span>
<span></span>
<span><#if nextUrl??><a class="cg-button" href="${nextUrl}" rel="next" data-gate="next">${msg("consentGateNext")}</a></#if></span>
</nav>
</#if>
</#macro>

<#-- A button that asks before anything is done. about: what to ask about, name to value -->
<#macro ask url about gate text of="" danger=false>
<form action="${url}"><#list about as name, value><input type="hidden" name="${name}" value="${value}"></#list><button class="cg-button<#if danger> cg-danger</#if>" data-gate="${gate}">${text}<#if of?has_content><span class="cg-unseen"> <bdi>${of}</bdi></span></#if></button></form>
</#macro>

<#-- The button that does it, and the way back. -->
<#macro answer url about gate text back danger=true>
<form class="cg-answer" method="post" action="${url}">
<input type="hidden" name="stateChecker" value="${stateChecker}">
<#list about as name, value><input type="hidden" name="${name}" value="${value}"></#list>
<button class="cg-button <#if danger>cg-danger-strong<#else>cg-strong</#if>" data-gate="${gate}">${text}</button>
<a class="cg-button" href="${back}" data-gate="cancel">${msg("consentGateCancel")}</a>
</form>
</#macro>
