declare global {
  /**
   * Left by the tab script in the isolated world of its page: makes the page agree with its address. The scripts
   * that are brought later call it once they are there. Where it is set, a second copy of the tab script goes at once:
   * the manifest and the worker may both bring it.
   */
  var chatsTab: (() => void) | undefined;
}

export {};
