import { ElementHandle, type Page } from 'puppeteer-core';
import { BidiElementHandle } from 'puppeteer-core/internal/bidi/ElementHandle.js';
import { BidiPage } from 'puppeteer-core/internal/bidi/Page.js';
import * as z from 'zod';
import { contextOf, sendBidi } from './bidi.ts';

const HOSTS = z.object({
  nodes: z.array(
    z.object({
      value: z.object({ shadowRoot: z.object({ sharedId: z.string() }).nullish() }).optional(),
    }),
  ),
});

const NODES = z.object({ nodes: z.array(z.object({ type: z.literal('node'), sharedId: z.string() })) });

/** A node as WebDriver BiDi names it. */
export interface SharedNode {
  readonly sharedId: string;
}

/**
 * The closed shadow roots of a page. No script of the page reaches them; WebDriver BiDi gives them out when it is asked
 * for "all" shadow trees. A host of ours has no children of its own.
 */
export async function shadowRoots(page: Page): Promise<readonly SharedNode[]> {
  const { nodes } = HOSTS.parse(
    await sendBidi(page.browser(), 'browsingContext.locateNodes', {
      context: contextOf(page),
      locator: { type: 'css', value: 'body :empty' },
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
    }),
  );
  return nodes.flatMap(({ value }) => (value?.shadowRoot ? [{ sharedId: value.shadowRoot.sharedId }] : []));
}

/** What a locator of WebDriver BiDi finds, in the document or within some nodes. */
export async function locate(
  page: Page,
  locator: Readonly<Record<string, unknown>>,
  within: readonly SharedNode[] = [],
): Promise<readonly SharedNode[]> {
  const { nodes } = NODES.parse(
    await sendBidi(page.browser(), 'browsingContext.locateNodes', {
      context: contextOf(page),
      locator,
      ...(within.length > 0 ? { startNodes: within } : {}),
    }),
  );
  return nodes.map(({ sharedId }) => ({ sharedId }));
}

/** Makes a node usable with puppeteer, in the world of the page's own scripts. */
export function handleOf(page: Page, { sharedId }: SharedNode): ElementHandle<Element> {
  const bidiPage: unknown = page;
  if (!(bidiPage instanceof BidiPage)) throw new Error('Not a page of Firefox');
  const handle: unknown = BidiElementHandle.from(
    { type: 'node', sharedId },
    bidiPage.mainFrame().mainRealm(),
  );
  if (!(handle instanceof ElementHandle)) throw new Error('puppeteer makes other handles than it exports');
  return handle;
}
