import type { Browser } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { launch } from './browser.ts';
import { serve, type Site, strictPolicy } from './serve.ts';

/** A path at which no site would expect to be. */
const path = '/a/path/of/its/own/';

/** A browser, and the address of the site as it was built, ending in a slash. */
export interface BuiltSite {
  readonly browser: Browser;
  readonly address: string;
}

/** Serves the site under the strictest policy for all tests of a file. What it returns can be read once they run. */
export const builtSite = (): BuiltSite => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    browser = await launch();
    site = await serve({ folders: { [path]: 'site' }, headers: strictPolicy });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  return {
    get browser() {
      return browser;
    },
    get address() {
      return new URL(path, site.address).href;
    },
  };
};
