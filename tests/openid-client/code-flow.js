// The whole code flow. Prints the address to open, reads the address that the browser came back to,
// and prints what the library makes of it, one JSON document a line.
import { webcrypto } from 'node:crypto';
import { createInterface } from 'node:readline/promises';

// Node.js 18, which Debian 12 has, keeps it behind a flag.
globalThis.crypto ??= webcrypto;
const oauth = await import('openid-client');

const [issuer, clientId, secret, redirectUri] = process.argv.slice(2);
const say = (message) => console.log(JSON.stringify(message));

const config = await oauth.discovery(new URL(issuer), clientId, secret, undefined, {
  execute: [oauth.allowInsecureRequests],
});
const checks = {
  pkceCodeVerifier: oauth.randomPKCECodeVerifier(),
  expectedState: oauth.randomState(),
  expectedNonce: oauth.randomNonce(),
};
const request = oauth.buildAuthorizationUrl(config, {
  redirect_uri: redirectUri,
  scope: 'openid full_access offline_access',
  code_challenge: await oauth.calculatePKCECodeChallenge(checks.pkceCodeVerifier),
  code_challenge_method: 'S256',
  state: checks.expectedState,
  nonce: checks.expectedNonce,
});
say({ open: request.href });

const input = createInterface({ input: process.stdin });
const callback = (await input[Symbol.asyncIterator]().next()).value;
input.close();

try {
  const tokens = await oauth.authorizationCodeGrant(config, new URL(callback), checks);
  const user = await oauth.fetchUserInfo(config, tokens.access_token, tokens.claims().sub);
  const refreshed = await oauth.refreshTokenGrant(config, tokens.refresh_token);
  say({ user: user.preferred_username, scope: refreshed.scope });
} catch (error) {
  say({ error: error.error ?? error.message, description: error.error_description });
}
