/** The shape of every answer of the diary's API. */
export interface Envelope<Data> {
  readonly data: Data;
  readonly validations: readonly Validation[];
  readonly messages: readonly string[];
  readonly debug: readonly string[];
}

/** Why a request was refused. */
export interface Validation {
  /** For people, Russian. */
  readonly message: string;
}

/** One page of a list. The stand's lists always fit on one. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly before: number;
  readonly current: number;
  readonly last: number;
  readonly next: number;
  readonly total_pages: number;
  readonly total_items: number;
}

/** An answer with data. */
export function answer<Data>(data: Data): Envelope<Data> {
  return { data, validations: [], messages: [], debug: [] };
}

/** An answer with a list, all on one page. */
export function listAnswer<Item>(items: readonly Item[]): Envelope<Page<Item>> {
  return answer({
    items,
    before: 1,
    current: 1,
    last: 1,
    next: 1,
    total_pages: 1,
    total_items: items.length,
  });
}

/** A refusal with its one reason. */
export function refusal(message: string): Envelope<null> {
  return { data: null, validations: [{ message }], messages: [], debug: [] };
}
