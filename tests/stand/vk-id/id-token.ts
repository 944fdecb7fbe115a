import {
  createSign,
  createVerify,
  generateKeyPair,
  type KeyObject,
  type KeyPairKeyObjectResult,
  randomUUID,
} from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Clock } from '../clock.ts';

/** Whose token it is, and for which app. */
export interface IdTokenSubject {
  readonly accountId: number;
  readonly appId: string;
}

const CLAIMS = z.object({ sub: z.number(), aud: z.string(), exp: z.number() });

let keyPair: Promise<KeyPairKeyObjectResult> | undefined;

/** Makes and checks id tokens: JWTs signed with RS256 (RFC 7515, RFC 7518 section 3.3). */
export class IdTokenIssuer {
  readonly #privateKey: KeyObject;
  readonly #clock: Clock;
  /** PEM, for clients that verify the signature. */
  readonly publicKey: string;

  private constructor(privateKey: KeyObject, publicKey: string, clock: Clock) {
    this.#privateKey = privateKey;
    this.publicKey = publicKey;
    this.#clock = clock;
  }

  /** With the key pair of this process, because an RSA key takes longer to make than the rest of a stand. */
  static async create(clock: Clock): Promise<IdTokenIssuer> {
    keyPair ??= promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
    const pair = await keyPair;
    const publicKey = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    return new IdTokenIssuer(pair.privateKey, publicKey, clock);
  }

  /** `lifetime` in seconds. */
  issue(subject: IdTokenSubject, lifetime: number): string {
    const issuedAt = Math.floor(this.#clock() / 1000);
    const signed = [
      { alg: 'RS256', typ: 'JWT' },
      {
        iss: 'VK',
        sub: subject.accountId,
        aud: subject.appId,
        iat: issuedAt,
        exp: issuedAt + lifetime,
        jti: randomUUID(),
      },
    ]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    const signature = createSign('RSA-SHA256').update(signed).sign(this.#privateKey, 'base64url');
    return `${signed}.${signature}`;
  }

  /** Account id of a token that was issued here for the app and has not run out; else null. */
  verify(token: string, appId: string): number | null {
    const [header = '', payload = '', signature = ''] = token.split('.');
    const genuine = createVerify('RSA-SHA256')
      .update(`${header}.${payload}`)
      .verify(this.publicKey, signature, 'base64url');
    if (!genuine) return null;
    const claims = CLAIMS.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
    return claims.aud === appId && claims.exp > this.#clock() / 1000 ? claims.sub : null;
  }
}
