<#import "consent-gate-admin-layout.ftl" as admin>
<#import "consent-gate-sentence.ftl" as words>

<@admin.page id="overview" here="overview" title=msg("consentGateAdminOverview")>
<section class="cg-card cg-state" data-gate="state" data-gated="${gated?c}" data-broken="${broken?c}">
<h1><span class="cg-dot <#if broken>cg-dot-bad<#elseif gated>cg-dot-good<#else>cg-dot-caution</#if>" aria-hidden="true"></span><#if !gated>${msg("consentGateAdminNotGated")}<#elseif broken>${msg("consentGateAdminBroken")}<#else>${msg("consentGateAdminGated")}</#if></h1>
<p><#if !gated>${msg("consentGateAdminNotGatedText")}<#elseif broken>${msg("consentGateAdminBrokenText")}<#else>${msg("consentGateAdminGatedText")}</#if></p>
<#if maySetUp><p><a class="cg-button<#if !gated> cg-strong</#if>" href="${overviewUrl}setup" data-gate="setup">${msg("consentGateAdminSetup")}</a></p></#if>
</section>
<section class="cg-card">
<div class="cg-card-head"><h2 data-gate="total" data-count="${findings?size?c}">${msg("consentGateAdminFindings", findings?size)}</h2></div>
<#if findings?has_content>
<ul class="cg-rows">
<#list findings as finding>
<li class="cg-finding" data-gate="finding" data-name="${finding.code}" data-severity="${finding.severity}">
<p class="cg-severity cg-severity-${finding.severity}">${msg("consentGateAdminSeverity.${finding.severity}")}</p>
<div>
<p class="cg-what"><@words.sentence key="consentGateAdminFinding.${finding.code}"><bdi>${finding.subject}</bdi></@words.sentence></p>
<#if finding.names?has_content><p class="cg-names"><#list finding.names as name><bdi>${name}</bdi><#sep>, </#list><#if finding.more gt 0> ${msg("consentGateAdminMore", finding.more)}</#if></p></#if>
<p class="cg-quiet">${msg("consentGateAdminMend.${finding.code}")}</p>
</div>
</li>
</#list>
</ul>
</#if>
</section>
</@admin.page>
