// Just enough of X.509 for a private authority and its nodes; Node reads certificates but does not make them.
import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

export type Certificate = { readonly cert: string; readonly key: string };
export type Authority = { readonly cert: string; readonly issue: (address: string) => Certificate };

const DAY_MS = 86_400_000;
const OID = { commonName: '550403', ecdsaWithSha256: '2a8648ce3d040302', basicConstraints: '551d13', alternativeName: '551d11' } as const;
const TAG = { boolean: 0x01, integer: 0x02, bits: 0x03, octets: 0x04, oid: 0x06, text: 0x0c, time: 0x17, sequence: 0x30, set: 0x31, address: 0x87, version: 0xa0, extensions: 0xa3 } as const;
const YES = Buffer.from([0xff]);

/** An authority nobody knows, that vouches for nodes at IPv4 addresses, from yesterday until tomorrow. */
export const foundAuthority = (name: string): Authority => {
  const { publicKey, privateKey } = keyPair();
  const vouch = (subject: string, key: KeyObject, extension: Buffer): string => {
    const content = node(
      TAG.sequence,
      node(TAG.version, node(TAG.integer, Buffer.from([2]))),
      node(TAG.integer, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
      ALGORITHM,
      nameOf(name),
      node(TAG.sequence, timeOf(Date.now() - DAY_MS), timeOf(Date.now() + DAY_MS)),
      nameOf(subject),
      key.export({ type: 'spki', format: 'der' }),
      node(TAG.extensions, node(TAG.sequence, extension)),
    );
    const signature = Buffer.concat([Buffer.from([0]), sign('sha256', content, privateKey)]);
    return pem(node(TAG.sequence, content, ALGORITHM, node(TAG.bits, signature)));
  };
  return {
    cert: vouch(name, publicKey, extensionOf(OID.basicConstraints, node(TAG.sequence, node(TAG.boolean, YES)))),
    issue: (address) => {
      const own = keyPair();
      const names = node(TAG.sequence, node(TAG.address, Buffer.from(address.split('.').map(Number))));
      return {
        cert: vouch(address, own.publicKey, extensionOf(OID.alternativeName, names)),
        key: own.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
      };
    },
  };
};

const keyPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

const node = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};

const oid = (hex: string): Buffer => node(TAG.oid, Buffer.from(hex, 'hex'));

const ALGORITHM = node(TAG.sequence, oid(OID.ecdsaWithSha256));

const nameOf = (name: string): Buffer =>
  node(TAG.sequence, node(TAG.set, node(TAG.sequence, oid(OID.commonName), node(TAG.text, Buffer.from(name)))));

const timeOf = (ms: number): Buffer =>
  node(TAG.time, Buffer.from(`${new Date(ms).toISOString().replaceAll(/\D/g, '').slice(2, 14)}Z`));

const extensionOf = (kind: string, value: Buffer): Buffer =>
  node(TAG.sequence, oid(kind), node(TAG.boolean, YES), node(TAG.octets, value));

const pem = (der: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replaceAll(/.{64}/g, '$&\n').trimEnd()}\n-----END CERTIFICATE-----\n`;
