import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

/** A certificate authority of this run alone, and one certificate for all host names of the stand. */
export interface StandCertificates {
  /** PEM, for clients that trust the stand by it. */
  readonly caCertificate: string;
  /** PEM of the server's certificate and key. */
  readonly certificate: string;
  readonly privateKey: string;
  /** SHA-256 of the server's public key, base64: Chromium's `--ignore-certificate-errors-spki-list`. */
  readonly spkiHash: string;
}

/** Makes both certificates, valid from yesterday for a year. Neither key is kept anywhere. */
export async function createCertificates(hostNames: readonly string[]): Promise<StandCertificates> {
  const common = {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - 24 * 3600 * 1000),
  } as const;
  const authority = await generate([{ name: 'commonName', value: 'Stand CA' }], {
    ...common,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const server = await generate([{ name: 'commonName', value: hostNames[0] ?? 'stand' }], {
    ...common,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: hostNames.map((value) => ({ type: 2, value })) },
    ],
  });
  const spki = new X509Certificate(server.cert).publicKey.export({ type: 'spki', format: 'der' });
  return {
    caCertificate: authority.cert,
    certificate: server.cert,
    privateKey: server.private,
    spkiHash: createHash('sha256').update(spki).digest('base64'),
  };
}
