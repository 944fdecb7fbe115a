import type { TabReport } from '../../utils/diary/tab-report.ts';
import type { LinkPerson } from '../../utils/link/link-state.ts';
import type { PersonKey } from '../../utils/link/link-view.ts';
import type { Linking } from '../../utils/link/linking.ts';
import { type ViewSetup, viewOfChoice, viewOfLink } from '../../utils/link/view-of-link.ts';
import type {
  LauncherAnswer,
  LinkRequest,
  WorkerAnswer,
  WorkerRequest,
} from '../../utils/messages/contract.ts';
import type { Surface } from '../../utils/messages/surface.ts';
import type { PreferenceStore } from '../../utils/preferences/preference-store.ts';
import type { PreferenceChanges } from '../../utils/preferences/stored-preferences.ts';
import type { StoredData } from '../../utils/stored-data/stored-data.ts';
import type { SurfacePerson } from './person-of-surface.ts';

/** What answering needs; the effects are injected. */
export interface AnswerEffects {
  readonly linking: Linking;
  readonly preferences: PreferenceStore;
  readonly storedData: StoredData;
  /** What the views say besides the link's state. */
  readonly viewSetup: () => Promise<ViewSetup>;
  readonly personOf: (surface: Surface) => Promise<SurfacePerson>;
  /** See `lookAtSession` in person-of-surface.ts. */
  readonly lookAtSession: (tabId: number, isSignIn: boolean) => Promise<void>;
  /** Tells every surface that somebody else may be at the diary now. */
  readonly announceLinkChange: () => Promise<void>;
  readonly openMessenger: (person: PersonKey) => Promise<void>;
  readonly openDiary: () => Promise<void>;
  readonly takeUpdateNotice: () => Promise<string | null>;
  readonly injectPanel: (tabId: number) => Promise<void>;
  readonly injectCompanion: (tabId: number) => Promise<void>;
  readonly tabReport: () => Promise<TabReport | null>;
  readonly injectLauncher: (tabId: number) => Promise<void>;
  /** How a launcher is moved, in the person's language. */
  readonly launcherHint: () => Promise<string>;
  readonly bringToFront: (tabId: number) => Promise<void>;
}

/** Answers a request that was checked against the contract and its sender. */
export async function answerRequest(
  effects: AnswerEffects,
  surface: Surface,
  request: WorkerRequest,
): Promise<WorkerAnswer> {
  switch (request.type) {
    case 'prepare-panel':
      if (surface.kind === 'diary') await effects.injectPanel(surface.tabId);
      return true;
    case 'prepare-companion':
      if (surface.kind === 'diary') await effects.injectCompanion(surface.tabId);
      return true;
    case 'prepare-launcher':
      return { launcher: surface.kind === 'diary' ? await prepareLauncher(effects, surface) : null };
    case 'move-launcher':
      await effects.preferences.change({ launcherPosition: request.place });
      return true;
    case 'session-changed':
      try {
        if (surface.kind === 'diary') await effects.lookAtSession(surface.tabId, request.isSignIn);
      } finally {
        await effects.announceLinkChange();
      }
      return true;
    case 'get-tab-report':
      return { tabReport: await effects.tabReport() };
    case 'open-diary':
      await effects.openDiary();
      return true;
    case 'get-preferences':
      return effects.preferences.effective();
    case 'change-preferences':
      return changePreferences(effects, request.changes);
    case 'get-stored-data':
      return { things: await effects.storedData.list() };
    case 'delete-stored-thing':
      await effects.storedData.delete(request.id);
      return { things: await effects.storedData.list() };
    case 'delete-everything':
      await effects.storedData.deleteAll();
      return { things: await effects.storedData.list() };
    case 'export-stored-data':
      return { json: await effects.storedData.export() };
    case 'take-update-notice':
      return { updatedTo: await effects.takeUpdateNotice() };
    default:
      return answerLinkRequest(effects, surface, request);
  }
}

async function changePreferences(effects: AnswerEffects, changes: PreferenceChanges) {
  // The links first: on a shared computer whatever still lasts is forgotten at once.
  if (changes.sharedComputer) await effects.linking.keepForSession();
  return effects.preferences.change(changes);
}

async function answerLinkRequest(effects: AnswerEffects, surface: Surface, request: LinkRequest) {
  const { linking } = effects;
  // Read beside the question who it is: neither needs the other. A change in between is told, and asked after.
  const state = request.type === 'get-link' ? linking.state() : null;
  // Whoever awaits it hears of its failure; where nobody is signed in, nobody does.
  state?.catch(() => undefined);
  const found = await effects.personOf(surface);
  switch (found.kind) {
    case 'signed-out':
      return { status: 'signed-out' } as const;
    case 'unsure':
      // The press on a name is the choice.
      if (request.type === 'open-messenger') await openMessenger(effects, request.person);
      return viewOfChoice(await linking.state(), found.last?.key ?? null);
    case 'person': {
      const { person } = found;
      // The person may have changed since the view was drawn: the wish was for another one, and is dropped.
      const isForPerson = request.type !== 'get-link' && request.person === person.key;
      if (isForPerson) await carryOut(effects, surface, request, person);
      return viewOfLink(await (state ?? linking.state()), person, await effects.viewSetup());
    }
  }
}

async function prepareLauncher(
  effects: AnswerEffects,
  surface: Extract<Surface, { kind: 'diary' }>,
): Promise<LauncherAnswer['launcher']> {
  const { hideLauncher, launcherPosition } = await effects.preferences.effective();
  // A page of a diary that nobody is signed in to: no menu is missing there.
  const isSignedOut = async () => (await effects.personOf(surface).catch(() => null))?.kind === 'signed-out';
  if (hideLauncher.value || (await isSignedOut())) return null;
  await effects.injectLauncher(surface.tabId);
  return { place: launcherPosition.value, hint: await effects.launcherHint() };
}

async function carryOut(
  effects: AnswerEffects,
  surface: Surface,
  request: Exclude<LinkRequest, { type: 'get-link' }>,
  person: LinkPerson,
): Promise<void> {
  const { linking } = effects;
  switch (request.type) {
    case 'start-linking':
      // A link that is this browser's needs its own word for it, given after the question.
      return person.basis === 'browser' ? undefined : startLinking(effects, surface, person);
    case 'start-linking-of-browser':
      return person.basis === 'browser' ? startLinking(effects, surface, person) : undefined;
    case 'cancel-linking':
      return linking.cancel(person.key);
    case 'show-sign-in-window':
      return linking.showWindow(person.key);
    case 'unlink':
      return linking.unlink(person.key);
    case 'open-messenger':
      return openMessenger(effects, person.key);
  }
}

async function startLinking(effects: AnswerEffects, surface: Surface, person: LinkPerson): Promise<void> {
  const diaryTab = surface.kind === 'diary' ? surface.tabId : undefined;
  const { done } = await effects.linking.start(person, diaryTab);
  if (surface.kind === 'diary') void returnToDiary(effects, surface.tabId, done);
}

async function openMessenger(effects: AnswerEffects, person: PersonKey): Promise<void> {
  // Unlinked in another window a moment ago: what is shown next says so.
  if ((await effects.linking.state()).links[person]) await effects.openMessenger(person);
}

async function returnToDiary(effects: AnswerEffects, tabId: number, done: Promise<boolean>): Promise<void> {
  // The tab may be closed by now, which is the person's right.
  if (await done) await effects.bringToFront(tabId).catch(() => undefined);
}
