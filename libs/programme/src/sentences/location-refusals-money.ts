import { bilingual, type Bilingual } from '@app/kernel';
import { rupiah } from './rupiah.js';

type OfTranche = { readonly tranche: Bilingual };
type Against = { readonly amount: number; readonly limit: number };

const against = (id: string, en: string) => ({ amount, limit }: Against): Bilingual =>
  bilingual(`Nilai ${rupiah(amount)} ${id} ${rupiah(limit)}.`, `The amount of ${rupiah(amount)} ${en} ${rupiah(limit)}.`);

export const MONEY_REFUSALS = {
  'amount.invalid': () => bilingual('Nilai harus rupiah bulat lebih dari nol.', 'The amount must be whole rupiah above zero.'),
  'amount.above-designation': against('melebihi besaran bantuan dalam SK', 'exceeds the amount in the SK,'),
  'amount.above-contract': against('melebihi nilai kontrak', 'exceeds the amount of the contract,'),
  'amount.below-contract': against('kurang dari nilai kontrak', 'falls below the amount of the contract,'),
  'amount.below-works': against('kurang dari jumlah nilai paket', 'falls below the sum of the works,'),
  'amount.below-disbursed': against('kurang dari yang sudah dan harus dicairkan', 'falls below what has been and must be disbursed,'),
  'budget.not-effective': ({ status }: { readonly status: 'none' | 'under-revision' }) => status === 'none'
    ? bilingual('DIPA satker ini belum berlaku; kontrak atau adendum belum dapat ditandatangani.', 'The DIPA of this Satker is not in force; no contract or addendum can be signed yet.')
    : bilingual('Revisi DIPA belum efektif; kontrak atau adendum belum dapat ditandatangani.', 'The DIPA revision is not effective; no contract or addendum can be signed yet.'),
  'contract.not-in-programme': () => bilingual('Program ini tidak mengenal kontrak dengan lembaga masyarakat.', 'This programme has no contract with a community institution.'),
  'contract.missing': () => bilingual('Belum ada kontrak yang ditandatangani.', 'No contract has been signed.'),
  'contract.already-signed': () => bilingual('Kontrak sudah ditandatangani; perubahannya lewat adendum.', 'The contract is already signed; it is changed by an addendum.'),
  'contract.tranche-under-way': ({ tranche }: OfTranche) => bilingual(
    `Nilai kontrak tidak dapat diubah selama pembayaran ${tranche.id} berjalan.`,
    `The amount of the contract cannot change while the payment of ${tranche.en} is under way.`,
  ),
  'contract.fully-disbursed': () => bilingual('Seluruh tahap sudah cair; nilai kontrak tidak dapat diubah lagi.', 'Every tranche has been disbursed; the amount of the contract can no longer change.'),
  'tranche.unknown': ({ number }: { readonly number: number }) => bilingual(`Program ini tidak memiliki tahap pembayaran ${number}.`, `This programme has no tranche ${number}.`),
  'tranche.previous-undisbursed': ({ tranche, previous }: OfTranche & { readonly previous: Bilingual }) =>
    bilingual(`${tranche.id} menunggu ${previous.id} cair.`, `${tranche.en} waits for ${previous.en} to be disbursed.`),
  'tranche.wrong-amount': ({ tranche, expected }: OfTranche & { readonly expected: number }) =>
    bilingual(`Nilai ${tranche.id} harus ${rupiah(expected)}.`, `The amount of ${tranche.en} must be ${rupiah(expected)}.`),
  'tranche.already-requested': ({ tranche }: OfTranche) => bilingual(`${tranche.id} sudah diajukan.`, `${tranche.en} has already been requested.`),
  'tranche.not-requested': ({ tranche }: OfTranche) => bilingual(`${tranche.id} belum diajukan.`, `${tranche.en} has not been requested.`),
  'tranche.not-disbursed': ({ tranche }: OfTranche) => bilingual(`${tranche.id} belum cair.`, `${tranche.en} has not been disbursed.`),
  'tranche.already-disbursed': ({ tranche }: OfTranche) => bilingual(`${tranche.id} sudah cair.`, `${tranche.en} has already been disbursed.`),
  'tranche.same-person': ({ tranche }: OfTranche) => bilingual(
    `Pengajuan, SPP dan SPM ${tranche.id} harus oleh orang yang berbeda.`,
    `Request, SPP and SPM of ${tranche.en} must each come from a different person.`,
  ),
  'spp.missing': ({ tranche }: OfTranche) => bilingual(`SPP ${tranche.id} belum terbit.`, `The SPP of ${tranche.en} has not been issued.`),
  'spp.already-issued': ({ tranche }: OfTranche) => bilingual(`SPP ${tranche.id} sudah terbit.`, `The SPP of ${tranche.en} has already been issued.`),
  'spm.missing': ({ tranche }: OfTranche) => bilingual(`SPM ${tranche.id} belum terbit.`, `The SPM of ${tranche.en} has not been issued.`),
  'spm.already-issued': ({ tranche }: OfTranche) => bilingual(`SPM ${tranche.id} sudah terbit.`, `The SPM of ${tranche.en} has already been issued.`),
  'sp2d.missing': () => bilingual('Dana baru disebut cair dengan nomor SP2D.', 'Money counts as disbursed only with an SP2D number.'),
  'sp2d.already-used': ({ number }: { readonly number: string }) => bilingual(`SP2D ${number} sudah dipakai untuk tahap lain.`, `SP2D ${number} has already been used for another tranche.`),
  'leftover.unreported': () => bilingual('Sisa dana belum dilaporkan; laporkan nol bila habis.', 'The money left over has not been reported; report zero where there is none.'),
  'leftover.invalid': () => bilingual('Sisa dana harus rupiah bulat, nol atau lebih.', 'The money left over must be whole rupiah, zero or more.'),
  'leftover.above-disbursed': against('melebihi dana yang sudah cair', 'exceeds what has been disbursed,'),
  'location.money-disbursed': () => bilingual('Dana sudah cair; jalannya adalah pemutusan kontrak.', 'Money has been disbursed; the way out is to terminate the contract.'),
} as const;
