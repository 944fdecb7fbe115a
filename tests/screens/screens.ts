import type { Language } from '../../locales/languages.ts';
import type { TabReport } from '../../utils/diary/tab-report.ts';
import { LINK_FAILURES } from '../../utils/link/link-failure.ts';
import type { LinkView } from '../../utils/link/link-view.ts';
import { effectivePreferences } from '../../utils/preferences/effective-preferences.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../utils/preferences/preferences.ts';
import type { SchoolPolicy } from '../../utils/preferences/school-policy.ts';
import type { StoredThing } from '../../utils/stored-data/stored-thing.ts';
import { linked, linking, PERSON, personKey, unlinked } from '../unit/components/views.ts';
import type { ScriptedAnswers } from './scripted-chrome.ts';

/** Where the extension shows something. */
export type ScreenSurface = 'panel' | 'popup' | 'options' | 'welcome';

/** One thing that a person can have before them: a surface in one of its states. */
export interface Screen {
  readonly name: string;
  readonly surface: ScreenSurface;
  readonly answers: (language: Language) => ScriptedAnswers;
  /** What is pressed to get there from what the answers show, in this order: selectors within the surface. */
  readonly press?: readonly string[];
  /** What comes up a moment after the last press, as a selector within the surface. */
  readonly awaited?: string;
  /** Declarations on the root of the page around the panel. */
  readonly pageStyle?: string;
}

/** Russian words that are long, in a name that VK would take. */
const LONG_NAME = { firstName: 'Константин-Александр', lastName: 'Нижегородцева-Воскресенская-Задунайская' };

function answersWith(
  changes: Partial<Omit<ScriptedAnswers, 'requests'>> & { readonly requests?: Record<string, unknown> },
  set: Partial<Preferences> = {},
  policy: SchoolPolicy = {},
): Screen['answers'] {
  return (language) => {
    const preferences = effectivePreferences({ ...DEFAULT_PREFERENCES, ...set, language }, policy);
    return {
      isCutOff: false,
      hasHostAccess: true,
      ...changes,
      requests: {
        'get-preferences': preferences,
        'take-update-notice': { updatedTo: null },
        'get-stored-data': { things: [] },
        ...changes.requests,
      },
    };
  };
}

const showing = (view: LinkView): Screen['answers'] => answersWith({ requests: { 'get-link': view } });

/** One of each kind of thing that can be stored. */
const STORED_THINGS: readonly StoredThing[] = [
  ...(['person', 'family', 'browser'] as const).map(
    (basis, index): StoredThing => ({
      kind: 'link',
      id: `profile:links:${basis}`,
      person: personKey(basis),
      basis,
      account: index === 1 ? LONG_NAME : { firstName: 'Маша', lastName: 'Иванова' },
      linkedAt: Date.UTC(2026, 10, 25, 12),
      kept: index === 0 ? 'profile' : 'session',
    }),
  ),
  ...(
    [
      'unreadable-links',
      'preferences',
      'linking',
      'last-person',
      'messenger-window',
      'update-notice',
      'refused-messages',
      'salt',
    ] as const
  ).map((kind): StoredThing => ({ kind, id: kind })),
  { kind: 'remaining-grant', id: 'remaining-grant', person: personKey('person') },
  { kind: 'other', id: 'other', name: 'ofALaterVersion' },
];

const storing = answersWith({ requests: { 'get-stored-data': { things: STORED_THINGS } } });

const REPORT: TabReport = {
  outcome: 'placed',
  isOpen: false,
  links: { all: 9, toKnownRoutes: 6, byLabel: 0 },
  menus: [{ path: 'body > app-root > header > nav > ul > li > a', items: 3, isSeen: true, hasItem: true }],
  page: { hasContent: true, frames: 0, shadowTrees: 0, width: 1280, height: 800 },
  outline: ['body', '  app-root', '    header', '    main'],
};

const reporting = (tabReport: TabReport | null): Screen['answers'] =>
  answersWith({ requests: { 'get-tab-report': { tabReport } } });

const MAKE_REPORT = '[aria-labelledby=tab-report-heading] button';

/** The states of a link that the panel and the popup show alike. */
const LINK_STATES: Readonly<Record<string, Pick<Screen, 'answers' | 'press'>>> = {
  loading: { answers: answersWith({ requests: { 'get-link': 'pending' } }) },
  'signed-out': { answers: showing({ status: 'signed-out' }) },
  unlinked: { answers: showing(unlinked()) },
  'unlinked-family': { answers: showing(unlinked(null, 'family')) },
  'unlinked-browser': { answers: showing(unlinked(null, 'browser')) },
  'unlinked-browser-question': { answers: showing(unlinked(null, 'browser')), press: ['.actions button'] },
  'unlinked-shared-computer': { answers: showing({ ...unlinked(), sharedComputer: true }) },
  'unlinked-grant-remains': { answers: showing(unlinked(null, 'person', 'remains')) },
  ...Object.fromEntries(
    LINK_FAILURES.map((failure) => [`failed-${failure}`, { answers: showing(unlinked(failure)) }]),
  ),
  opening: { answers: showing(linking('opening')) },
  authorizing: { answers: showing(linking('authorizing')) },
  'authorizing-in-tab': { answers: showing(linking('authorizing-in-tab')) },
  identifying: { answers: showing(linking('identifying')) },
  linked: { answers: showing(linked()) },
  'linked-family': { answers: showing(linked({ basis: 'family' })) },
  'linked-browser': { answers: showing(linked({ basis: 'browser' })) },
  'linked-grant-remains': { answers: showing(linked({ grant: 'remains' })) },
  'linked-shared-computer': { answers: showing(linked({ sharedComputer: true, kept: 'session' })) },
  'linked-kept-for-session': { answers: showing(linked({ kept: 'session' })) },
  'linked-own-session': { answers: showing(linked({ messengerUsesVk: false })) },
  'linked-nameless': { answers: showing(linked({ account: { firstName: '', lastName: '' } })) },
  'linked-long-name': { answers: showing(linked({ account: LONG_NAME })) },
  unlinking: { answers: showing(linked()), press: ['.button-quiet'] },
  'cut-off': { answers: answersWith({ requests: { 'get-link': 'refused' }, isCutOff: true }) },
  'not-answering': { answers: answersWith({ requests: { 'get-link': 'refused' } }) },
};

