<#ftl output_format="plainText">
<#-- As the one for pages, for text: nothing is escaped. -->
<#macro sentence key><#list msg(key, "\xFFFC")?split("\xFFFC") as part>${part}<#sep><#nested></#list></#macro>
