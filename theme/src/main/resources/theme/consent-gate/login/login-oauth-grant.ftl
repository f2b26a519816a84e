<#--
  Fork of keycloak-themes: theme/keycloak.v2/login/login-oauth-grant.ftl
  Keycloak 26.7.0 and 26.7.3, SHA-256 855c74189b438c5ae2950aef9a196de92772ffa0871e34ed5b24a64500a5396c
  Kept:      #kc-oauth with a "li span" per permission, the hidden field "code", the buttons "accept" and
             "cancel", the form's action, a permission's parameter.
  Different: everything around them, which says who asks, for what, as whom and where the answer goes. The client's
             name is never taken for a message key. Reads the bean "consentGate" and does without when the
             provider is not there.
  Guard:     ForkDriftTest fails when upstream changes.
-->
<#import "template.ftl" as layout>
<#import "consent-gate-words.ftl" as words>

<#assign gate = consentGate!{}>
<#if gate.service??>
    <#assign service = gate.service>
<#else>
    <#assign service = {
        "name": words.clientName(),
        "description": words.plain(client.description!""),
        "publisher": words.quotable((client.attributes["consent-gate.publisher"])!""),
        "logoUri": words.httpsOnly((client.attributes.logoUri)!""),
        "websiteUri": words.httpsOnly(client.baseUrl!""),
        "tosUri": words.httpsOnly((client.attributes.tosUri)!""),
        "policyUri": words.httpsOnly((client.attributes.policyUri)!"")
    }>
</#if>

<#macro row id title>
    <section class="cg-row" aria-labelledby="cg-${id}">
        <h2 id="cg-${id}">${title}</h2>
        <div class="cg-said"><#nested></div>
    </section>
</#macro>

<#-- Long words of a stranger open on demand, so that they cannot push the rest off the page. The rest goes on where
     the beginning ends. -->
<#macro stranger words gate beginning=120><#if words?length gt beginning * 4 / 3><#local first = words?replace(r"(?s)^(.{60," + beginning + r"}(?= )|.{" + beginning + "}).*$", "$1", "r")><details class="cg-long" data-gate="${gate}"><summary><bdi>${first}…</bdi></summary><bdi>…${words[first?length..]?trim}</bdi></details><#else><bdi data-gate="${gate}">${words}</bdi></#if></#macro>

<#macro outside address><a href="${address}" target="_blank" rel="noopener noreferrer"><#nested></a></#macro>

<#-- The bean knows what a permission is and puts the weightiest first; without it, the two texts that have a fixed
     key tell. -->
<#function isFull scope><#return (scope.consentScreenText!"") == r"${consentGateFullAccess}"></#function>

<#function fullFirst scopes><#return scopes?filter(scope -> isFull(scope)) + scopes?filter(scope -> !isFull(scope))></#function>

<#macro permission scope>
    <#local text = scope.text!scope.consentScreenText!"">
    <#local full = scope.fullAccess!isFull(scope)>
    <#local offline = scope.offlineAccess!(text == r"${offlineAccessScopeConsentText}")>
    <li data-gate="permission">
        <span><#if scope.parameterizedScopeParameter??>${advancedMsg(text, scope.parameterizedScopeParameter)}<#else>${advancedMsg(text)}</#if></span>
        <#if scope.added!false><em class="cg-new">${msg("consentGateNew")}</em></#if>
        <#if full><p>${msg("consentGateFullAccessExplained")}</p></#if>
        <#if offline><p>${msg("consentGateOfflineExplained")}</p></#if>
    </li>
</#macro>

<#macro who>
    <div class="cg-service">
        <div class="cg-logo"><#if service.logoUri?has_content><img src="${service.logoUri}" alt="" referrerpolicy="no-referrer"></#if></div>
        <div class="cg-names">
            <div class="cg-name<#if service.name?length gt 60> cg-small</#if>"><@stranger words=service.name gate="service-name" beginning=90/></div>
            <div class="cg-quiet">
                <#if service.publisher?has_content>
                    <@words.sentence key="consentGatePublisher"><@stranger words=service.publisher gate="service-publisher"/></@words.sentence>
                <#else>
                    <strong class="cg-doubt" data-gate="service-publisher">${msg("consentGatePublisherNone")}</strong>
                </#if>
            </div>
        </div>
    </div>
    <#if gate.namesake!false><p class="cg-caution" data-gate="namesake">${msg("consentGateNamesake")}</p></#if>
    <#if service.description?has_content>
        <figure class="cg-quote">
            <figcaption class="cg-quiet">${msg("consentGateInItsWords")}</figcaption>
            <blockquote><@stranger words=service.description gate="service-description"/></blockquote>
        </figure>
    </#if>
    <#if service.websiteUri?has_content || service.tosUri?has_content || service.policyUri?has_content>
        <ul class="cg-links">
            <#if service.websiteUri?has_content><li><@outside address=service.websiteUri><bdi>${words.hostOf(service.websiteUri)}</bdi></@outside></li></#if>
            <#if service.tosUri?has_content><li><@outside address=service.tosUri>${msg("consentGateTerms")}</@outside></li></#if>
            <#if service.policyUri?has_content><li><@outside address=service.policyUri>${msg("consentGatePrivacy")}</@outside></li></#if>
        </ul>
    </#if>
