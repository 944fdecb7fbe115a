import type { Estimate } from './statistics/estimate.ts';
import type { VariantName } from './variants/variant.ts';

/** How much slower than this machine's the processor of a run was made. */
export const SLOWDOWNS = [1, 4] as const;

export type Slowdown = (typeof SLOWDOWNS)[number];

/** What a variant's scripts cost the diary's page, until it has settled. */
export interface PageCost {
  readonly scriptMs: Estimate;
  /** Script time against that of the empty script, in the same rounds. Null where there is no script. */
  readonly toFloor: Estimate | null;
  /** The page's heap beyond that without an extension, in bytes. */
  readonly heapBytes: Estimate;
}

/** Milliseconds until the panel, and the worker's answer in it, were painted; and the frame of the panel. */
export interface OpeningCost {
  readonly panelMs: Estimate;
  readonly panelFrames: Estimate;
  readonly answerMs: Estimate;
}

/** Milliseconds until a popup was painted, and all of it. */
export interface PopupCost {
  readonly paintedMs: Estimate;
  readonly completeMs: Estimate;
}

/** Milliseconds that one rendering of the marks page took. */
export interface MarksCost {
  readonly renderMs: Estimate;
  readonly taskMs: Estimate;
}

/** Bytes of a file or folder. */
export interface Size {
  readonly name: string;
  readonly bytes: number;
  readonly gzipped: number;
}

/** Everything that a run measured. */
export interface BenchResults {
  readonly browser: string;
  readonly machine: string;
  /** ISO 8601. */
  readonly finishedAt: string;
  readonly pageCost: Readonly<Record<Slowdown, Readonly<Record<VariantName, PageCost>>>>;
  /** Script time of ours by the number of nodes in the page. */
  readonly byNodes: readonly { readonly nodes: number; readonly scriptMs: Estimate }[];
  /** Time of the worker's answer by the number of stored links. */
  readonly byLinks: readonly { readonly links: number; readonly answerMs: Estimate }[];
  readonly tabFrames: Readonly<
    Record<Slowdown, { readonly afterNavigation: Estimate; readonly afterWipe: Estimate }>
  >;
  readonly openings: readonly {
    /** How the press came about, for a reader. */
    readonly press: string;
    readonly cost: OpeningCost;
  }[];
  readonly popups: Readonly<Record<'empty' | 'ours', PopupCost>>;
  readonly answers: Readonly<
    Record<'empty' | 'ours', { readonly warmMs: Estimate; readonly coldMs: Estimate }>
  >;
  readonly marks: Readonly<Record<'none' | 'ours', MarksCost>>;
  /** Ten minutes after settling, of the page's own time. */
  readonly quiet: Readonly<
    Record<'ours' | 'usual', { readonly milliseconds: number; readonly events: number }>
  >;
  /** Scripts of ours and the usual one; then each variant's whole folder. */
  readonly sizes: readonly Size[];
}
