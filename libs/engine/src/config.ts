// The only reader of the process environment.
import { join, resolve, sep } from 'node:path';
import { bilingual, parseInstant, type Bilingual, type Instant } from '@app/kernel';
import { isSample, type Sample } from './demo/samples.js';
import { parseKillPoint, type ArmedKillPoint } from './kill-point.js';
import { isMailbox, isSmtpAddress, outboxIn, smtpAt, type MailChoice } from './mail-choice.js';
import { embeddedStore, storeAt, type EventStoreChoice } from './event-store-choice.js';
import { embeddedTimers, timersAt, type TimersChoice } from './timers-choice.js';

/** Every process keeps the read models it shows. A `worker` does what one process does for all: the witness, later reactions and timers. */
export type ServerRole = 'api' | 'worker';

export type Config = {
  readonly mode: 'embedded' | 'production';
  readonly host: string;
  readonly port: number;
  readonly dataDirectory: string;
  /** Where a witness of the journal is kept, if anywhere. */
  readonly witnessFile?: string;
  readonly eventStore: EventStoreChoice;
  readonly timers: TimersChoice;
  readonly mail: MailChoice;
  /** Where people find the dashboard: the links of the letters lead there. */
  readonly home: string;
  /** A file for each shared secret of a webhook, called by its name. */
  readonly secretsFolder: string;
  readonly roles: readonly ServerRole[];
  /** Stand still at this moment; never in production. */
  readonly heldNow?: Instant;
  /** The sample to be told at start, if any. */
  readonly demo?: Sample;
  /** For each account; signing in is slower. */
  readonly requestsPerMinute: number;
  /** With less free on the disk of the data, nothing new is taken in. */
  readonly leastFreeBytes: number;
  /** Evidence and photos: larger ones are refused. */
  readonly largestFileBytes: number;
  /** Of them, for each account. */
  readonly filesBytesPerDay: number;
  /** Where a proof lets this process die; never in production. */
  readonly killPoint?: ArmedKillPoint;
};

export const CONFIG = Symbol('Config');

export type Misconfiguration = { readonly variable: string; readonly sentence: Bilingual };
export type ConfigResult = { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly wrong: readonly Misconfiguration[] };

const MEGABYTE = 1_000_000;
const MOST_FILE_MEGABYTES = 1_000;
/** A: our assumption. */
const USUAL_MEGABYTES_PER_DAY = 500;

type Environment = Readonly<Record<string, string | undefined>>;

/** Of evidence and photos. Replicas on several machines share it. */
export const filesFolder = (dataDirectory: string): string => join(dataDirectory, 'files');

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

export const isLoopback = (host: string): boolean => LOOPBACK.includes(host);