const ofSurface = (
  surface: ScreenSurface,
  states: Readonly<Record<string, Omit<Screen, 'name' | 'surface'>>>,
): readonly Screen[] =>
  Object.entries(states).map(([state, screen]) => ({ ...screen, surface, name: `${surface}-${state}` }));

/** Every screen of the extension. */
export const SCREENS: readonly Screen[] = [
  ...ofSurface('panel', {
    ...LINK_STATES,
    'wish-on-its-way': {
      answers: answersWith({ requests: { 'get-link': unlinked('busy'), 'start-linking': 'pending' } }),
      press: ['.vk-id-button'],
      awaited: '.card[data-waiting]',
    },
    // Altered by a filter for all that anything can tell, and looks the same.
    'press-dropped': {
      answers: showing(unlinked()),
      pageStyle: 'filter: contrast(1)',
      press: ['.vk-id-button'],
      awaited: '.notice-failure',
    },
  }),
  ...ofSurface('popup', {
    ...LINK_STATES,
    choice: {
      answers: showing({
        status: 'choice',
        people: [
          { person: PERSON, basis: 'person', account: { firstName: 'Маша', lastName: 'Иванова' } },
          { person: personKey('person-2'), basis: 'family', account: LONG_NAME },
        ],
      }),
    },
    'own-chats': {
      answers: answersWith({
        requests: {
          'get-link': linked(),
          'get-tab-report': { tabReport: { ...REPORT, outcome: 'own-chats' } },
        },
      }),
    },
    nobody: { answers: showing({ status: 'nobody' }) },
    'without-access': {
      answers: answersWith({ hasHostAccess: false, requests: { 'get-link': { status: 'nobody' } } }),
    },
    'access-given': {
      answers: answersWith({ hasHostAccess: false, requests: { 'get-link': { status: 'nobody' } } }),
      press: ['.host-access .button'],
    },
    updated: {
      answers: answersWith({
        requests: { 'get-link': linked(), 'take-update-notice': { updatedTo: '1.2.0' } },
      }),
    },
  }),
  ...ofSurface('options', {
    loading: { answers: answersWith({ requests: { 'get-preferences': 'pending' } }) },
    'not-answering': { answers: answersWith({ requests: { 'get-preferences': 'refused' } }) },
    defaults: { answers: answersWith({}) },
    'stored-data-not-answering': { answers: answersWith({ requests: { 'get-stored-data': 'refused' } }) },
    'everything-stored': { answers: storing },
    'one-thing-deleted': {
      answers: answersWith({
        requests: {
          'get-stored-data': { things: STORED_THINGS },
          'delete-stored-thing': { things: STORED_THINGS.slice(1) },
        },
      }),
      press: ['.stored-things .button'],
    },
    'deleting-everything': { answers: storing, press: ['.stored-things ~ div .button-warning'] },
    'everything-deleted': {
      answers: answersWith({
        requests: { 'get-stored-data': { things: STORED_THINGS }, 'delete-everything': { things: [] } },
      }),
      press: ['.stored-things ~ div .button-warning', '.confirmation .button-warning'],
    },
    'tab-report': { answers: reporting(REPORT), press: [MAKE_REPORT] },
    'tab-report-copied': {
      answers: reporting(REPORT),
      press: [MAKE_REPORT, '.tab-report + .actions button'],
    },
    'tab-report-not-copied': {
      answers: answersWith({ refusesClipboard: true, requests: { 'get-tab-report': { tabReport: REPORT } } }),
      press: [MAKE_REPORT, '.tab-report + .actions button'],
    },
    'tab-report-without-page': { answers: reporting(null), press: [MAKE_REPORT] },
    'tab-report-not-answering': {
      answers: answersWith({ requests: { 'get-tab-report': 'refused' } }),
      press: [MAKE_REPORT],
    },
    'shared-computer': { answers: answersWith({}, { sharedComputer: true, messenger: 'max' }) },
    'set-by-school': { answers: answersWith({}, {}, { messenger: 'sferum', sharedComputer: true }) },
  }),
  ...ofSurface('welcome', {
    ready: { answers: answersWith({}) },
    'without-access': { answers: answersWith({ hasHostAccess: false }) },
    'not-opened': {
      answers: answersWith({ requests: { 'open-diary': 'refused' } }),
      press: ['.actions .button-primary'],
    },
  }),
];
