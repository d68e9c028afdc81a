import { bilingual } from '@app/kernel';
import type { RebuildOutcome, TableReport } from '@app/engine';
import { Command } from 'nest-commander';
import { configured, inHouse } from '../house/house.js';
import { CliCommand, type JsonOption } from '../terminal/cli-command.js';
import { Complaint, EXIT, misused } from '../terminal/complaint.js';
import { withProjector } from './with-projector.js';

const ALL = 'all';

@Command({
  name: 'rebuild',
  arguments: '[projection]',
  argsDescription: { projection: 'nama tabel, atau all / the name of a table, or all' },
  description: 'membangun ulang tabel bacaan dari jurnal dan membandingkannya / rebuilds the read models from the journal and compares them',
})
export class RebuildCommand extends CliCommand {
  async run([projection = ALL]: string[], { json }: JsonOption): Promise<void> {
    const progress = this.terminal.progress({ id: 'membangun ulang', en: 'rebuilding' });
    const outcome = await inHouse(configured(), (house) => withProjector(house, (projector) => {
      if (projection !== ALL && !projector.tables.includes(projection)) throw unknownTable(projection, projector.tables);
      return projector.rebuild({
        table: projection === ALL ? undefined : projection,
        onProgress: ({ phase, events, total, eventsPerSecond, secondsLeft }) => {
          const rate = `${Math.round(eventsPerSecond)}/s`;
          progress.update(events, total ?? events, phase === 'comparing' ? 'membandingkan / comparing' : `${rate}${secondsLeft === undefined ? '' : `, ${secondsLeft} s`}`);
        },
      });
    })).finally(() => { progress.stop(); });
    if (outcome.kind !== 'rebuilt') throw notRebuilt(outcome);
    this.terminal.answer(json, outcome, ({ tables, milliseconds }) => [...tables.map(lineOf), `${(milliseconds / 1_000).toFixed(1)} s`]);
  }
}

const VERDICTS = {
  first: bilingual('baru', 'first'), identical: bilingual('sama', 'identical'), different: bilingual('BERBEDA', 'DIFFERENT'),
} as const satisfies Record<TableReport['verdict'], unknown>;

const lineOf = ({ table, version, events, sha256, verdict, differing }: TableReport): string =>
  `${table.padEnd(16)} v${version} ${String(events).padStart(9)} peristiwa/events  ${VERDICTS[verdict].id}/${VERDICTS[verdict].en}${differing > 0 ? ` (${differing})` : ''}${sha256 === undefined ? '' : `  ${sha256}`}`;

const unknownTable = (name: string, known: readonly string[]): Complaint =>
  misused(`Tabel ${name} tidak ada. Yang ada: ${known.join(', ')}.`, `There is no table ${name}. There are: ${known.join(', ')}.`);

const notRebuilt = (outcome: Exclude<RebuildOutcome, { kind: 'rebuilt' }>): Complaint => new Complaint(EXIT.refused, [
  outcome.kind === 'failed'
    ? bilingual(`Pembangunan ulang gagal: ${outcome.error}`, `The rebuild failed: ${outcome.error}`)
    : bilingual(
      'Proses lain sedang menulis tabel bacaan. Bangun ulang di dasbornya (Operasional, tombol Bangun ulang pada tiap tabel, oleh operator), atau hentikan server lebih dahulu.',
      'Another process is writing the read models. Rebuild in its dashboard (Operations, Rebuild beside each table, by an operator), or stop the server first.'),
]);
