<#import "template.ftl" as layout>
<#import "../consent-gate-sentence.ftl" as words>
<@layout.emailLayout>
<h1 style="font-size: 20px; line-height: 1.3; margin: 0 0 12px;"><@words.sentence key="consentGateMailAuthorized"><bdi>${notice.service}</bdi></@words.sentence></h1>
<p style="margin: 0 0 12px;">${msg("consentGateMailAuthorizedMay")}</p>
<p style="margin: 0 0 12px;">${msg("consentGateMailWhen", notice.when)}<#if notice.address??><br>${msg("consentGateMailWhere", notice.address)}</#if></p>
<p style="margin: 0 0 12px;"><strong>${msg("consentGateMailNotYou")}</strong></p>
<p style="margin: 0 0 20px;"><a href="${notice.link}" style="color: #0a655d; font-weight: 600;">${msg("consentGateMailLook")}</a></p>
<p style="margin: 0 0 12px;"><#if notice.publisher??><@words.sentence key="consentGateServicePublisher"><bdi>${notice.publisher}</bdi></@words.sentence><#else>${msg("consentGateServicePublisherNone")}</#if></p>
<p class="cg-quiet" style="margin: 0; color: #4c5f66; font-size: 14px;"><@words.sentence key="consentGateMailWhy"><bdi>${realmName}</bdi></@words.sentence></p>
</@layout.emailLayout>
