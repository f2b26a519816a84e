<#-- Keycloak has this to be replaced: the frame of every e-mail. Mail programs know no stylesheets but these. -->
<#macro emailLayout>
<!doctype html>
<html lang="${locale.toLanguageTag()}" dir="${ltr?then('ltr', 'rtl')}">
<head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">
    <meta name="color-scheme" content="light dark">
    <meta name="supported-color-schemes" content="light dark">
    <title>${subject!realmName}</title>
    <style>
        @media (prefers-color-scheme: dark) {
            .cg-page { background: #0c1314 !important; }
            .cg-card { background: #141e20 !important; border-color: #2d3d40 !important; color: #e5eeec !important; }
            .cg-card a { color: #74d8ca !important; }
            .cg-quiet { color: #a5b7b6 !important; }
        }
    </style>
</head>
<body class="cg-page" style="margin: 0; padding: 0; background: #f2f5f4; font-family: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif;">
<div role="banner" style="background: #0e3b3c; color: #ffffff; padding: 18px 24px; font-size: 18px; font-weight: 600;">${realmName}</div>
<div role="main" class="cg-page" style="background: #f2f5f4; padding: 24px 12px;">
    <div class="cg-card" style="max-width: 560px; margin: 0 auto; background: #ffffff; border: 1px solid #d6dfdd; border-radius: 12px; padding: 24px; color: #16262a; font-size: 16px; line-height: 1.5; overflow-wrap: anywhere;">
        <#nested>
    </div>
</div>
</body>
</html>
</#macro>
