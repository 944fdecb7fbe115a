import { z } from 'zod';

/**
 * An event of Chromium's trace (Trace Event Format), as far as the bench reads it. Times in microseconds; `tdur` is
 * what the thread itself ran, which a busy machine leaves alone.
 */
const eventSchema = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.number(),
  tdur: z.number().optional(),
  args: z
    .object({
      data: z.object({ url: z.string().optional(), fileName: z.string().optional() }).optional(),
      fileName: z.string().optional(),
    })
    .optional(),
});

export type TraceEvent = z.infer<typeof eventSchema>;

/** Names of the events in which a script is compiled, evaluated or called. */
export const SCRIPT_EVENTS: readonly string[] = ['EvaluateScript', 'FunctionCall', 'v8.compile'];

const fileSchema = z.object({ traceEvents: z.array(z.unknown()) });

/** Reads the script events out of a trace file. Events of other kinds, and such without a duration, are left out. */
export function readScriptEvents(text: string): readonly TraceEvent[] {
  const { traceEvents } = fileSchema.parse(JSON.parse(text));
  return traceEvents.flatMap((event) => {
    const parsed = eventSchema.safeParse(event);
    return parsed.success && SCRIPT_EVENTS.includes(parsed.data.name) ? [parsed.data] : [];
  });
}
