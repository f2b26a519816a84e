<#-- template.ftl calls this on every page. On the sign-in pages it says which service the person is about to
     enter; the stylesheet puts it right below the title. -->
<#import "consent-gate-words.ftl" as words>

<#-- What Keycloak's own error handler leaves out, which answers where no page is. This is read before the page is. -->
<#if (pageId!"") == "error">
    <#if !(title!"")?has_content>
        <#global title = msg("errorTitle") + " · " + (realm.displayName!realm.name)>
    </#if>
    <#if !(realm.displayNameHtml!"")?has_content>
        <#global realm = realm + {"displayNameHtml": realm.displayName!realm.name}>
    </#if>
</#if>

<#-- An import takes any address for a service's home, and Keycloak's error pages link there. -->
<#if ((client.baseUrl)!"")?has_content && !words.isWeb(client.baseUrl)>
    <#global client = client + {"baseUrl": ""}>
</#if>

<#-- Nor does it ask what a service gives as the address to be told of a sign-out, which Keycloak opens in a frame. -->
<#if (pageId!"") == "frontchannel-logout">
    <#global logout = logout + {"clients": logout.clients?map(told -> {
        "name": words.plain(told.name!""),
        "frontChannelLogoutUrl": words.isWeb(told.frontChannelLogoutUrl!"")?then(told.frontChannelLogoutUrl, "about:blank")
    })}>
</#if>

<#macro content>
    <#-- A page that Keycloak leaves without a title. -->
    <#if (pageId!"") == "select-organization">
        <h1 class="cg-title">${msg("doLogIn")}</h1>
    </#if>
    <#if words.asksToSignIn() && client?? && (client.clientId)?has_content>
        <#local name = words.clientName()>
        <p class="cg-continue"><@words.sentence key="consentGateContinueTo"><bdi<#if name?length gt 60> class="cg-long-name"</#if> data-gate="service-name">${name}</bdi></@words.sentence></p>
    </#if>
    <#-- Fields whose own label points elsewhere. -->
    <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
        <label class="cg-unseen" for="kc-attempted-username">${msg("username")}</label>
    </#if>
    <#if (pageId!"") == "login-config-totp">
        <label class="cg-unseen" for="totp">${msg("authenticatorCode")}</label>
        <label class="cg-unseen" for="userLabel">${msg("loginTotpDeviceName")}</label>
    </#if>
</#macro>
