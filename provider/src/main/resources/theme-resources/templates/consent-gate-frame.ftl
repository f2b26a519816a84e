<#-- What all pages of the gate share that stand by themselves. -->
<#import "consent-gate-sentence.ftl" as words>

<#-- style: of the provider's own, before those of the theme -->
<#macro page id title style="">
<!doctype html>
<html lang="${locale.currentLanguageTag}" dir="${locale.rtl?then('rtl', 'ltr')}">
<head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light${darkMode?then(' dark', '')}">
    <meta name="robots" content="noindex, nofollow">
    <title>${title} – ${realmName}</title>
    <link rel="icon" type="${properties.favIconType!'image/svg+xml'}" href="${resourceUrl}${properties.favIcon!'/favicon.svg'}">
    <link rel="stylesheet" href="${resourceUrl}/css/consent-gate-account.css">
    <#if style?has_content><link rel="stylesheet" href="${resourceUrl}/css/${style}"></#if>
    <#list (properties.consentGateStyles!"")?split(" ")?filter(sheet -> sheet?has_content) as sheet>
    <link rel="stylesheet" href="${resourceUrl}/${sheet}">
    </#list>
</head>
<body data-page-id="${id}">
<header class="cg-band">
    <p class="cg-brand"><bdi>${realmName}</bdi></p>
    <#if username??><p class="cg-user"><@words.sentence key="consentGateSignedInAs"><bdi<#if username?length gt 40> class="cg-long-name"</#if> data-gate="signed-in-user">${username}</bdi></@words.sentence></p></#if>
</header>
<main class="cg-main">
<#nested>
</main>
</body>
</html>
</#macro>
