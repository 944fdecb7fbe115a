/** A heading and the paragraph below it. */
interface Paragraph {
  readonly heading: string;
  readonly text: string;
}

/** Every text of the page with the first steps, in one language. Apart from the others, which every panel carries. */
export interface WelcomeTexts {
  readonly title: string;
  readonly lead: string;
  /** The way to the first chat; `picture` says in words what the picture beside the step shows. */
  readonly steps: Readonly<Record<'tab' | 'link' | 'chats', Paragraph & { readonly picture: string }>>;
  readonly openChats: string;
  /** After a press of it that the worker did not answer. */
  readonly notOpened: string;
  /** That the pictures show the stand. */
  readonly invented: string;
  readonly privacy: Paragraph;
  /** Leads to the options page. */
  readonly settings: string;
  readonly toolbar: Paragraph;
  /** `{shortcut}` stands for the keys, as the browser names them. */
  readonly shortcut: string;
}
