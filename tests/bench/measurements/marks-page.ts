import type { Browser } from 'puppeteer-core';
import { inNewPage } from '../bench-browser.ts';
import type { VariantName } from '../variants/variant.ts';
import { loadAndSettle } from './page-load.ts';

/** How often a loaded page renders its marks anew; four pages make a hundred. */
const TIMES = 25;

/** What one rendering of 2,000 marks cost the page, in milliseconds: Angular's work, styles and layout. */
export interface MarksRendering {
  /** Each of them, as the page's own script sees it. */
  readonly renderMs: readonly number[];
  /** All that the page's main thread did meanwhile, shared out among them. */
  readonly taskMs: number;
}

/** Lets Angular render the marks page anew, again and again. */
export async function measureMarksPage(browser: Browser, variant: VariantName): Promise<MarksRendering> {
  return inNewPage(browser, 1, async (page) => {
    await loadAndSettle(page, variant, 1, '/estimate');
    await page.waitForFunction(() => document.querySelectorAll('td.marks__cell').length === 2000);
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const taskSeconds = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
    };
    const before = await taskSeconds();
    const renderMs = await page.evaluate(rerenderMarks, TIMES);
    const taskMs = ((await taskSeconds()) - before) * (1000 / TIMES);
    return { renderMs, taskMs };
  });
}

/** The debugging interface that Angular leaves in a development build. */
interface AngularDebugging {
  getComponent(element: Element): { marks: unknown } | null;
  applyChanges(component: object): void;
}

declare global {
  interface Window {
    ng: AngularDebugging;
  }
}

/** Runs in the page: in each frame takes the marks out and puts them in again, styles and layout included. */
async function rerenderMarks(times: number): Promise<number[]> {
  const element = document.querySelector('int-estimate-page');
  const component = element && window.ng.getComponent(element);
  if (!component) throw new Error('There is no marks page');
  const { marks } = component;
  const found: number[] = [];
  while (found.length < times) {
    await new Promise(requestAnimationFrame);
    const start = performance.now();
    component.marks = undefined;
    window.ng.applyChanges(component);
    component.marks = marks;
    window.ng.applyChanges(component);
    document.body.getBoundingClientRect();
    found.push(performance.now() - start);
  }
  return found;
}
