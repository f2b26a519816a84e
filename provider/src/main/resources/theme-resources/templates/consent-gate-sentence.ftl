<#-- A translated sentence with markup in the place of {0}. A stranger's words never go through msg(), which
     would resolve every ${...} in them; they are the nested content. -->
<#macro sentence key><#list msg(key, "\xFFFC")?split("\xFFFC") as part>${part}<#sep><#nested></#list></#macro>
