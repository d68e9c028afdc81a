import { bilingual, type Bilingual } from '@app/kernel';
import type { Definition } from '../definition/definition.js';
import { longDate } from './long-date.js';
import type { EventSentences } from './location-event-sentence.js';
import { rupiah } from './rupiah.js';

const trancheLabel = (number: number, definition: Definition | undefined): Bilingual =>
  definition?.tranches.find((tranche) => tranche.number === number)?.label ?? bilingual(`Tahap ${number}`, `Tranche ${number}`);

export const MONEY_EVENTS: EventSentences<
  | 'ContractSigned' | 'ContractAmended' | 'ContractTerminated' | 'TrancheRequested' | 'SppIssued' | 'SpmIssued' | 'TrancheDisbursed'
  | 'LeftoverReported'
> = {
  ContractSigned: ({ number, signedOn, endsOn, amount }) => bilingual(
    `Kontrak ${number} senilai ${rupiah(amount)} ditandatangani ${longDate(signedOn).id}, berakhir ${longDate(endsOn).id}.`,
    `The contract ${number} of ${rupiah(amount)} was signed on ${longDate(signedOn).en} and ends on ${longDate(endsOn).en}.`,
  ),
  ContractAmended: ({ number, endsOn, amount, previousAmount, reason }) => bilingual(
    `Adendum ${number}: nilai ${rupiah(previousAmount)} menjadi ${rupiah(amount)}, berakhir ${longDate(endsOn).id}. Alasan: ${reason}`,
    `Addendum ${number}: ${rupiah(previousAmount)} became ${rupiah(amount)}, ending on ${longDate(endsOn).en}. Reason: ${reason}`,
  ),
  ContractTerminated: ({ number, terminatedOn, reason }) => bilingual(
    `Kontrak diputus ${longDate(terminatedOn).id} dengan surat ${number}. Alasan: ${reason}`,
    `The contract was terminated on ${longDate(terminatedOn).en} by letter ${number}. Reason: ${reason}`,
  ),
  TrancheRequested: ({ tranche, amount, percent }, definition) => {
    const { id, en } = trancheLabel(tranche, definition);
    return bilingual(`${id} sebesar ${rupiah(amount)} (${percent} %) diajukan.`, `${en} of ${rupiah(amount)} (${percent} %) was requested.`);
  },
  SppIssued: ({ tranche, number, issuedOn }, definition) => {
    const { id, en } = trancheLabel(tranche, definition);
    return bilingual(`SPP ${number} untuk ${id} terbit ${longDate(issuedOn).id}.`, `SPP ${number} for ${en} was issued on ${longDate(issuedOn).en}.`);
  },
  SpmIssued: ({ tranche, number, issuedOn }, definition) => {
    const { id, en } = trancheLabel(tranche, definition);
    return bilingual(`SPM ${number} untuk ${id} terbit ${longDate(issuedOn).id}.`, `SPM ${number} for ${en} was issued on ${longDate(issuedOn).en}.`);
  },
  TrancheDisbursed: ({ tranche, sp2d, disbursedOn, amount }, definition) => {
    const { id, en } = trancheLabel(tranche, definition);
    return bilingual(
      `${id} ${rupiah(amount)} cair dengan SP2D ${sp2d} tanggal ${longDate(disbursedOn).id}.`,
      `${en}, ${rupiah(amount)}, was disbursed by SP2D ${sp2d} of ${longDate(disbursedOn).en}.`,
    );
  },
  LeftoverReported: ({ amount, depositReference }) => {
    const deposit = depositReference === undefined ? bilingual('', '') : bilingual(`, bukti setor ${depositReference}`, `, deposit ${depositReference}`);
    return amount === 0
      ? bilingual('Dana habis terpakai, tanpa sisa.', 'The money was spent in full, nothing is left over.')
      : bilingual(`Sisa dana ${rupiah(amount)} dilaporkan${deposit.id}.`, `${rupiah(amount)} left over was reported${deposit.en}.`);
  },
};
