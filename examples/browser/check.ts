/** Does the page do its work in a real browser? A first look, for `npm run example:browser`; test/browser has the rest. */
import { launchChromium, missing } from '../../test/browser/chromium.ts';

/** Presses the button for the sample stories. @returns what was to be seen  @throws if the report did not come */
export async function checkPage(url: string): Promise<string> {
  if (missing) return `Not looked at: ${missing}`;
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(60_000);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(url);
    await page.getByRole('button', { name: 'Try it with the sample stories' }).click();
    const status = page.getByRole('status').filter({ hasText: /[1-9]\d* passages/ });
    await status.waitFor();
    await page.frameLocator('#report').getByRole('heading').first().waitFor();
    if (faults.length > 0) throw new Error(`the page reports errors:\n${faults.join('\n')}`);
    return `In Chromium ${browser.version()}: ${await status.textContent()}`;
  } finally {
    await browser.close();
  }
}
