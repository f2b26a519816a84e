<#-- template.ftl calls this on every page. On the sign-in pages it says which service the person is about to
     enter; the stylesheet puts it right below the title. -->
<#import "consent-gate-words.ftl" as words>
<#macro content>
    <#if words.asksToSignIn() && client?? && (client.clientId)?has_content>
        <p class="cg-continue"><@words.sentence key="consentGateContinueTo"><bdi data-gate="service-name">${words.clientName()}</bdi></@words.sentence></p>
    </#if>
</#macro>
