import { bilingual, type Bilingual, type PlainDate, type Role } from '@app/kernel';
import { longDate } from './long-date.js';
import { either, ROLE_LABELS } from './location-terms.js';

type OfStage = { readonly stage: Bilingual };
type OfDocument = { readonly document: Bilingual };
type OfPerWork = OfDocument & { readonly work?: string };

const roles = (keys: readonly Role[]): Bilingual => either(keys.map((key) => ROLE_LABELS[key]));
const ofWork = ({ document, work }: OfPerWork): Bilingual =>
  work === undefined ? document : bilingual(`${document.id} untuk ${work}`, `${document.en} for ${work}`);

export const STAGE_REFUSALS = {
  'stage.unknown': ({ key }: { readonly key: string }) => bilingual(`Tahapan "${key}" tidak ada dalam program ini.`, `This programme has no stage "${key}".`),
  'stage.not-applicable': ({ stage }: OfStage) =>
    bilingual(`Tahapan ${stage.id} hanya berlaku selama protokol darurat.`, `The stage ${stage.en} applies only while the emergency protocol is in force.`),
  'stage.wrong-role': ({ stage, by }: OfStage & { readonly by: readonly Role[] }) =>
    bilingual(`Tahapan ${stage.id} dijalankan oleh ${roles(by).id}.`, `The stage ${stage.en} is in the hands of ${roles(by).en}.`),
  'stage.out-of-order': ({ stage, before }: OfStage & { readonly before: Bilingual }) =>
    bilingual(`Tahapan ${stage.id} menunggu tahapan ${before.id} selesai.`, `The stage ${stage.en} waits for the stage ${before.en} to be completed.`),
  'stage.not-completed': ({ stage }: OfStage) => bilingual(`Tahapan ${stage.id} belum selesai.`, `The stage ${stage.en} is not completed.`),
  'stage.not-started': ({ stage }: OfStage) => bilingual(`Tahapan ${stage.id} belum dimulai.`, `The stage ${stage.en} has not started.`),
  'stage.already-completed': ({ stage }: OfStage) => bilingual(`Tahapan ${stage.id} sudah selesai.`, `The stage ${stage.en} is already completed.`),
  'stage.before-start': ({ stage, startedOn }: OfStage & { readonly startedOn: PlainDate }) => bilingual(
    `Tahapan ${stage.id} dimulai pada ${longDate(startedOn).id} dan tidak dapat selesai sebelum hari itu.`,
    `The stage ${stage.en} started on ${longDate(startedOn).en} and cannot be completed before that day.`,
  ),
  'stage.before-predecessor': ({ stage, before, completedOn }: OfStage & { readonly before: Bilingual; readonly completedOn: PlainDate }) => bilingual(
    `Tahapan ${before.id} selesai pada ${longDate(completedOn).id}; tahapan ${stage.id} tidak dapat bertanggal sebelum hari itu.`,
    `The stage ${before.en} was completed on ${longDate(completedOn).en}; the stage ${stage.en} cannot be dated before that day.`,
  ),
  'stage.needs-handover': ({ stage }: OfStage) =>
    bilingual(`Tahapan ${stage.id} hanya selesai dengan serah terima (BAST).`, `The stage ${stage.en} is completed only by the handover (BAST).`),
  'stage.needs-designation': ({ stage }: OfStage) => bilingual(
    `Tahapan ${stage.id} selesai oleh SK penetapan dan tidak dibuka kembali; ubah penetapannya.`,
    `The stage ${stage.en} is completed by the designation itself and is not reopened; amend the designation.`,
  ),
  'stage.depended-on': ({ stage, later }: OfStage & { readonly later: Bilingual }) => bilingual(
    `Tahapan ${later.id} sudah selesai dan bergantung pada ${stage.id}; buka kembali ${later.id} lebih dahulu.`,
    `The stage ${later.en} is completed and depends on ${stage.en}; reopen ${later.en} first.`,
  ),
  'document.unknown': ({ key }: { readonly key: string }) => bilingual(`Dokumen "${key}" tidak ada dalam program ini.`, `This programme has no document "${key}".`),
  'evidence.unknown': ({ key }: { readonly key: string }) => bilingual(`Bukti "${key}" tidak ditemukan di lokasi ini.`, `There is no evidence "${key}" in this location.`),
  'evidence.missing': (of: OfPerWork) => bilingual(`${ofWork(of).id} belum diserahkan.`, `${ofWork(of).en}: not submitted yet.`),
  'evidence.unverified': ({ awaiting, ...of }: OfPerWork & { readonly awaiting: Role }) =>
    bilingual(`${ofWork(of).id} menunggu verifikasi ${ROLE_LABELS[awaiting].id}.`, `${ofWork(of).en}: awaiting verification by ${ROLE_LABELS[awaiting].en}.`),
  'evidence.sent-back': (of: OfPerWork) =>
    bilingual(`${ofWork(of).id} dikembalikan dan belum diserahkan ulang.`, `${ofWork(of).en}: returned and not submitted again.`),
  'evidence.wrong-role': ({ document, by }: OfDocument & { readonly by: readonly Role[] }) =>
    bilingual(`${document.id} diserahkan oleh ${roles(by).id}.`, `${document.en} is submitted by ${roles(by).en}.`),
  'evidence.wrong-verifier': ({ document, awaiting }: OfDocument & { readonly awaiting: Role }) => bilingual(
    `${document.id} sekarang menunggu pemeriksaan ${ROLE_LABELS[awaiting].id}.`,
    `${document.en} is now waiting to be examined by ${ROLE_LABELS[awaiting].en}.`,
  ),
  'evidence.own-submission': ({ document }: OfDocument) =>
    bilingual(`Yang menyerahkan ${document.id} tidak boleh ikut memverifikasinya.`, `${document.en}: whoever submitted it may not verify it.`),
  'evidence.own-verification': ({ document }: OfDocument) =>
    bilingual(`Orang yang sama sudah memverifikasi ${document.id}.`, `${document.en}: the same person has already verified it.`),
  'evidence.returned': ({ document }: OfDocument) =>
    bilingual(`${document.id} sudah dikembalikan; serahkan yang baru.`, `${document.en} has been returned; submit a new one.`),
  'evidence.already-verified': ({ document }: OfDocument) =>
    bilingual(`${document.id} sudah terverifikasi.`, `${document.en} has already been verified.`),
} as const;
