import * as z from 'zod/mini';
import { personKeySchema } from '../link/stored-links.ts';
import { preferenceSchemas } from '../preferences/stored-preferences.ts';
import type { WorkerRequest } from './contract.ts';

const ofPerson = <Type extends string>(type: Type) =>
  z.strictObject({ type: z.literal(type), person: personKeySchema });

/** Without the launcher's position, which is set by moving it. */
const preferenceChanges = z.strictObject({
  messenger: z.exactOptional(preferenceSchemas.messenger),
  sharedComputer: z.exactOptional(preferenceSchemas.sharedComputer),
  language: z.exactOptional(preferenceSchemas.language),
});

/** What is stored is read leniently, what is sent is not. */
const launcherPlace = z.strictObject(preferenceSchemas.launcherPosition.shape);

/** Every request that the worker takes; a request with a field too many, on whatever level, is none. */
export const workerRequestSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('get-link') }),
  ofPerson('start-linking'),
  ofPerson('start-linking-of-browser'),
  ofPerson('cancel-linking'),
  ofPerson('show-sign-in-window'),
  ofPerson('unlink'),
  ofPerson('open-messenger'),
  z.strictObject({ type: z.literal('get-preferences') }),
  z.strictObject({ type: z.literal('change-preferences'), changes: preferenceChanges }),
  z.strictObject({ type: z.literal('get-tab-report') }),
  z.strictObject({ type: z.literal('get-stored-data') }),
  z.strictObject({ type: z.literal('delete-stored-thing'), id: z.string().check(z.maxLength(200)) }),
  z.strictObject({ type: z.literal('delete-everything') }),
  z.strictObject({ type: z.literal('export-stored-data') }),
  z.strictObject({ type: z.literal('prepare-panel') }),
  z.strictObject({ type: z.literal('prepare-companion') }),
  z.strictObject({ type: z.literal('prepare-launcher') }),
  z.strictObject({ type: z.literal('move-launcher'), place: launcherPlace }),
  z.strictObject({ type: z.literal('session-changed'), isSignIn: z.boolean() }),
  z.strictObject({ type: z.literal('open-diary') }),
  z.strictObject({ type: z.literal('take-update-notice') }),
]);

/** Reads a message from outside; null if it is none of the contract's requests. */
export function parseRequest(message: unknown): WorkerRequest | null {
  const parsed = workerRequestSchema.safeParse(message);
  return parsed.success ? parsed.data : null;
}
