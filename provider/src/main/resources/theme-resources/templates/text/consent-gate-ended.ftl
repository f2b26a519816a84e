<#ftl output_format="plainText">
<#import "consent-gate-sentence.ftl" as words>
<@words.sentence key="consentGateMailEnded">${notice.service}</@words.sentence>

<#if notice.cause == "admin">${msg("consentGateMailEndedByAdmin")}<#elseif notice.cause == "loss">${msg("consentGateMailEndedByLoss")}<#else>${msg("consentGateMailEndedByExpiry")}</#if>

${msg("consentGateMailWhen", notice.when)}

${msg("consentGateMailLook")}:
${notice.link}

<@words.sentence key="consentGateMailWhy">${realmName}</@words.sentence>
