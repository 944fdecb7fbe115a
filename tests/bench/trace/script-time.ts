import type { TraceEvent } from './trace-event.ts';

/** Time that scripts took, in milliseconds, and in how many events it was spent. */
export interface ScriptTime {
  readonly milliseconds: number;
  readonly events: number;
}

/**
 * Sums what some scripts took in a trace. Events are nested: compiling happens while a script is evaluated, and a call
 * of ours may call the page's own code. Each moment counts once, for the innermost script that was running.
 *
 * @param isCounted tells by its address whether a script counts
 */
export function scriptTime(events: readonly TraceEvent[], isCounted: (url: string) => boolean): ScriptTime {
  const threads = Map.groupBy(events, ({ pid, tid }) => `${pid} ${tid}`);
  let microseconds = 0;
  let counted = 0;
  for (const thread of threads.values()) {
    const open: Open[] = [];
    const byStart = thread.toSorted((one, other) => one.ts - other.ts || other.dur - one.dur);
    for (const event of byStart) {
      while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= event.ts) open.pop();
      const parent = open.at(-1);
      const duration = event.tdur ?? event.dur;
      const isOurs = isCounted(urlOf(event) ?? parent?.url ?? '');
      if (isOurs) counted += 1;
      // What is nested was already counted with what it is nested in.
      microseconds += (Number(isOurs) - Number(parent?.isOurs ?? false)) * duration;
      open.push({ end: event.ts + event.dur, url: urlOf(event) ?? parent?.url ?? '', isOurs });
    }
  }
  return { milliseconds: microseconds / 1000, events: counted };
}

/** An event that has begun and not ended yet. */
interface Open {
  readonly end: number;
  readonly url: string;
  readonly isOurs: boolean;
}

/** Address of the event's script; undefined for an event that names none, such as a native listener. */
function urlOf({ args }: TraceEvent): string | undefined {
  return args?.data?.url || args?.data?.fileName || args?.fileName || undefined;
}
