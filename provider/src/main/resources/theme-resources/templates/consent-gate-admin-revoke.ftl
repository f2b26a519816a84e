<#import "consent-gate-admin-layout.ftl" as admin>

<#macro line name label><#if filter[name]?has_content><div><dt>${label}</dt><dd><bdi data-gate="filter-${name}">${filter[name]}</bdi></dd></div></#if></#macro>

<#assign back>${overviewUrl}authorizations<#list filter as name, value><#if name?is_first>?<#else>&amp;</#if>${name}=${value?url('UTF-8')}</#list></#assign>
<@admin.page id="revoke" here="authorizations" title=msg("consentGateRevoke")>
<section class="cg-card cg-ask">
<h1 data-gate="count" data-count="${count?c}">${msg("consentGateAdminRevokeTitle", count)}</h1>
<#if only??>
<p><strong><bdi data-gate="user">${only.username}</bdi></strong> · <strong><bdi data-gate="service-name">${only.name}</bdi></strong></p>
</#if>
<dl class="cg-dates">
<@line name="service" label=msg("consentGateAdminFilterService")/>
<@line name="user" label=msg("consentGateAdminFilterUser")/>
<@line name="grantedBefore" label=msg("consentGateAdminFilterBefore")/>
</dl>
<#if count gt 0>
<p>${msg("consentGateAdminRevokeWhat")}</p>
<@admin.answer url="${overviewUrl}authorizations/revoke" about=filter gate="revoke" text=msg("consentGateRevoke") back=back/>
<#else>
<p>${msg("consentGateAdminAuthorizationsNotFound")}</p>
<p><a class="cg-button" href="${overviewUrl}authorizations" data-gate="cancel">${msg("consentGateAdminAuthorizations")}</a></p>
</#if>
</section>
</@admin.page>
