/**
 * Makes docs/report.png, the picture of the report in the README: `npm run docs:picture`. Needs a Chromium; the picture
 * is 1280 pixels wide, with two dots to a pixel.
 */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Document, findBackground } from 'dejalu';
import { renderHtml } from 'dejalu/report';
import { launchChromium } from '../test/browser/chromium.ts';

const WIDTH = 1280;
const HEIGHT = 980;

const stories = readFileSync(new URL('../examples/stories.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Document);

const folder = mkdtempSync(join(tmpdir(), 'dejalu-picture-'));
const browser = await launchChromium();
try {
  const file = join(folder, 'report.html');
  writeFileSync(file, renderHtml(findBackground(stories), stories));
  const page = await browser.newPage({
    viewport: { width: WIDTH, height: HEIGHT },
    deviceScaleFactor: 2,
    colorScheme: 'light',
  });
  await page.goto(pathToFileURL(file).href);
  // A passage whose figures were brought up to date from story to story.
  await page.getByLabel('Text', { exact: true }).fill('540 boats');
  await page.locator('#p-1').waitFor({ state: 'hidden' });
  await page.locator('#p-2 summary').click();
  await page.locator('#p-2 .wordings').waitFor();
  const path = fileURLToPath(new URL('report.png', import.meta.url));
  await page.screenshot({ path });
  console.log(`docs/report.png: ${Math.round(statSync(path).size / 1000)} kB`);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
