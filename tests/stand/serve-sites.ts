import { createCertificates } from './certificates.ts';
import { chromiumResolverRules } from './chromium-resolver-rules.ts';
import { type Site, startHttpsServer } from './https-server.ts';

/** Sites that answer under their real names on one port of 127.0.0.1, and what a browser must be told to find them. */
export interface ServedSites {
  readonly port: number;
  /**
   * Value of Chromium's `--host-resolver-rules` for tests: these host names lead here, every other one nowhere, not even
   * `localhost`. Developers want more: chromium-resolver-rules.ts.
   */
  readonly chromiumResolverRules: string;
  /** Value of Chromium's `--ignore-certificate-errors-spki-list`. */
  readonly chromiumSpkiList: string;
  /** PEM of the authority that vouches for every site. */
  readonly caCertificate: string;
  readonly hostNames: readonly string[];
  /** Ends every connection and frees the port. */
  stop(): Promise<void>;
}

/**
 * Serves sites by their host names over HTTPS. Rejects where the port is taken.
 *
 * @param port 0 takes a free one
 */
export async function serveSites(sites: ReadonlyMap<string, Site>, port = 0): Promise<ServedSites> {
  const hostNames = [...sites.keys()];
  const certificates = await createCertificates(hostNames);
  const server = await startHttpsServer(sites, certificates, port);
  return {
    port: server.port,
    chromiumResolverRules: chromiumResolverRules({ hostNames, port: server.port }),
    chromiumSpkiList: certificates.spkiHash,
    caCertificate: certificates.caCertificate,
    hostNames,
    stop: () => server.stop(),
  };
}
