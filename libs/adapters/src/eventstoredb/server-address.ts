import { readFileSync } from 'node:fs';
import type { Credentials, EndPoint, NodePreference } from '@eventstore/db-client';
import { StoreRefusedError } from '@app/engine';
import { bilingual } from '@app/kernel';
import type { Bilingual } from '@app/kernel';

export type ServerAddress = {
  readonly nodes: readonly EndPoint[];
  /** The one name stands for all nodes of a cluster. */
  readonly discover: boolean;
  readonly credentials: Credentials | undefined;
  /** Undefined: without TLS, and so without credentials. */
  readonly tls: Certificates | undefined;
  readonly nodePreference: NodePreference;
  readonly connectionName: string | undefined;
  readonly numbers: Partial<Record<NumberOption, number>>;
};

type Certificates = { readonly ca: Buffer | undefined; readonly userKey: Buffer | undefined; readonly userCertificate: Buffer | undefined };
type NumberOption = typeof NUMBERS[number];

const NUMBERS = ['maxDiscoverAttempts', 'discoveryInterval', 'gossipTimeout', 'keepAliveInterval', 'keepAliveTimeout', 'defaultDeadline'] as const;
const TEXTS = ['tls', 'tlsCAFile', 'userCertFile', 'userKeyFile', 'nodePreference', 'connectionName'] as const;
const OPTIONS = [...NUMBERS, ...TEXTS];
const PREFERENCES: readonly NodePreference[] = ['leader', 'follower', 'read_only_replica', 'random'];

const SHAPE = /^esdb(\+discover)?:\/\/(?:([^:@/?#\s]+):([^:@/?#\s]*)@)?([\w.-]+(?::\d{1,5})?(?:,[\w.-]+(?::\d{1,5})?)*)\/?(?:\?([^?#\s]*))?$/;

/**
 * Read here and not by the client: it prints the whole text, password included, at whatever it does not like about it.
 * For the same reason nothing of the text is repeated in a refusal.
 */
export const serverAddressOf = (url: string): ServerAddress => {
  const [, discover, name, password, nodes = '', query = ''] = SHAPE.exec(url.trim()) ?? refuse(UNREADABLE);
  const options = optionsIn(query);
  return {
    nodes: nodes.split(',').map(nodeOf),
    discover: discover !== undefined,
    credentials: name === undefined ? undefined : { username: decoded(name), password: decoded(password ?? '') },
    tls: flag(options, 'tls', true) ? certificatesIn(options) : undefined,
    nodePreference: PREFERENCES.find((preference) => flat(preference) === flat(options.get('nodePreference') ?? 'leader')) ?? refuse(wrongValue('nodePreference')),
    connectionName: options.get('connectionName'),
    numbers: Object.fromEntries(NUMBERS.flatMap((option) => (options.has(option) ? [[option, numberIn(options, option)]] : []))),
  };
};

/** sysexits.h: EX_CONFIG. */
export class AddressRefusedError extends StoreRefusedError {
  readonly exitCode = 78;
}

const refuse = (sentence: Bilingual): never => { throw new AddressRefusedError(sentence); };

const UNREADABLE = bilingual(
  'Alamat EventStoreDB tidak dapat dibaca. Bentuknya esdb://nama:sandi@host:2113?tls=true; karakter khusus dalam nama dan sandi ditulis sebagai %xx.',
  'The address of EventStoreDB cannot be read. It has the form esdb://name:password@host:2113?tls=true, with special characters in name and password as %xx.',
);

const UNKNOWN_OPTION = bilingual(
  `Alamat EventStoreDB memuat opsi yang tidak dikenal. Yang diterima: ${OPTIONS.join(', ')}.`,
  `The address of EventStoreDB has an option that is not known. Accepted are: ${OPTIONS.join(', ')}.`,
);

const wrongValue = (option: string): Bilingual => bilingual(
  `Nilai opsi ${option} pada alamat EventStoreDB tidak dapat dipakai.`,
  `The value of the option ${option} in the address of EventStoreDB cannot be used.`,
);

const unreadableFile = (option: string, file: string): Bilingual => bilingual(
  `Berkas ${file} (opsi ${option} pada alamat EventStoreDB) tidak dapat dibaca.`,
  `The file ${file} (option ${option} in the address of EventStoreDB) cannot be read.`,
);

/** Written in any case, and with dashes or underscores, as the client's own reader takes them. */
const flat = (text: string): string => text.toLowerCase().replace(/[_-]/g, '');

const optionsIn = (query: string): ReadonlyMap<string, string> => new Map(query.split('&').filter(Boolean).map((pair) => {
  const [key = '', value = ''] = pair.split('=', 2);
  const option = OPTIONS.find((known) => flat(known) === flat(key)) ?? refuse(UNKNOWN_OPTION);
  return [option, decoded(value)];
}));

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return refuse(UNREADABLE);
  }
};

const nodeOf = (node: string): EndPoint => {
  const [address = '', port = '2113'] = node.split(':');
  return { address, port: Number(port) };
};

const flag = (options: ReadonlyMap<string, string>, option: string, otherwise: boolean): boolean => {
  const value = options.get(option) ?? String(otherwise);
  return value === 'true' || (value === 'false' ? false : refuse(wrongValue(option)));
};

/** The client takes -1 for "off" in some places and calls every other negative number a mistake. */
const numberIn = (options: ReadonlyMap<string, string>, option: string): number => {
  const number = Number(options.get(option));
  return Number.isSafeInteger(number) && (number > 0 || (number === -1 && option.startsWith('keepAlive'))) ? number : refuse(wrongValue(option));
};

const certificatesIn = (options: ReadonlyMap<string, string>): Certificates => {
  if (options.has('userCertFile') !== options.has('userKeyFile')) return refuse(wrongValue('userCertFile'));
  return { ca: fileIn(options, 'tlsCAFile'), userKey: fileIn(options, 'userKeyFile'), userCertificate: fileIn(options, 'userCertFile') };
};

const fileIn = (options: ReadonlyMap<string, string>, option: string): Buffer | undefined => {
  const file = options.get(option);
  if (file === undefined) return undefined;
  try {
    return readFileSync(file);
  } catch {
    return refuse(unreadableFile(option, file));
  }
};
