import { DIARY_ORIGIN } from '../../../utils/diary/site.ts';
import { closeWithWorker } from '../../driver/close-with-worker.ts';
import { type LaunchedBrowser, launchBrowser } from '../../driver/launch-browser.ts';
import { type ServedSites, serveSites } from '../../stand/serve-sites.ts';
import { createPageSite, type PageSite } from './page-site.ts';
import { PageWindows } from './page-windows.ts';
import { makeScriptedBuild } from './scripted-build.ts';

/** The one browser of a worker, with the scripted build, and the site that it is shown under the diary's name. */
export interface PageWorld {
  readonly site: PageSite;
  readonly sites: ServedSites;
  readonly launched: LaunchedBrowser;
  readonly windows: PageWindows;
}

let world: Promise<PageWorld> | undefined;

/** The world that all files of a worker share. */
export function pageWorld(): Promise<PageWorld> {
  world ??= openWorld();
  return world;
}

async function openWorld(): Promise<PageWorld> {
  const site = await createPageSite();
  const sites = await serveSites(new Map([...site.others, [new URL(DIARY_ORIGIN).hostname, site.app]]));
  const build = await makeScriptedBuild();
  try {
    const launched = await launchBrowser({
      stand: sites,
      build,
      withWelcomePage: true,
      withExtensionPage: true,
    });
    return { site, sites, launched, windows: new PageWindows(launched.browser) };
  } finally {
    // The browser has a copy of its own.
    await build.remove();
  }
}

async function closeWorld(): Promise<void> {
  const last = await world;
  await last?.launched.close();
  await last?.sites.stop();
}

closeWithWorker(closeWorld);
