import { createHash, randomBytes } from 'node:crypto';
import { type VkAccount, WEB_CLIENT_APP } from '../../stand/people.ts';
import { type StandAnswer, StandClient } from './stand-client.ts';

const VK_ID = 'https://id.vk.ru';

/** The redirect URL of the app that the tests sign in to. */
export const REDIRECT_URL = 'https://client.example.org/';

/** A code as the redirect brought it, with what its exchange needs. */
export interface ReceivedCode {
  readonly code: string;
  readonly deviceId: string;
  readonly verifier: string;
}

/** A fresh verifier, as a client makes it. */
export function makeVerifier(): string {
  return randomBytes(48).toString('base64url');
}

/** RFC 7636 section 4.2. */
export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}

/** Parameters that `/authorize` takes. */
export function authorizeParameters(changes: Record<string, string | null> = {}): Record<string, string> {
  const parameters: Record<string, string | null> = {
    response_type: 'code',
    client_id: WEB_CLIENT_APP.id,
    redirect_uri: REDIRECT_URL,
    state: 'state-of-the-test-with-enough-letters',
    code_challenge: challengeOf(makeVerifier()),
    code_challenge_method: 'S256',
    ...changes,
  };
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}

/** A VK ID client with the browser of the person who uses it. */
export class VkIdClient {
  readonly browser: StandClient;

  constructor(browser: StandClient) {
    this.browser = browser;
  }

  /** Opens VK ID's page with the usual parameters, changed as given; null leaves one out. */
  authorize(changes: Record<string, string | null> = {}): Promise<StandAnswer> {
    const query = new URLSearchParams(authorizeParameters(changes));
    return this.browser.send(`${VK_ID}/authorize?${query}`);
  }

  /** Fills in the form of a page and presses the button; follows VK ID's own redirects. */
  async press(page: StandAnswer, button: string, fields: Record<string, string> = {}): Promise<StandAnswer> {
    const form = formWithButton(page.body, button);
    return this.follow(
      await this.browser.send(`${VK_ID}${form.action}`, { form: { ...form.hidden, ...fields } }),
    );
  }

  /** Opens the link of a page whose text contains `text`. */
  async open(page: StandAnswer, text: string): Promise<StandAnswer> {
    const link = [...page.body.matchAll(/<a [^>]*href="([^"]+)"[^>]*>([\s\S]*?)<\/a>/g)].find(([, , label]) =>
      label?.includes(text),
    );
    if (!link?.[1]) throw new Error(`No link "${text}" in ${page.body}`);
    return this.follow(await this.browser.send(`${VK_ID}${link[1].replaceAll('&amp;', '&')}`));
  }

  /** Signs in through the form of a page; ends at the question for consent. */
  signIn(page: StandAnswer, { phone, password }: VkAccount): Promise<StandAnswer> {
    return this.press(page, 'Войти', { phone, password });
  }

  /** The whole walk of a person whom VK ID does not know yet: sign in and continue. */
  async getCode(account: VkAccount, changes: Record<string, string | null> = {}): Promise<ReceivedCode> {
    const verifier = makeVerifier();
    const page = await this.authorize({ code_challenge: challengeOf(verifier), ...changes });
    const redirect = StandClient.location(await this.press(await this.signIn(page, account), 'Продолжить'));
    const { code, device_id: deviceId } = Object.fromEntries(redirect.searchParams);
    if (code === undefined || deviceId === undefined) throw new Error(`No code in ${redirect}`);
    return { code, deviceId, verifier };
  }

  /** The exchange of a code, changed as given; null leaves a parameter out. */
  exchange(received: ReceivedCode, changes: Record<string, string | null> = {}): Promise<StandAnswer> {
    return this.call('/oauth2/auth', {
      grant_type: 'authorization_code',
      client_id: WEB_CLIENT_APP.id,
      redirect_uri: REDIRECT_URL,
      code: received.code,
      code_verifier: received.verifier,
      device_id: received.deviceId,
      ...changes,
    });
  }

  /** A token call with everything in the body. */
  call(
    path: string,
    parameters: Record<string, string | null>,
    headers: Record<string, string> = {},
  ): Promise<StandAnswer> {
    const form = Object.fromEntries(
      Object.entries(parameters).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
    );
    return this.browser.send(`${VK_ID}${path}`, { form, headers });
  }

  private async follow(answer: StandAnswer): Promise<StandAnswer> {
    const location = answer.headers.get('location');
    return location?.startsWith('/') ? this.follow(await this.browser.send(`${VK_ID}${location}`)) : answer;
  }
}

function formWithButton(body: string, button: string) {
  for (const [, action, content = ''] of body.matchAll(
    /<form [^>]*action="([^"]+)"[^>]*>([\s\S]*?)<\/form>/g,
  )) {
    if (action === undefined || !content.includes(`>${button}</button>`)) continue;
    const hidden = [...content.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    return { action, hidden: Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value])) };
  }
  throw new Error(`No button "${button}" in ${body}`);
}
