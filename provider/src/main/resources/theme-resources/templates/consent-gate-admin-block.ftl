<#-- kind: service or collection; act: block or unblock -->
<#import "consent-gate-admin-layout.ftl" as admin>
<#import "consent-gate-sentence.ftl" as words>
<#assign here = "${kind}s">

<@admin.page id=act here=here title=(act == "block")?then(msg("consentGateAdminBlock"), msg("consentGateAdminUnblock"))>
<section class="cg-card cg-ask">
<h1><@words.sentence key="consentGateAdminAsk.${kind}.${act}"><bdi data-gate="${kind}-name">${name}</bdi></@words.sentence></h1>
<#-- Two services may have the same name; nobody chooses another's client id. -->
<#if kind == "service"><p class="cg-quiet"><bdi data-gate="client-id">${shownId}</bdi></p></#if>
<p>${msg("consentGateAdminAskWhat.${kind}.${act}")}</p>
<@admin.answer url="${overviewUrl}${here}/${act}" about={kind: id} gate=act text=(act == "block")?then(msg("consentGateAdminBlock"), msg("consentGateAdminUnblock")) back="${overviewUrl}${here}" danger=(act == "block")/>
</section>
</@admin.page>
