import type { Page } from 'puppeteer-core';

/** The static texts of the browser's accessibility tree, a line each. */
export async function accessibleText(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes
      .filter((node) => node.role?.value === 'StaticText')
      .map((node) => String(node.name?.value ?? ''))
      .join('\n');
  } finally {
    await session.detach().catch(() => undefined);
  }
}
