// Keycloak's navigation knows no plain link, so its entry loads this: it opens the page that the server renders.
location.replace(new URL("../authorizations", location.href));

export default () => null;
