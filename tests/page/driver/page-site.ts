import { Hono } from 'hono';
import { createDiarySite, type DiarySite } from '../../stand/diary/site.ts';
import type { Site } from '../../stand/https-server.ts';
import { serveFrameworkMenus } from '../gallery/framework-pages.ts';
import { serveGallery } from '../gallery/gallery-pages.ts';

/** Another site, whose pages may stand in a frame. */
export const FOREIGN_HOST = 'meals.example';

/** A page of a test's own. */
export interface PlainPage {
  /** Everything from the doctype on. */
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What is served as the diary: its Angular app, the gallery, menus of frameworks, and the pages of the tests. */
export interface PageSite extends Pick<DiarySite, 'switches' | 'issueToken'> {
  readonly app: Site;
  /** More sites by their host names. */
  readonly others: ReadonlyMap<string, Site>;
  /** Serves a page from now on, and gives its address's query: `?page=<number>`, on any path. */
  add(page: PlainPage): string;
}

/** Makes the site. Rejects where the Angular app does not build. */
export async function createPageSite(): Promise<PageSite> {
  const { app: diary, switches, issueToken } = await createDiarySite();
  const pages: PlainPage[] = [];
  const app = new Hono();
  app.get('*', (context, next) => {
    const page = pages[Number(context.req.query('page') ?? Number.NaN)];
    return page ? context.html(page.html, 200, { ...page.headers }) : next();
  });
  serveGallery(app);
  serveFrameworkMenus(app);
  app.get('*', (context, next) =>
    // The pages name pictures that are nowhere.
    context.req.header('Sec-Fetch-Dest') === 'image' ? context.body(null, 204) : next(),
  );
  app.all('*', (context) => diary.fetch(context.req.raw, context.env));
  const foreign = new Hono().get('*', (context) =>
    // A menu that would get an item on the diary's own pages.
    context.html('<nav><a href="/schedule">Расписание</a><a href="/estimate">Оценки</a></nav>'),
  );
  return {
    app,
    others: new Map([[FOREIGN_HOST, foreign]]),
    switches,
    issueToken,
    add: (page) => `?page=${pages.push(page) - 1}`,
  };
}
