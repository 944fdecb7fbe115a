/** What stands in for the worker and the browser on a screen that is only looked at. Travels as JSON. */
export interface ScriptedAnswers {
  /** By type of request: the worker's answer, `'pending'` for one that never comes, `'refused'` for none. */
  readonly requests: Readonly<Record<string, unknown>>;
  /** True if the extension was updated under the page. */
  readonly isCutOff: boolean;
  /** Whether the browser lets the extension reach its sites. */
  readonly hasHostAccess: boolean;
  /** Whether it lets nothing be copied. */
  readonly refusesClipboard?: boolean;
}

/**
 * Runs in the page before anything of the extension does, and must stand alone. Gives the shipped scripts a `chrome`
 * that answers as told, and opens closed shadow roots, so that axe and the tests can look into them.
 */
export function scriptChrome(answers: ScriptedAnswers): void {
  const event = { addListener() {}, removeListener() {} };
  let { hasHostAccess } = answers;
  const sendMessage = async (request: { readonly type: string }): Promise<unknown> => {
    const answer = answers.requests[request.type];
    if (answer === 'pending') return new Promise(() => undefined);
    if (answer === 'refused' || answer === undefined) throw new Error('Could not establish connection.');
    return answer;
  };
  const scripted = {
    runtime: {
      ...(!answers.isCutOff && { id: 'screens' }),
      sendMessage,
      onMessage: event,
      getURL: (path: string) => path,
      getManifest: () => ({ version: '1.0.0', host_permissions: [] }),
    },
    permissions: {
      contains: async () => hasHostAccess,
      // Whoever is asked here says yes.
      request: async () => {
        hasHostAccess = true;
        return true;
      },
      onAdded: event,
      onRemoved: event,
    },
    commands: { getAll: async () => [{ name: 'open-chats', shortcut: 'Alt+Shift+C' }] },
  };
  Object.defineProperty(globalThis, 'chrome', { value: scripted, configurable: true });

  // Writing to it takes a permission that a browser without a person gives to nobody.
  const writeText = async () => {
    if (answers.refusesClipboard) throw new DOMException('Write permission denied.', 'NotAllowedError');
  };
  Object.defineProperty(navigator, 'clipboard', { value: { writeText } });

  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachOpenShadow(init) {
    return attachShadow.call(this, { ...init, mode: 'open' });
  };
}
