<#ftl output_format="plainText">
<#import "consent-gate-sentence.ftl" as words>
<@words.sentence key="consentGateMailAuthorized">${notice.service}</@words.sentence>

${msg("consentGateMailAuthorizedMay")}

${msg("consentGateMailWhen", notice.when)}
<#if notice.address??>
${msg("consentGateMailWhere", notice.address)}
</#if>

${msg("consentGateMailNotYou")}

${msg("consentGateMailLook")}:
${notice.link}

<#if notice.publisher??><@words.sentence key="consentGateServicePublisher">${notice.publisher}</@words.sentence><#else>${msg("consentGateServicePublisherNone")}</#if>

<@words.sentence key="consentGateMailWhy">${realmName}</@words.sentence>
