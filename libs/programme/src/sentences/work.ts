import { bilingual, type Bilingual, type PlainDate, type Role } from '@app/kernel';
import { hindranceLabel } from '../chase/reasons.js';
import { ROLE_LABELS } from './location-terms.js';
import { longDate } from './long-date.js';

/** What keeps a stage from completion, as far as it is recorded. */
export type Obstacle =
  | { readonly code: 'suspended'; readonly until: PlainDate }
  | { readonly code: 'finding.blocking'; readonly findings: number }
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
