import { chromiumResolverRules, hostsOfClients, LOOPBACK_HOSTS } from './chromium-resolver-rules.ts';
import { lines, peopleToSignInAs } from './cli-people.ts';
import { EXTENSION_APP, VK_APPS, type VkApp } from './people.ts';
import type { Stand } from './stand.ts';

/** How `npm run stand` is used. */
export const USAGE = `Usage: npm run stand -- [--port <number>] [--app <id>=<redirect URL>]...

  --port  port on 127.0.0.1, 8443 by default, 0 for a free one
  --app   adds a VK ID app; repeat it for more apps or more redirect URLs of one app`;

/** What `npm run stand` writes for browsers and other clients. */
export interface StandFiles {
  /** The stand's authority, PEM. */
  readonly ca: string;
  /** Folder of a Firefox profile with nothing but its preferences. */
  readonly firefoxProfile: string;
}

type Running = Pick<Stand, 'port' | 'hostNames' | 'chromiumSpkiList'>;

/** Tells a person how to point a browser, or any other client, at the running stand. */
export function directions(stand: Running, extraApps: readonly VkApp[], files: StandFiles): string {
  const reachable = [...new Set([...LOOPBACK_HOSTS, ...hostsOfClients(extraApps)])];
  return `The stand is running on 127.0.0.1:${stand.port}: ${stand.hostNames.join(', ')}.

A Chromium that sees it, whichever it is, with a new profile (beside the stand it finds
${reachable.join(', ')}, and no other host):

  ${chromiumCommand(stand, reachable)}

${firefoxDirections(files)}

${otherClients(stand, files)}

${peopleToSignInAs()}

VK ID apps (id, name, redirect URLs):
${lines([...VK_APPS, ...extraApps], ({ id, name, redirectUrls }) => `${id}  ${name}  ${redirectUrls.join('  ')}`)}

The extension for these browsers: build it with WXT_VKID_APP_ID=${EXTENSION_APP.id} npm run build, and load .output/chrome-mv3 on the
page chrome://extensions; or npm run build:firefox with the same id, and load .output/firefox-mv3/manifest.json on the page
about:debugging#/runtime/this-firefox ("Load Temporary Add-on…").

Ctrl+C stops it, or ending process ${process.pid}.`;
}

/**
 * The command that starts a Chromium which sees a stand.
 *
 * @param reachable hosts beside the stand's that it finds; by default those of this machine alone
 */
export function chromiumCommand(stand: Running, reachable: readonly string[] = LOOPBACK_HOSTS): string {
  return [
    'chromium',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--user-data-dir=.stand/profile',
    `--host-resolver-rules='${chromiumResolverRules(stand, reachable)}'`,
    `--ignore-certificate-errors-spki-list=${stand.chromiumSpkiList}`,
    'https://dnevnik2.petersburgedu.ru/',
  ].join(' \\\n    ');
}

function firefoxDirections({ ca, firefoxProfile }: StandFiles): string {
  return `A Firefox that sees it, with a profile of its own (${firefoxProfile}/user.js; beside the stand it finds this machine's own
servers, localhost and 127.0.0.1, and no other host):

  firefox --profile ${firefoxProfile} https://dnevnik2.petersburgedu.ru/

It must be told to trust the stand, anew after each start of the stand, whose authority is another one each time: open the address
chrome://pippki/content/certManager.xhtml there, press "Authorities" and "Import…", choose ${ca}, and tick "Trust this CA
to identify websites".`;
}

function otherClients({ port, hostNames }: Running, { ca }: StandFiles): string {
  return `Any other client: resolve those names to 127.0.0.1:${port} and trust the authority in ${ca}, for example

  curl --cacert ${ca} --connect-to ::127.0.0.1:${port} https://id.vk.ru/authorize

A client that is not to be changed: start the stand with --port 443 (as root, where lower ports are the system's), let
NODE_EXTRA_CA_CERTS=${ca} (Node.js) or --cacert ${ca} (curl) name the authority, and write into /etc/hosts for so long

  127.0.0.1 ${hostNames.join(' ')}`;
}
