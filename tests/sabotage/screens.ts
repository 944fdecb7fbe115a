import type { Sabotage } from './sabotage.ts';

/** Faults of how the screens look and read, and of what goes to the stores. */
export const SCREENS: readonly Sabotage[] = [
  {
    name: 'faint-text',
    breaks: 'The small text can hardly be read in the light scheme.',
    file: 'assets/styles/tokens.css',
    find: '--text-soft: #566174;',
    replace: '--text-soft: #a6b1c4;',
    caughtBy: { stage: 'screens', file: 'tests/screens/accessibility.test.ts' },
  },
  {
    name: 'faint-text-in-the-dark',
    breaks: 'The small text can hardly be read in the dark scheme.',
    file: 'assets/styles/tokens.css',
    find: '--text-soft: #a9b4c6;',
    replace: '--text-soft: #49546a;',
    caughtBy: { stage: 'screens', file: 'tests/screens/accessibility.test.ts' },
  },
  {
    name: 'button-without-a-name',
    breaks: 'In English the button that begins the linking has no name.',
    file: 'locales/en.ts',
    find: "link: 'Link to VK ID',",
    replace: "link: '',",
    caughtBy: { stage: 'unit', file: 'tests/unit/locales/texts.test.ts' },
  },
  {
    name: 'choice-without-a-label',
    breaks: 'A screen reader does not say what a choice in the settings means.',
    file: 'components/options/choice.tsx',
    find: '<label for={id}>',
    replace: '<label>',
    caughtBy: { stage: 'screens', file: 'tests/screens/accessibility.test.ts' },
  },
  {
    name: 'card-changes-its-size',
    breaks: 'The card grows and shrinks from one state to the next.',
    file: 'assets/styles/surface.css',
    find: 'min-block-size: 366px;',
    replace: 'min-block-size: 36px;',
    caughtBy: { stage: 'screens', file: 'tests/screens/steadiness.test.ts' },
  },
  {
    name: 'code-from-a-text',
    breaks: 'A store refuses the package, because it makes code out of a text.',
    file: 'entrypoints/options/main.tsx',
    find: '  link.click();\n',
    replace: "  new Function('link', 'link.click()')(link);\n",
    caughtBy: { stage: 'packages', file: 'tests/packages/store-packages.test.ts' },
  },
];
