import 'reflect-metadata';
import type { Bilingual } from '@app/kernel';
import { readConfig, type Config } from '@app/engine';
import { openLog } from './logging/log.js';
import { startServer } from './start/start-server.js';
import { stopOnSignal } from './start/stop-on-signal.js';

/** sysexits.h: EX_CONFIG. */
const MISCONFIGURED = 78;

const say = ({ id, en }: Bilingual): void => { process.stderr.write(`${id}\n${en}\n`); };

const start = async (config: Config): Promise<void> => {
  const log = openLog();
  const starting = startServer(config, log);
  stopOnSignal(starting, log);
  const app = await starting;
  const [address, seconds] = [await app.getUrl(), process.uptime().toFixed(1)];
  log.info(`Tahapan siap di ${address} setelah ${seconds.replace('.', ',')} detik; dokumentasi di ${address}/docs. / Tahapan is ready at ${address} after ${seconds} s; documentation at ${address}/docs.`);
  log.flush();
};

/** Whatever keeps the server from starting is said in a sentence where it has one. */
const sentenceOf = (fault: unknown, { host, port }: Config): Bilingual => {
  const { code, sentence } = fault as { readonly code?: string; readonly sentence?: Bilingual };
  if (code === 'EADDRINUSE') return { id: `Alamat ${host}:${port} sudah dipakai program lain; pilih PORT lain.`, en: `The address ${host}:${port} is taken by another program; choose another PORT.` };
  if (code === 'EACCES') return { id: `Tidak ada izin untuk memakai ${host}:${port} atau direktori data.`, en: `There is no permission to use ${host}:${port} or the data directory.` };
  return sentence ?? { id: `Tahapan tidak dapat dijalankan: ${String(fault)}`, en: `Tahapan cannot start: ${String(fault)}` };
};

const result = readConfig();
if (result.ok) {
  await start(result.config).catch((fault: unknown) => {
    say(sentenceOf(fault, result.config));
    process.exit((fault as { readonly exitCode?: number }).exitCode ?? 1);
  });
} else {
  result.wrong.forEach(({ sentence }) => { say(sentence); });
  process.exit(MISCONFIGURED);
}
