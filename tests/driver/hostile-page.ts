/*
 * What a script in the diary's page may try. Each function runs inside the page and must stand alone, without anything
 * from this file or its imports.
 */

/** Dispatches every event of a press at everything of ours that a page can get hold of, and calls `click()` on it. */
export function pressByScript(): void {
  const ours = [
    ...document.querySelectorAll<HTMLElement>('[data-chats-item], [data-chats-item] *, [data-chats-panel]'),
  ];
  const points = ours.flatMap((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [...Array(40).keys()].map(
      (step) => [left + width / 2, top + (height * (step + 0.5)) / 40] as const,
    );
  });
  const targets = new Set<Element>(ours);
  for (const [x, y] of points) for (const element of document.elementsFromPoint(x, y)) targets.add(element);
  const options = { bubbles: true, cancelable: true, composed: true, button: 0, detail: 1, view: window };
  for (const target of targets) {
    if (!(target instanceof HTMLElement) || target === document.documentElement) continue;
    for (const type of ['pointerdown', 'pointerup']) target.dispatchEvent(new PointerEvent(type, options));
    for (const type of ['mousedown', 'mouseup', 'click', 'dblclick'])
      target.dispatchEvent(new MouseEvent(type, options));
    for (const key of ['Enter', ' ', 'Tab']) {
      target.dispatchEvent(new KeyboardEvent('keydown', { ...options, key }));
      target.dispatchEvent(new KeyboardEvent('keyup', { ...options, key }));
    }
    if (ours.includes(target)) {
      target.focus();
      target.click();
    }
  }
}

/** Everything that a page can read of what is shown, as text. */
export async function readEverything(): Promise<string> {
  const read: unknown[] = [document.title, location.href, document.documentElement.outerHTML];
  for (const host of document.querySelectorAll<HTMLElement>('[data-chats-panel]')) {
    read.push(host.innerText, host.textContent, host.shadowRoot?.textContent, host.attachInternals?.name);
    try {
      read.push(host.attachInternals().shadowRoot?.textContent);
    } catch {
      // Only custom elements have internals.
    }
    if ('getHTML' in host) read.push(host.getHTML({ serializableShadowRoots: true }));
    getSelection()?.selectAllChildren(host.parentElement ?? host);
    read.push(String(getSelection()));
    read.push(host.getAttributeNames().map((name) => `${name}=${host.getAttribute(name)}`));
  }
  getSelection()?.removeAllRanges();
  read.push(
    document.body.innerText,
    JSON.stringify({ ...localStorage }),
    JSON.stringify({ ...sessionStorage }),
  );
  for (const name of Object.getOwnPropertyNames(window)) {
    if (/chats|chrome|browser/i.test(name)) read.push(name, JSON.stringify(Reflect.get(window, name)));
  }
  read.push(performance.getEntries().map(({ name }) => name));
  return JSON.stringify(read);
}

/** Overrides what content scripts lean on, before anything of the page runs. */
export function overridePrototypes(): void {
  const caught: unknown[] = [];
  Object.assign(window, { caught });
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, { ...init, mode: 'open' });
    caught.push(root);
    return root;
  };
  const { addEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type: string, listener, options) {
    if (/chats/.test(String(listener))) caught.push(listener);
    addEventListener.call(this, type, listener, options);
  };
  const { postMessage } = window;
  window.postMessage = (...args: unknown[]): void => {
    caught.push(args);
    Reflect.apply(postMessage, window, args);
  };
  Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });
  Object.defineProperty(Document.prototype, 'cookie', {
    get: () => 'X-JWT-Token=a.b.c',
    set: () => undefined,
  });
  Element.prototype.checkVisibility = () => true;
  document.elementFromPoint = () => document.querySelector('[data-chats-panel]');
}

/** Names elements of the page after everything that scripts of ours ask the window and the document for. */
export function clobberNames(): void {
  const names = [
    'chrome',
    'browser',
    'chatsPanel',
    'chatsOpening',
    'chatsTabStarted',
    'cookie',
    'head',
    'body',
  ];
  names.push('location', 'navigation', 'documentElement', 'createTreeWalker', 'fetch', 'adoptedStyleSheets');
  const { body } = document;
  for (const name of names) {
    for (const tag of ['img', 'form', 'iframe']) {
      const element = document.createElement(tag);
      element.id = name;
      element.setAttribute('name', name);
      element.hidden = true;
      body.append(element);
    }
  }
}

/** Floods the page with messages and events, some of them shaped like ours. */
export function floodWithEvents(): void {
  const requests = ['get-link', 'start-linking', 'unlink', 'open-messenger', 'prepare-panel', 'link-changed'];
  for (let round = 0; round < 2_000; round += 1) {
    const type = requests[round % requests.length];
    window.postMessage({ type, person: 'k'.repeat(43) }, '*');
    document.dispatchEvent(new CustomEvent(String(type), { detail: { type } }));
    document.dispatchEvent(new AnimationEvent('animationstart', { animationName: 'chats-missing' }));
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    window.dispatchEvent(new PopStateEvent('popstate'));
    window.dispatchEvent(new StorageEvent('storage', { key: 'links', newValue: '{}' }));
    window.dispatchEvent(new MessageEvent('message', { data: { type } }));
    window.dispatchEvent(new FocusEvent('focus'));
    window.dispatchEvent(new PageTransitionEvent('pageshow'));
    document.dispatchEvent(new Event('visibilitychange'));
  }
}

/**
 * Resolves when everybody who watches sight with Intersection Observer v2 has looked at the page as it is now. Each looks
 * every 100 ms at most: whoever was due to look before this one's first look has looked by its second.
 */
export function lookAtSight(): Promise<void> {
  const seen = document.createElement('div');
  seen.style.cssText = 'position: fixed; top: 0; left: 0; width: 9px; height: 9px; pointer-events: none';
  document.body.append(seen);
  return new Promise((resolve) => {
    let looks = 0;
    const options: object = { trackVisibility: true, delay: 100 };
    new IntersectionObserver((_entries, observer) => {
      looks += 1;
      // Only what changes is told of.
      seen.style.display = 'none';
      if (looks < 2) return;
      observer.disconnect();
      seen.remove();
      resolve();
    }, options).observe(seen);
  });
}
