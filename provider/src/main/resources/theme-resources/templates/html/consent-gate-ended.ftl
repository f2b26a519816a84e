<#import "template.ftl" as layout>
<#import "../consent-gate-sentence.ftl" as words>
<@layout.emailLayout>
<h1 style="font-size: 20px; line-height: 1.3; margin: 0 0 12px;"><@words.sentence key="consentGateMailEnded"><bdi>${notice.service}</bdi></@words.sentence></h1>
<p style="margin: 0 0 12px;"><#if notice.cause == "admin">${msg("consentGateMailEndedByAdmin")}<#elseif notice.cause == "loss">${msg("consentGateMailEndedByLoss")}<#else>${msg("consentGateMailEndedByExpiry")}</#if></p>
<p style="margin: 0 0 12px;">${msg("consentGateMailWhen", notice.when)}</p>
<p style="margin: 0 0 20px;"><a href="${notice.link}" style="color: #0a655d; font-weight: 600;">${msg("consentGateMailLook")}</a></p>
<p class="cg-quiet" style="margin: 0; color: #4c5f66; font-size: 14px;"><@words.sentence key="consentGateMailWhy"><bdi>${realmName}</bdi></@words.sentence></p>
</@layout.emailLayout>
