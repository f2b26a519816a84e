<#import "consent-gate-admin-layout.ftl" as admin>

<#assign title = msg("consentGateAdminProblem.${problem}")>
<@admin.bare id="problem" title=title>
<section class="cg-card cg-ask" data-gate="problem" data-name="${problem}">
<h1>${title}</h1>
<p>${msg("consentGateAdminProblemWhat.${problem}")}</p>
<p><a class="cg-button" href="${overviewUrl}">${msg("consentGateAdminOverview")}</a> <a class="cg-button" href="${overviewUrl}authorizations" data-gate="authorizations">${msg("consentGateAdminAuthorizations")}</a></p>
</section>
</@admin.bare>
