<#import "consent-gate-admin-layout.ftl" as admin>
<#import "consent-gate-sentence.ftl" as words>

<@admin.bare id="door" title=msg("consentGateAdminDoor")>
<section class="cg-card cg-ask">
<h1>${msg("consentGateAdminDoor")}</h1>
<p>${msg("consentGateAdminDoorWhat")}</p>
<p><a class="cg-button cg-strong" href="${signInUrl}" data-gate="sign-in"><@words.sentence key="consentGateAdminDoorRealm"><bdi>${realmName}</bdi></@words.sentence></a></p>
<p><a class="cg-button" href="${serverUrl}" data-gate="sign-in-server">${msg("consentGateAdminDoorServer")}</a></p>
</section>
</@admin.bare>
