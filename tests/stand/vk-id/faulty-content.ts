import type { ContentFault } from './fault.ts';

/** What an endpoint answers: a JSON object, or the parameters of a redirect. */
export type AnswerContent = { readonly [field: string]: unknown };

const OTHER_STATE = 'another-state-than-the-one-that-was-sent';

/** A right answer, changed as the fault says. */
export function faultyContent(content: AnswerContent, fault: ContentFault): AnswerContent {
  switch (fault.kind) {
    case 'missing-field':
      return changeField(content, fault.field.split('.'), () => undefined);
    case 'wrong-type':
      return changeField(content, fault.field.split('.'), (value) => [value]);
    case 'other-state':
      return { ...content, state: OTHER_STATE };
    case 'other-user':
      return 'user' in content
        ? changeField(content, ['user', 'user_id'], () => String(fault.userId))
        : { ...content, user_id: fault.userId };
  }
}

function changeField(
  content: AnswerContent,
  [name, ...rest]: readonly string[],
  change: (value: unknown) => unknown,
): AnswerContent {
  if (name === undefined) return content;
  const value = content[name];
  if (rest.length === 0) return { ...content, [name]: change(value) };
  return isContent(value) ? { ...content, [name]: changeField(value, rest, change) } : content;
}

function isContent(value: unknown): value is AnswerContent {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
