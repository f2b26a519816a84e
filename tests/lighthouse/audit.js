// Tells what Lighthouse thinks of pages: first of the page at which people sign in, then of others as somebody who has.
//
//   node audit.js CHROMIUM USER PASSWORD SIGN_IN [PAGE...]     addresses; one line of JSON for each

import lighthouse from 'lighthouse';
import puppeteer from 'puppeteer-core';

const [chromium, user, password, signIn, ...pages] = process.argv.slice(2);
const LOOKED_AT = { onlyCategories: ['accessibility', 'best-practices'], disableStorageReset: true, logLevel: 'error' };

const browser = await puppeteer.launch({
  executablePath: chromium,
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
});

async function tell(page, address) {
  const { lhr } = await lighthouse(address, LOOKED_AT, undefined, page);
  const failed = Object.values(lhr.audits).filter(audit => audit.score !== null && audit.score < 1);
  console.log(JSON.stringify({
    address,
    shown: lhr.finalDisplayedUrl,
    page: await page.evaluate(() => document.body.dataset.pageId),
    accessibility: lhr.categories.accessibility.score,
    bestPractices: lhr.categories['best-practices'].score,
    failed: failed.map(audit => `${audit.id}: ${JSON.stringify(audit.details?.items?.slice(0, 3))}`),
  }));
}

async function signedIn(page) {
  await page.goto(signIn);
  for (const [field, text] of [['username', user], ['password', password]]) {
    await page.type(`input[name=${field}]`, text);
    // Nobody listens where the service would.
    await Promise.all([page.waitForNavigation().catch(() => {}), page.click('[name=login]')]);
  }
}

try {
  const page = await browser.newPage();
  await tell(page, signIn);
  await signedIn(page);
  for (const address of pages) {
    await tell(page, address);
  }
} finally {
  await browser.close();
}
