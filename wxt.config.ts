import { defineConfig } from 'wxt';
import { warnWithoutAppId } from './scripts/build/app-id.ts';
import { budgetPlugin } from './scripts/build/budgets/budget-plugin.ts';
import { builtInPackages } from './scripts/build/built-in-packages.ts';
import { compileHintPlugin } from './scripts/build/compile-hint-plugin.ts';
import { FIREFOX } from './scripts/build/extension-ids.ts';
import { manifest } from './scripts/build/manifest.ts';
import { emitManifestLocales } from './scripts/build/manifest-locales.ts';
import { noMarkupPlugin } from './scripts/build/no-markup-plugin.ts';
import { plainScriptsPlugin } from './scripts/build/plain-scripts-plugin.ts';
import { polyfillPlugin } from './scripts/build/polyfill-plugin.ts';
import { emitTabStyle } from './scripts/build/tab-style.ts';
import { vkidSdkPlugin } from './scripts/build/vkid-sdk-plugin.ts';

export default defineConfig({
  // Explicit imports only: a reader sees where each name comes from.
  imports: false,
  publicDir: 'assets/public',
  // Firefox too: WXT would build Manifest V2 for it.
  manifestVersion: 3,
  manifest,
  hooks: {
    'build:before': () => warnWithoutAppId(process.env),
    'build:publicAssets': (wxt, files) => {
      emitManifestLocales(wxt, files);
      emitTabStyle(wxt, files);
    },
  },
  vite: ({ browser }) => ({
    plugins: [
      vkidSdkPlugin(),
      noMarkupPlugin(),
      plainScriptsPlugin(),
      polyfillPlugin(browser),
      compileHintPlugin(),
      budgetPlugin(),
    ],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: {
      'import.meta.env.BUILT_IN_PACKAGES': JSON.stringify(builtInPackages(browser)),
      // For Firefox for Android, whose worker cannot ask: it has no identity API.
      'import.meta.env.WXT_FIREFOX_REDIRECT_URL': JSON.stringify(
        browser === 'firefox' ? FIREFOX.redirectUrl : '',
      ),
    },
    build: {
      sourcemap: false,
      rolldownOptions: {
        // Names of constants, and `var` in place of `const`, are weight in scripts that run on every page of the diary.
        optimization: { inlineConst: { mode: 'all', pass: 3 } },
        output: { topLevelVar: false },
      },
    },
  }),
});
