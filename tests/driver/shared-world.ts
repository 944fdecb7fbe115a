import { TEST_BUILDS } from '../../scripts/test-builds/test-build.ts';
import { type Stand, startStand } from '../stand/stand.ts';
import { closeWithWorker } from './close-with-worker.ts';
import { type LaunchedBrowser, launchBrowser } from './launch-browser.ts';
import { resetWorld } from './reset-world.ts';

/** A stand, and a browser with the extension that is shown it. */
export interface World {
  readonly stand: Stand;
  readonly launched: LaunchedBrowser;
}

let world: World | undefined;

/** The stand and the browser that the scenarios of a worker share, one after another: as after the installation. */
export async function sharedWorld(): Promise<World> {
  if (world?.launched.browser.connected) {
    try {
      await resetWorld(world);
      return world;
    } catch (error) {
      console.warn('The shared browser could not be reset and is started anew:', error);
    }
  }
  await closeWorld();
  world = await openWorld();
  return world;
}

async function openWorld(): Promise<World> {
  const stand = await startStand();
  try {
    const launched = await launchBrowser({
      stand,
      build: TEST_BUILDS.stand,
      withExtensionPage: true,
    });
    return { stand, launched };
  } catch (error) {
    await stand.stop();
    throw error;
  }
}

async function closeWorld(): Promise<void> {
  const last = world;
  world = undefined;
  await last?.launched.close().catch(() => undefined);
  await last?.stand.stop();
}

closeWithWorker(closeWorld);
