import type { Language } from '../../locales/languages.ts';
import { LINK_FAILURES } from '../../utils/link/link-failure.ts';
import type { LinkView } from '../../utils/link/link-view.ts';
import { effectivePreferences } from '../../utils/preferences/effective-preferences.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../utils/preferences/preferences.ts';
import type { SchoolPolicy } from '../../utils/preferences/school-policy.ts';
import { linked, linking, unlinked } from '../unit/components/views.ts';
import type { ScriptedAnswers } from './scripted-chrome.ts';

/** Where the extension shows something. */
export type LookSurface = 'panel' | 'popup' | 'options' | 'welcome';

/** One thing that a person can have before them: a surface in one of its states. */
export interface Screen {
  readonly name: string;
  readonly surface: LookSurface;
  readonly answers: (language: Language) => ScriptedAnswers;
  /** What is pressed to get there from what the answers show: a selector within the surface. */
  readonly press?: string;
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
        ...changes.requests,
      },
    };
  };
}

const showing = (view: LinkView): Screen['answers'] => answersWith({ requests: { 'get-link': view } });

/** The states of a link that the panel and the popup show alike. */
const LINK_STATES: Readonly<Record<string, Pick<Screen, 'answers' | 'press'>>> = {
  loading: { answers: answersWith({ requests: { 'get-link': 'pending' } }) },
  'signed-out': { answers: showing({ status: 'signed-out' }) },
  unlinked: { answers: showing(unlinked()) },
  'unlinked-family': { answers: showing(unlinked(null, 'family')) },
  'unlinked-browser': { answers: showing(unlinked(null, 'browser')) },
  'unlinked-grant-remains': { answers: showing(unlinked(null, 'person', 'remains')) },
  ...Object.fromEntries(
    LINK_FAILURES.map((failure) => [`failed-${failure}`, { answers: showing(unlinked(failure)) }]),
  ),
  opening: { answers: showing(linking('opening')) },
  authorizing: { answers: showing(linking('authorizing')) },
  identifying: { answers: showing(linking('identifying')) },
  linked: { answers: showing(linked()) },
  'linked-family': { answers: showing(linked({ basis: 'family' })) },
  'linked-browser': { answers: showing(linked({ basis: 'browser' })) },
  'linked-grant-remains': { answers: showing(linked({ grant: 'remains' })) },
  'linked-nameless': { answers: showing(linked({ account: { firstName: '', lastName: '' } })) },
  'linked-long-name': { answers: showing(linked({ account: LONG_NAME })) },
  unlinking: { answers: showing(linked()), press: '.button-quiet' },
  'cut-off': { answers: answersWith({ requests: { 'get-link': 'refused' }, isCutOff: true }) },
  'not-answering': { answers: answersWith({ requests: { 'get-link': 'refused' } }) },
};

const ofSurface = (
  surface: LookSurface,
  states: Readonly<Record<string, Pick<Screen, 'answers' | 'press'>>>,
): readonly Screen[] =>
  Object.entries(states).map(([state, screen]) => ({ ...screen, surface, name: `${surface}-${state}` }));

/** Every screen of the extension. */
export const SCREENS: readonly Screen[] = [
  ...ofSurface('panel', LINK_STATES),
  ...ofSurface('popup', {
    ...LINK_STATES,
    nobody: { answers: showing({ status: 'nobody' }) },
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
    'shared-computer': { answers: answersWith({}, { sharedComputer: true, messenger: 'max' }) },
    'set-by-school': { answers: answersWith({}, {}, { messenger: 'sferum', sharedComputer: true }) },
  }),
  ...ofSurface('welcome', {
    ready: { answers: answersWith({}) },
    'without-access': { answers: answersWith({ hasHostAccess: false }) },
  }),
];