export const readConfig = (environment: Environment = process.env): ConfigResult => {
  const wrong: Misconfiguration[] = [];
  const refuse = (variable: string, id: string, en: string): void => { wrong.push({ variable, sentence: bilingual(id, en) }); };

  const mode = environment['NODE_ENV'] === 'production' ? 'production' : 'embedded';
  const host = environment['HOST'] ?? '127.0.0.1';
  const port = Number(environment['PORT'] ?? '3000');
  const roles = (environment['TAHAPAN_ROLES'] ?? 'api,worker').split(',').map((role) => role.trim());
  const requestsPerMinute = Number(environment['TAHAPAN_REQUESTS_PER_MINUTE'] ?? '30000');
  const leastFreeMegabytes = Number(environment['TAHAPAN_MIN_FREE_MB'] ?? '200');
  const largestFileMegabytes = Number(environment['TAHAPAN_FILE_MB'] ?? '20');
  const filesMegabytesPerDay = Number(environment['TAHAPAN_FILES_MB_PER_DAY'] ?? String(Math.max(USUAL_MEGABYTES_PER_DAY, largestFileMegabytes || 0)));
  const now = environment['TAHAPAN_NOW'];
  const heldNow = now === undefined ? undefined : parseInstant(now);
  const sample = environment['TAHAPAN_DEMO'] ?? '';
  const demo = isSample(sample) ? sample : undefined;
  const killAt = environment['TAHAPAN_KILL_POINT'];
  const killPoint = killAt === undefined ? undefined : parseKillPoint(killAt);
  const dataDirectory = resolve(environment['TAHAPAN_DATA'] ?? 'data');
  const address = environment['EVENTSTOREDB_URL'];
  const eventStore = address === undefined ? embeddedStore(dataDirectory) : storeAt(address);
  const smtp = environment['SMTP_URL'];
  const mailFrom = environment['TAHAPAN_MAIL_FROM'];
  const mail = smtp === undefined || mailFrom === undefined ? outboxIn(dataDirectory) : smtpAt(smtp, mailFrom);
  const home = (environment['TAHAPAN_HOME'] ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`).replace(/\/$/, '');
  const secretsFolder = resolve(environment['TAHAPAN_SECRETS'] ?? join(dataDirectory, 'secrets'));
  const redis = environment['REDIS_URL'];
  const timers = redis === undefined ? embeddedTimers(dataDirectory) : timersAt(redis);
  const witnessFile = environment['TAHAPAN_WITNESS'] === undefined ? undefined : resolve(environment['TAHAPAN_WITNESS']);

  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    refuse('PORT', 'PORT harus bilangan bulat 0 sampai 65535.', 'PORT must be a whole number from 0 to 65535.');
  }
  if (!Number.isSafeInteger(requestsPerMinute) || requestsPerMinute < 1) {
    refuse('TAHAPAN_REQUESTS_PER_MINUTE', 'TAHAPAN_REQUESTS_PER_MINUTE harus bilangan bulat mulai dari 1.', 'TAHAPAN_REQUESTS_PER_MINUTE must be a whole number of at least 1.');
  }
  if (!Number.isSafeInteger(leastFreeMegabytes) || leastFreeMegabytes < 0) {
    refuse('TAHAPAN_MIN_FREE_MB', 'TAHAPAN_MIN_FREE_MB harus bilangan bulat mulai dari 0: megabita yang harus tetap kosong di disk.', 'TAHAPAN_MIN_FREE_MB must be a whole number from 0 on: the megabytes that must stay free on the disk.');
  }
  if (!Number.isSafeInteger(largestFileMegabytes) || largestFileMegabytes < 1 || largestFileMegabytes > MOST_FILE_MEGABYTES) {
    refuse('TAHAPAN_FILE_MB', `TAHAPAN_FILE_MB harus bilangan bulat 1 sampai ${MOST_FILE_MEGABYTES}: megabita terbanyak dari satu berkas bukti.`, `TAHAPAN_FILE_MB must be a whole number from 1 to ${MOST_FILE_MEGABYTES}: the most megabytes of one file of evidence.`);
  }
  if (!Number.isSafeInteger(filesMegabytesPerDay) || filesMegabytesPerDay < largestFileMegabytes) {
    refuse('TAHAPAN_FILES_MB_PER_DAY', 'TAHAPAN_FILES_MB_PER_DAY harus bilangan bulat, sekurang-kurangnya TAHAPAN_FILE_MB: megabita berkas bukti dari satu akun dalam sehari.', 'TAHAPAN_FILES_MB_PER_DAY must be a whole number of at least TAHAPAN_FILE_MB: the megabytes of evidence of one account in a day.');
  }
  if (roles.some((role) => role !== 'api' && role !== 'worker')) {
    refuse('TAHAPAN_ROLES', 'TAHAPAN_ROLES hanya mengenal api dan worker, dipisah koma.', 'TAHAPAN_ROLES knows only api and worker, separated by a comma.');
  }
  if (now !== undefined && heldNow === undefined) {
    refuse('TAHAPAN_NOW', 'TAHAPAN_NOW harus waktu ISO 8601 dengan zona.', 'TAHAPAN_NOW must be an ISO 8601 instant with a zone.');
  }
  if (heldNow !== undefined && mode === 'production') {
    refuse('TAHAPAN_NOW', 'TAHAPAN_NOW tidak boleh dipakai di produksi.', 'TAHAPAN_NOW is refused in production.');
  }
  if (sample !== '' && demo === undefined) {
    refuse('TAHAPAN_DEMO', 'TAHAPAN_DEMO harus mataram (Kota Mataram 2021) atau country (Mataram dan satu tahun karangan seluruh negeri); kosongkan kalau tanpa contoh.', 'TAHAPAN_DEMO must be mataram (Mataram 2021) or country (Mataram and an invented year of the whole country); leave it empty for no sample.');
  }
  if (killAt !== undefined && (killPoint === undefined || mode === 'production')) {
    refuse('TAHAPAN_KILL_POINT', 'TAHAPAN_KILL_POINT hanya untuk pengujian: nama titik yang dikenal, boleh diikuti :kali, dan tidak di produksi.', 'TAHAPAN_KILL_POINT is for proofs only: the name of a known point, optionally :times, and never in production.');
  }
  if (eventStore === undefined) { // the sentence never repeats what was given: it may hold a password
    refuse('EVENTSTOREDB_URL', 'EVENTSTOREDB_URL harus berbentuk esdb://nama:sandi@simpul-1:2113,simpul-2:2113?tls=true.', 'EVENTSTOREDB_URL must look like esdb://name:password@node-1:2113,node-2:2113?tls=true.');
  }
  if (smtp !== undefined && !isSmtpAddress(smtp)) { // nor here
    refuse('SMTP_URL', 'SMTP_URL harus berbentuk smtp://nama:sandi@surel.contoh.example:587 atau smtps://…:465.', 'SMTP_URL must look like smtp://name:password@mail.example:587 or smtps://…:465.');
  }
  if (smtp !== undefined && (mailFrom === undefined || !isMailbox(mailFrom))) {
    refuse('TAHAPAN_MAIL_FROM', 'Bersama SMTP_URL, TAHAPAN_MAIL_FROM harus berisi alamat pengirim, misalnya tahapan@contoh.example.', 'With SMTP_URL, TAHAPAN_MAIL_FROM must hold the sender\'s address, such as tahapan@mail.example.');
  }
  if (smtp === undefined && mailFrom !== undefined) {
    refuse('TAHAPAN_MAIL_FROM', 'TAHAPAN_MAIL_FROM tanpa SMTP_URL tidak mengirim apa pun; isi SMTP_URL atau hapus variabelnya.', 'TAHAPAN_MAIL_FROM without SMTP_URL sends nothing; set SMTP_URL or unset it.');
  }
  if (!/^https?:\/\/[^\s/?#@]+$/.test(home)) {
    refuse('TAHAPAN_HOME', 'TAHAPAN_HOME harus alamat dasbor, misalnya https://tahapan.contoh.example.', 'TAHAPAN_HOME must be the address of the dashboard, such as https://tahapan.example.');
  }
  if (timers === undefined) { // as above
    refuse('REDIS_URL', 'REDIS_URL harus berbentuk redis://nama:sandi@host:6379/0, atau rediss:// untuk TLS.', 'REDIS_URL must look like redis://name:password@host:6379/0, or rediss:// for TLS.');
  }
  if (witnessFile?.startsWith(`${dataDirectory}${sep}`)) {
    refuse('TAHAPAN_WITNESS', 'TAHAPAN_WITNESS harus di luar direktori data, sebaiknya di volume lain: saksi di dalamnya hilang bersama jurnal.', 'TAHAPAN_WITNESS must lie outside the data directory, best on another volume: inside, it would be lost with the journal.');
  }
  if (mode === 'embedded' && !isLoopback(host)) {
    refuse('HOST', 'Mode tertanam memakai akun demo dan hanya boleh di loopback (127.0.0.1).', 'Embedded mode signs in demo accounts and may only listen on loopback (127.0.0.1).');
  }
  if (mode === 'production') {
    refuse('NODE_ENV', 'Versi ini belum mempunyai penyedia identitas untuk produksi.', 'This version has no identity provider for production yet.');
  }
  if (wrong.length > 0 || eventStore === undefined || timers === undefined) return { ok: false, wrong };
  return {
    ok: true,
    config: {
      mode, host, port, heldNow, requestsPerMinute, witnessFile, killPoint, dataDirectory, eventStore, timers, mail, home, secretsFolder, demo,
      roles: roles as ServerRole[],
      leastFreeBytes: leastFreeMegabytes * MEGABYTE,
      largestFileBytes: largestFileMegabytes * MEGABYTE,
      filesBytesPerDay: filesMegabytesPerDay * MEGABYTE,
    },
  };
};
