<#-- What the pages of this theme share. -->

<#-- A translated sentence with markup in the place of {0}. A stranger's words never go through msg(), which
     would resolve every ${...} in them; they are the nested content. -->
<#macro sentence key><#list msg(key, "\xFFFC")?split("\xFFFC") as part>${part}<#sep><#nested></#list></#macro>

<#-- A stranger's words on one line, without the characters that turn text around, hide it or break the line. -->
<#function plain words>
    <#return words
        ?replace(r"[\s\p{Z}]+", " ", "r")
        ?replace(r"[\p{Cc}\p{Cf}\p{Co}\p{Cs}\x{34F}\x{115F}\x{1160}\x{17B4}\x{17B5}\x{180B}-\x{180F}\x{2800}\x{3164}\x{FE00}-\x{FE0F}\x{FFA0}\x{E0100}-\x{E01EF}]", "", "r")
        ?replace(r"(\p{M}{4})\p{M}+", "$1", "r")
        ?replace(r"[\x{2E3A}\x{2E3B}\x{A9C5}\x{12000}-\x{1254F}]", "\xFFFD", "r")
        ?replace("\xFDFD", "بسم الله الرحمن الرحيم")
        ?trim>
</#function>

<#-- As plain, and cannot leave the quotation marks that the page puts around it. -->
<#function quotable words>
    <#return plain(words)?replace(r"[\x22\xAB\xBB\x{201C}-\x{201F}\x{2E42}\x{300C}-\x{300F}\x{301D}-\x{301F}\x{FE41}-\x{FE44}\x{FF02}\x{FF62}\x{FF63}]", "'", "r")>
</#function>

<#-- An https address with a plain host, or nothing: no user part, nothing that a browser and a reader could
     take for different hosts. -->
<#function httpsOnly address>
    <#return address?matches(r"https://[A-Za-z0-9.\-]+(:[0-9]+)?([/?#]\S*)?")?then(address, "")>
</#function>

<#function isWeb address>
    <#return address?lower_case?matches(r"https?://\S+")>
</#function>

<#function hostOf address>
    <#return address?replace(r"^https://(?:[^/?#]*@)?([^/?#@]+).*$", "$1", "ri")>
</#function>

<#-- Keycloak's own applications keep their names in the message bundles; a client's name is looked up there for
     them alone. -->
<#function clientName>
    <#if ["account", "account-console", "admin-cli", "broker", "realm-management", "security-admin-console"]?seq_contains(client.clientId)>
        <#return msg("client_" + client.clientId)>
    </#if>
    <#local name = plain(client.name!"")>
    <#return name?has_content?then(name, plain(client.clientId))>
</#function>

<#function asksToSignIn>
    <#return ["login", "login-username", "login-password", "login-otp", "login-passkeys-conditional-authenticate",
        "login-recovery-authn-code-input", "login-x509-info", "register", "select-authenticator",
        "select-organization", "webauthn-authenticate"]?seq_contains(pageId!"")>
</#function>
