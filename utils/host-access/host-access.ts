/**
 * Whether the browser lets the extension reach its sites. Firefox leaves the hosts of the manifest to the person, who
 * may take each of them away; Chromium grants them on installation, and the person may take them away too.
 */
export interface HostAccess {
  /** True if every host of the manifest is in reach. */
  isGranted(): Promise<boolean>;
  /** Asks the person for what is missing. Only during a press of theirs: browsers refuse it at any other time. */
  request(): Promise<boolean>;
  /** Calls back after every change; returns the way to stop. */
  onChanged(callback: () => void): () => void;
}

/** The host access of this extension, in one of its own pages. Needs no permission of its own. */
export const hostAccess: HostAccess = {
  isGranted: () => chrome.permissions.contains({ origins: manifestHosts() }),
  request: () => chrome.permissions.request({ origins: manifestHosts() }),
  onChanged(callback) {
    const { onAdded, onRemoved } = chrome.permissions;
    onAdded.addListener(callback);
    onRemoved.addListener(callback);
    return () => {
      onAdded.removeListener(callback);
      onRemoved.removeListener(callback);
    };
  },
};

function manifestHosts(): string[] {
  return [...(chrome.runtime.getManifest().host_permissions ?? [])];
}
