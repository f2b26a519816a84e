<#-- Who may approve, and what is missing. Works under any login theme; a theme brands it with its stylesheet. -->
<#import "template.ftl" as layout>

<#-- A translated sentence with markup in the place of {0}. A stranger's words never go through msg(), which
     would resolve every ${...} in them; they are the nested content. -->
<#macro sentence key><#list msg(key, "\xFFFC")?split("\xFFFC") as part>${part}<#sep><#nested></#list></#macro>

<#macro row name met level="" minimum="">
    <li class="cg-prerequisite" data-gate="prerequisite" data-name="${name}" data-met="${met?c}">
        <strong class="cg-need"><@sentence key="consentGateNeed.${name}"><bdi>${minimum}</bdi></@sentence></strong>
        <span class="cg-state"><span aria-hidden="true">${met?then("✓", "✗")}</span> ${met?then(msg("consentGateMet"), msg("consentGateUnmet"))}</span>
        <#if level?has_content><p class="cg-quiet"><@sentence key="consentGateLevelHeld"><bdi>${level}</bdi></@sentence></p></#if>
        <#if !met><p><@sentence key="consentGateMend.${name}"><bdi>${minimum}</bdi></@sentence></p></#if>
    </li>
</#macro>

<#-- What the window's title says: Keycloak's would be that of a sign-in. -->
<#global title = msg("consentGatePrerequisitesTitle") + " · " + realm.displayName!realm.name>

<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("consentGatePrerequisitesTitle")}
    <#elseif section = "form">
        <div id="consent-gate-prerequisites" class="${properties.kcFormClass!}">
            <p><@sentence key="consentGatePrerequisitesService"><strong<#if consentGate.service.name?length gt 60> class="cg-long-name"</#if>><bdi data-gate="service-name">${consentGate.service.name}</bdi></strong></@sentence></p>
            <p class="cg-quiet"><@sentence key="consentGatePrerequisitesUser"><strong><bdi data-gate="signed-in-user">${consentGate.username}</bdi></strong></@sentence>
                <a href="${url.loginRestartFlowUrl}">${msg("consentGatePrerequisitesOther")}</a></p>

            <h2><strong>${msg("consentGatePrerequisitesListTitle")}</strong></h2>
            <#if consentGate.collections?size gt 1><p>${msg("consentGatePrerequisitesTogether")}</p></#if>
            <#if consentGate.general?has_content>
                <ul class="cg-prerequisites ${properties.kcListClass!}">
                    <#list consentGate.general as prerequisite>
                        <@row name=prerequisite.name met=prerequisite.met/>
                    </#list>
                </ul>
            </#if>
            <#list consentGate.collections as collection>
                <section aria-labelledby="collection-${collection?counter}">
                    <h3 id="collection-${collection?counter}"><strong><bdi>${collection.name}</bdi></strong></h3>
                    <ul class="cg-prerequisites ${properties.kcListClass!}">
                        <#list collection.prerequisites as prerequisite>
                            <#if prerequisite.name == "access_level">
                                <@row name=prerequisite.name met=prerequisite.met level=collection.accessLevel minimum=collection.minimumAccessLevel/>
                            <#else>
                                <@row name=prerequisite.name met=prerequisite.met/>
                            </#if>
                        </#list>
                    </ul>
                </section>
            </#list>

            <#if consentGate.aboutThePerson><h2><strong>${msg("consentGatePrerequisitesWhyTitle")}</strong></h2></#if>
            <p><#if consentGate.aboutThePerson>${msg("consentGatePrerequisitesWhy")}</#if>
                <#if properties.consentGateHelp?has_content><a href="${properties.consentGateHelp}" target="_blank" rel="noopener noreferrer" data-gate="help">${msg("consentGatePrerequisitesHelp")}</a></#if></p>

            <form action="${url.loginAction}" method="post">
                <p class="cg-quiet">${consentGate.device?then(msg("consentGatePrerequisitesDevice"), msg("consentGatePrerequisitesThen"))}</p>
                <button class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}" type="submit" name="return" value="true" data-gate="return">${consentGate.device?then(msg("consentGateReturnDevice"), msg("consentGateReturn"))}</button>
            </form>
        </div>
    </#if>
</@layout.registrationLayout>
