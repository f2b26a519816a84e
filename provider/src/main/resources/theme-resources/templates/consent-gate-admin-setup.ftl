<#import "consent-gate-admin-layout.ftl" as admin>
<#import "consent-gate-sentence.ftl" as words>

<@admin.page id="setup" here="overview" title=msg("consentGateAdminSetup")>
<section class="cg-card cg-ask">
<h1>${msg("consentGateAdminSetup")}</h1>
<#if changes?has_content>
<p>${msg("consentGateAdminSetupWhat")}</p>
<ul>
<#list changes as change><li data-gate="change" data-name="${change.what}"><@words.sentence key="consentGateAdminChange.${change.what}"><bdi>${change.name}</bdi></@words.sentence></li></#list>
</ul>
<p class="cg-quiet">${msg("consentGateAdminSetupKeeps")}</p>
<@admin.answer url="${overviewUrl}setup" about={} gate="set-up" text=msg("consentGateAdminSetup") back=overviewUrl danger=false/>
<#else>
<p data-gate="ready">${msg("consentGateAdminSetupNothing")}</p>
<p><a class="cg-button" href="${overviewUrl}" data-gate="cancel">${msg("consentGateAdminOverview")}</a></p>
</#if>
</section>
</@admin.page>
