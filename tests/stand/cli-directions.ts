import { DIARY_ACCOUNTS, EXTENSION_APP, VK_ACCOUNTS, VK_APPS, type VkApp } from './people.ts';
import type { Stand } from './stand.ts';

/** How `npm run stand` is used. */
export const USAGE = `Usage: npm run stand -- [--port <number>] [--app <id>=<redirect URL>]...

  --port  port on 127.0.0.1, 8443 by default, 0 for a free one
  --app   adds a VK ID app; repeat it for more apps or more redirect URLs of one app`;

/** Tells a person how to point a browser, or any other client, at the running stand. */
export function directions(stand: Stand, extraApps: readonly VkApp[], caPath: string): string {
  return `The stand is running on 127.0.0.1:${stand.port}: ${stand.hostNames.join(', ')}.

A browser that sees it (any Chromium; the profile is a new one, and no other host name can be reached):

  ${chromiumCommand(stand)}

Any other client: resolve those names to 127.0.0.1:${stand.port} and trust the authority in ${caPath}, for example

  curl --cacert ${caPath} --connect-to ::127.0.0.1:${stand.port} https://id.vk.ru/authorize

Diary accounts (login, password):
${lines(DIARY_ACCOUNTS, ({ login, password, kind }) => `${login}  ${password}  (${kind})`)}

VK ID accounts (phone, password):
${lines(VK_ACCOUNTS, ({ phone, password, firstName, lastName }) => `${phone}  ${password}  (${firstName} ${lastName})`)}

VK ID apps (id, name, redirect URLs):
${lines([...VK_APPS, ...extraApps], ({ id, name, redirectUrls }) => `${id}  ${name}  ${redirectUrls.join('  ')}`)}

The extension for that browser: build it with WXT_VKID_APP_ID=${EXTENSION_APP.id} npm run build, and load
.output/chrome-mv3 on the page chrome://extensions.

Ctrl+C stops it, or ending process ${process.pid}.`;
}

/** The command that starts a Chromium which sees a stand. */
export function chromiumCommand(stand: Stand): string {
  return [
    'chromium',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--user-data-dir=.stand/profile',
    `--host-resolver-rules='${stand.chromiumResolverRules}'`,
    `--ignore-certificate-errors-spki-list=${stand.chromiumSpkiList}`,
    'https://dnevnik2.petersburgedu.ru/',
  ].join(' \\\n    ');
}

function lines<Item>(items: readonly Item[], line: (item: Item) => string): string {
  return items.map((item) => `  ${line(item)}`).join('\n');
}
