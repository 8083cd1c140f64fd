import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { findBrowsers } from '../../scripts/browsers.mjs';

/** A headless Chromium for end-to-end tests. */
export function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({
    ...options,
    executablePath: findBrowsers({ wanted: ['chromium'] }).chromium.path,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
}
