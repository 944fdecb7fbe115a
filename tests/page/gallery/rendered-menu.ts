import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { createSSRApp } from 'vue';
import { renderToString as renderVueToString } from 'vue/server-renderer';
import { ReactPage } from './react-menu.ts';
import { VuePage } from './vue-menu.ts';

/** Frameworks that render a menu of the gallery, in the browser and on the server. */
export const FRAMEWORKS = ['react', 'vue'] as const;

export type Framework = (typeof FRAMEWORKS)[number];

/** A menu as a framework renders it. */
interface RenderedMenu {
  /** What its server sends. */
  readonly markup: string;
  /** What its page runs: leaves the controls of {@link MenuControls} in the page's global object. */
  readonly script: string;
}

/** Renders a menu on the server, and bundles what takes it over in the browser. */
export async function renderedMenu(framework: Framework): Promise<RenderedMenu> {
  return { markup: await markupOf(framework), script: await scriptOf(framework) };
}

function markupOf(framework: Framework): string | Promise<string> {
  return framework === 'react'
    ? renderToString(createElement(ReactPage))
    : renderVueToString(createSSRApp(VuePage));
}

async function scriptOf(framework: Framework): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(`./${framework}-menu.ts`, import.meta.url))],
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    logLevel: 'silent',
  });
  const script = result.outputFiles[0]?.text;
  if (script === undefined) throw new Error(`esbuild gave no output for ${framework}`);
  // The text stands in a script element.
  return script.replaceAll('</script', '<\\/script');
}
