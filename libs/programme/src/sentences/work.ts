import { bilingual, type Bilingual, type PlainDate, type Role } from '@app/kernel';
import { hindranceLabel } from '../chase/reasons.js';
import { ROLE_LABELS } from './location-terms.js';
import { longDate } from './long-date.js';

/** What keeps a stage from completion, as far as it is recorded. */
export type Obstacle =
  | { readonly code: 'suspended'; readonly until: PlainDate }
  | { readonly code: 'finding.blocking'; readonly findings: number }
  | { readonly code: 'money.held'; readonly by: 'ppk' | 'kppn'; readonly awaits: 'contract' | 'spm' | 'sp2d'; readonly since: PlainDate; readonly days: number }
  | { readonly code: 'works.still'; readonly since: PlainDate; readonly days: number }
  | { readonly code: 'stage.before'; readonly stage: Bilingual }
  | { readonly code: 'documents.missing'; readonly documents: number }
  | { readonly code: 'documents.unverified'; readonly documents: number; readonly by: Role }
  | { readonly code: 'works.behind'; readonly points: number }
  | { readonly code: 'reason.given'; readonly reason: string }
  | { readonly code: 'promise.broken'; readonly promisedOn: PlainDate };

export const obstacleSentence = (obstacle: Obstacle): Bilingual => {
  switch (obstacle.code) {
    case 'suspended': return bilingual(`Ditunda sampai ${longDate(obstacle.until).id}.`, `Suspended until ${longDate(obstacle.until).en}.`);
    case 'finding.blocking': return bilingual(`${obstacle.findings} temuan yang menahan belum selesai.`, `Blocking findings not settled: ${obstacle.findings}.`);
    case 'money.held': {
      const { id, en } = HELD[obstacle.awaits];
      const since = longDate(obstacle.since);
      return bilingual(`Tertahan di ${obstacle.by.toUpperCase()} ${obstacle.days} hari: ${id} ${since.id}.`, `Held by the ${obstacle.by.toUpperCase()} for ${obstacle.days} days: ${en} ${since.en}.`);
    }
    case 'works.still': return bilingual(`Dana sudah cair, fisik tidak bertambah ${obstacle.days} hari sejak ${longDate(obstacle.since).id}.`, `Paid for, and the works have not moved for ${obstacle.days} days, since ${longDate(obstacle.since).en}.`);
    case 'stage.before': return bilingual(`Menunggu ${obstacle.stage.id}.`, `Waiting for: ${obstacle.stage.en}.`);
    case 'documents.missing': return bilingual(`${obstacle.documents} dokumen belum ada.`, `Documents missing: ${obstacle.documents}.`);
    case 'documents.unverified': return bilingual(`${obstacle.documents} dokumen menunggu verifikasi ${ROLE_LABELS[obstacle.by].id}.`, `Documents awaiting ${ROLE_LABELS[obstacle.by].en}: ${obstacle.documents}.`);
    case 'works.behind': return bilingual(`Fisik tertinggal ${String(obstacle.points).replace('.', ',')} poin.`, `Works ${obstacle.points} points behind.`);
    case 'reason.given': {
      const { id, en } = hindranceLabel(obstacle.reason);
      return bilingual(`Alasan: ${id}.`, `Reason given: ${en}.`);
    }
    case 'promise.broken': return bilingual(`Janji ${longDate(obstacle.promisedOn).id} tidak ditepati.`, `The promise of ${longDate(obstacle.promisedOn).en} was not kept.`);
  }
};

const HELD = {
  contract: bilingual('belum ada kontrak, RKM terverifikasi', 'no contract, work plan verified'),
  spm: bilingual('belum ada SPM Tahap I, kontrak', 'no SPM of tranche I, contract of'),
  sp2d: bilingual('belum ada SP2D Tahap I, SPM', 'no SP2D of tranche I, SPM of'),
} as const;
