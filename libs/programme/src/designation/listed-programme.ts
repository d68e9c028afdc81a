import type { Definition } from '../definition/definition.js';

/** What a list must know of a programme: its key, what it is called, and the level of region it works at. */
export type ListedProgramme = Pick<Definition, 'programme' | 'name' | 'unit'>;

/** Names in use beside the key and the full name, as letters and digits only. */
const SPOKEN: Readonly<Record<string, string>> = {
  sanitasiberbasismasyarakat: 'sanimas', sanitasiperdesaan: 'sandes', sanitasiperdesaanpadatkarya: 'sandes',
  pengembanganinfrastruktursosialekonomiwilayah: 'pisew', programkeluargaharapan: 'pkh',
  kotakuapbn: 'kotaku-apbn', bpm: 'kotaku-bpm', kotakubpm: 'kotaku-bpm', dfat: 'kotaku-dfat', kotakudfat: 'kotaku-dfat',
  cfw: 'kotaku-cfw', kotakucfw: 'kotaku-cfw', cashforwork: 'kotaku-cfw', kotakucashforwork: 'kotaku-cfw', kotakupadatkaryatunai: 'kotaku-cfw',
};

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

export const findProgramme = (programmes: readonly ListedProgramme[], spoken: string): ListedProgramme | undefined => {
  const letters = lettersOf(spoken);
  const key = SPOKEN[letters];
  return programmes.find(({ programme, name }) =>
    programme === key || [programme, name.id, name.en].some((known) => lettersOf(known) === letters));
};
