import type { CopyOutcome, EventStoreKind } from '@app/engine';

type Copied = Exclude<CopyOutcome, { kind: 'refused' }> & { readonly from: EventStoreKind; readonly to: EventStoreKind };

export const copyLines = (outcome: Copied): readonly string[] => {
  if (outcome.kind === 'stopped') return ['Dihentikan. Jalankan lagi untuk melanjutkan dari sini. / Stopped. Run it again to go on from here.'];
  const { from, to, events, copied, streams, closed, sha256 } = outcome;
  return [
    `${from} → ${to}: ${events} peristiwa dalam ${streams} aliran, ${copied} di antaranya disalin sekarang / ${events} events in ${streams} streams, ${copied} of them copied now`,
    ...(closed === 0 ? [] : [`${closed} aliran tertutup untuk selamanya / streams closed for ever`]),
    'Kedua penyimpanan dibaca sampai akhir dan sama / both stores were read to their end and are equal',
    `sha256 ${sha256}`,
  ];
};