</#macro>

<#macro where>
    <#if gate.device!false>
        <p class="cg-caution"><strong>${msg("consentGateDeviceTitle")}</strong> <@words.sentence key="consentGateDevice"><bdi class="cg-host" data-gate="device-code">${gate.deviceCode}</bdi></@words.sentence></p>
    <#elseif gate.redirectApp?has_content>
        <p><@words.sentence key="consentGateRedirectApp"><bdi class="cg-host" data-gate="redirect-host">${gate.redirectApp}</bdi></@words.sentence></p>
        <p class="cg-caution">${msg("consentGateRedirectAppCaution")}</p>
    <#else>
        <p><@words.sentence key="consentGateRedirect"><bdi class="cg-host" data-gate="redirect-host">${gate.redirectHost}</bdi></@words.sentence></p>
        <#if gate.redirectLoopback!false><p class="cg-caution">${msg("consentGateRedirectLoopback")}</p></#if>
    </#if>
</#macro>

<#macro genuine>
    <section class="cg-genuine" aria-labelledby="cg-genuine">
        <h2 id="cg-genuine">${msg("consentGateGenuine")}</h2>
        <ul>
            <li>${msg("consentGateGenuineBand")}</li>
            <li data-gate="address-check"><#if gate.addressPrefix?has_content><@words.sentence key="consentGateGenuineAddress"><bdi class="cg-host">${gate.addressPrefix}</bdi></@words.sentence><#else>${msg("consentGateGenuineAddressUnknown")}</#if></li>
            <li>${msg("consentGateGenuineWarning")}</li>
            <li>${msg("consentGateGenuinePassword")}</li>
        </ul>
        <#if properties.consentGateHelp?has_content>
            <p><a href="${properties.consentGateHelp}" target="_blank" rel="noopener noreferrer" data-gate="help">${msg("consentGateApprovalHelp")}</a></p>
        </#if>
    </section>
</#macro>

<#-- What the window's title says: Keycloak's would be that of a sign-in. -->
<#global title = msg("consentGateTitle") + " · " + realm.displayName!realm.name>

<@layout.registrationLayout bodyClass="oauth"; section>
    <#if section = "header">
        ${msg("consentGateTitle")}
    <#elseif section = "form">
        <div id="kc-oauth">
            <@row id="who" title=msg("consentGateWho")><@who/></@row>
            <@row id="what" title=msg("consentGateWhat")>
                <ul class="cg-permissions">
                    <#list gate.permissions!fullFirst(oauth.clientScopesRequested![]) as scope><@permission scope=scope/></#list>
                </ul>
            </@row>
            <#if gate.username?has_content>
                <@row id="whom" title=msg("consentGateWhom")>
                    <p class="cg-account">
                        <bdi data-gate="signed-in-user">${gate.username}</bdi>
                        <#if gate.email?has_content && gate.email != gate.username><bdi class="cg-quiet">${gate.email}</bdi></#if>
                        <a href="${url.loginRestartFlowUrl}">${msg("consentGateNotYou")}</a>
                    </p>
                </@row>
            </#if>
            <#if (gate.device!false) || gate.redirectApp?has_content || gate.redirectHost?has_content>
                <@row id="where" title=msg("consentGateWhere")><@where/></@row>
            </#if>
            <form class="cg-answer" action="${url.oauthAction}" method="post">
                <input type="hidden" name="code" value="${oauth.code}">
                <button class="${properties.kcButtonPrimaryClass!}" type="submit" name="accept" id="kc-login" value="true">${msg("consentGateAccept")}</button>
                <button class="${properties.kcButtonSecondaryClass!}" type="submit" name="cancel" id="kc-cancel" value="true">${msg("consentGateDeny")}</button>
                <p class="cg-quiet">${msg("consentGateRevocable")}</p>
            </form>
        </div>
        <@genuine/>
    </#if>
</@layout.registrationLayout>
