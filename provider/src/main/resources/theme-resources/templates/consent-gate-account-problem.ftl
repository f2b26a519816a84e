<#import "consent-gate-account-layout.ftl" as layout>

<#macro say title text>
<@layout.page id="problem" title=title>
<section class="cg-card cg-ask" data-gate="problem" data-name="${problem}">
<h1>${title}</h1>
<p>${text}</p>
<p><#if problem == "no_right_to_view"><a class="cg-button" href="${signOutUrl}" data-gate="sign-out">${msg("consentGateSignOut")}</a><#else><a class="cg-button" href="${authorizationsUrl}">${msg("consentGateAuthorizations")}</a> <a class="cg-button" href="${consoleUrl}">${msg("consentGateBackToAccount")}</a></#if></p>
</section>
</@layout.page>
</#macro>

<#switch problem>
<#case "not_signed_in"><@say title=msg("consentGateNotSignedInTitle") text=msg("consentGateNotSignedIn")/><#break>
<#case "no_right_to_view"><@say title=msg("consentGateNoRightToViewTitle") text=msg("consentGateNoRightToView")/><#break>
<#case "no_right_to_revoke"><@say title=msg("consentGateNoRightToRevokeTitle") text=msg("consentGateNoRightToRevoke")/><#break>
<#case "impersonated"><@say title=msg("consentGateImpersonatedTitle") text=msg("consentGateImpersonated")/><#break>
<#case "not_from_the_page"><@say title=msg("consentGateNotFromThePageTitle") text=msg("consentGateNotFromThePage")/><#break>
</#switch>
