import { chromium, type Browser } from 'playwright-core';
import { findBrowsers } from '../../scripts/browsers.mjs';

/** A headless Chromium for end-to-end tests. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowsers({ wanted: ['chromium'] }).chromium.path,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
}
