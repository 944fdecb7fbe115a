import type { VkApp } from '../people.ts';
import { OAuthError } from './oauth-error.ts';

/** The apps that VK ID knows. */
export class AppRegistry {
  readonly #apps: ReadonlyMap<string, VkApp>;

  /** Of two apps with one id the later wins, so that a test or the command line can replace one. */
  constructor(apps: readonly VkApp[]) {
    this.#apps = new Map(apps.map((app) => [app.id, app]));
  }

  /** Throws `invalid_client` for a missing or unknown id. */
  require(id: string | undefined): VkApp {
    const app = id === undefined ? undefined : this.#apps.get(id);
    if (!app) throw new OAuthError('invalid_client', 'client_id is missing or invalid');
    return app;
  }

  /** Null for an unknown id. */
  find(id: string | undefined): VkApp | null {
    return (id === undefined ? undefined : this.#apps.get(id)) ?? null;
  }
}

/** Whether `origin` (as in the Origin header) is on one of the app's base domains or a subdomain of it. */
export function isOriginOfApp(app: VkApp, origin: string): boolean {
  const url = URL.parse(origin);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return false;
  return app.baseDomains.some((domain) => url.hostname === domain || url.hostname.endsWith(`.${domain}`));
}
