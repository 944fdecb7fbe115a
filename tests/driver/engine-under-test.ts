import type { Engine } from '../../scripts/setup/browser.mjs';
import { chromiumDriver } from './chromium/driver.ts';
import type { EngineDriver } from './engine-driver.ts';
import { firefoxDriver } from './firefox/driver.ts';

const DRIVERS: Readonly<Record<Engine, EngineDriver>> = { chromium: chromiumDriver, firefox: firefoxDriver };

/** The engine that this process drives: vitest.config.ts names it for each of its projects; elsewhere Chromium. */
export const ENGINE: Engine = engineFrom(process.env['E2E_ENGINE']);

/** What drives it. */
export const DRIVER: EngineDriver = DRIVERS[ENGINE];

/** What VK ID's journal has of one authorization that was asked for, as the engine's sign-in window asks. */
export const AUTHORIZATION: readonly 'authorize'[] = Array(DRIVER.traits.authorizeRequests).fill('authorize');

function engineFrom(name: string | undefined): Engine {
  switch (name) {
    case undefined:
    case 'chromium':
      return 'chromium';
    case 'firefox':
      return 'firefox';
    default:
      throw new Error(`E2E_ENGINE is ${name}, which is none of chromium and firefox`);
  }
}
