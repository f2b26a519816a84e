<#import "consent-gate-admin-layout.ftl" as admin>
<#import "consent-gate-sentence.ftl" as words>

<#macro row collection>
<li class="cg-row cg-row-plain" data-gate="collection" data-collection="${collection.alias}" data-blocked="${collection.blocked?c}">
<div class="cg-said">
<h2><bdi data-gate="collection-name">${collection.name}</bdi><#if collection.blocked> <span class="cg-badge" data-gate="blocked">${msg("consentGateAdminBlocked")}</span></#if></h2>
<p class="cg-quiet"><#if collection.blocked>${msg("consentGateAdminCollectionClosed")}<#else>${msg("consentGateAdminCollectionOpen")}</#if></p>
</div>
<div class="cg-acts">
<#if collection.mine><#if collection.blocked><@admin.ask url="${overviewUrl}collections/unblock" about={"collection": collection.alias} gate="unblock" text=msg("consentGateAdminUnblock") of=collection.name/><#else><@admin.ask url="${overviewUrl}collections/block" about={"collection": collection.alias} gate="block" text=msg("consentGateAdminBlock") of=collection.name danger=true/></#if></#if>
</div>
</li>
</#macro>

<@admin.page id="collections" here="collections" title=msg("consentGateAdminCollections")>
<h1>${msg("consentGateAdminCollections")}</h1>
<p class="cg-lead">${msg("consentGateAdminCollectionsLead")}</p>
<#if changed??>
<p class="cg-note cg-done" role="status" data-gate="changed"><#if changed.blocked><@words.sentence key="consentGateAdminCollectionBlocked"><bdi>${changed.name}</bdi></@words.sentence><#else><@words.sentence key="consentGateAdminCollectionUnblocked"><bdi>${changed.name}</bdi></@words.sentence></#if></p>
</#if>
<div class="cg-tools"><@admin.find url="${overviewUrl}collections"/></div>
<div class="cg-card">
<#if collections?has_content>
<ul class="cg-rows">
<#list collections as collection><@row collection=collection/></#list>
</ul>
<#else>
<p class="cg-empty" data-gate="empty"><#if search?has_content>${msg("consentGateAdminCollectionsNotFound")}<#else>${msg("consentGateAdminCollectionsNone")}</#if></p>
</#if>
</div>
<@admin.pages/>
</@admin.page>
