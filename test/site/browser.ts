import { chromium, type Browser } from 'playwright';
import { findChromium, flags } from '../../tools/chromium.mjs';

/** Starts the Chromium that all tests use, with software WebGPU and `more` arguments. */
export function launch(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({ args: [...flags, ...more], ...(executablePath === undefined ? {} : { executablePath }) });
}
