<#-- What the pages in the account console share. -->
<#import "consent-gate-frame.ftl" as frame>

<#macro page id title><@frame.page id="account-consent-gate-${id}" title=title><#nested></@frame.page></#macro>
