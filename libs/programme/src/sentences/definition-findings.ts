import { bilingual, type Bilingual } from '@app/kernel';

/** What the linter says of a definition, by finding code. */
export const DEFINITION_FINDINGS = {
  'yaml.invalid': (message: string) => bilingual(`Berkas bukan YAML yang sah: ${message}.`, `The file is not valid YAML: ${message}.`),
  'yaml.alias': (name: string) => bilingual(`Alias YAML *${name} tidak dipakai di sini; bertumpulah pada berkas lain dengan extends.`, `The YAML alias *${name} is not used here; build on another file with extends.`),
  'key.duplicate': (key = '') => bilingual(`Kunci ${key ? `${key} ` : ''}ditulis lebih dari sekali.`, `The key ${key ? `${key} ` : ''}is written more than once.`),
  'extends.unknown': (file: string) => bilingual(`Berkas induk ${file} tidak ada.`, `There is no file ${file} to build on.`),
  'extends.circular': (file: string) => bilingual(`Berkas induk ${file} akhirnya bertumpu pada berkas ini sendiri.`, `The file ${file} in the end builds on this file itself.`),
  'without.unknown': (key: string) => bilingual(`Tidak ada tahapan atau dokumen ${key} yang dapat dihilangkan.`, `There is no stage or document ${key} to leave out.`),
  'basis.unknown': (basis: string) => bilingual(`Dasar ${basis} tidak tertulis pada clauses.`, `The basis ${basis} is not written under clauses.`),
  'source.missing': (subject: Bilingual) => bilingual(`${subject.id} tidak menyebut asalnya (S, P, L atau A).`, `${subject.en} does not say where it comes from (S, P, L or A).`),
  'clause.missing': (subject: Bilingual) => bilingual(`${subject.id} tidak menyebut bunyi dasarnya.`, `${subject.en} does not cite its clause.`),
  'label.missing': (subject: Bilingual) => bilingual(`${subject.id} tidak bernama dalam kedua bahasa.`, `${subject.en} is not named in both languages.`),

  'shape.missing': (subject: Bilingual, part: string) => bilingual(`${subject.id} tidak memuat ${part}.`, `${subject.en} lacks ${part}.`),
  'shape.unknown': (subject: Bilingual, part: string) => bilingual(`${subject.id} memuat ${part} yang tidak dikenal.`, `${subject.en} holds ${part}, which is not known.`),
  'shape.value': (subject: Bilingual, choices: string) => bilingual(`${subject.id} harus salah satu dari: ${choices}.`, `${subject.en} must be one of: ${choices}.`),
  'shape.invalid': (subject: Bilingual) => bilingual(`${subject.id} tidak berbentuk semestinya.`, `${subject.en} does not have the right form.`),
  'gate.ambiguous': (subject: Bilingual) => bilingual(`${subject.id} harus memuat tepat satu syarat yang dikenal.`, `${subject.en} must hold exactly one known condition.`),
  'threshold.out-of-range': (subject: Bilingual) => bilingual(`${subject.id} harus berada di antara 0 dan 100.`, `${subject.en} must lie between 0 and 100.`),

  'role.unknown': (choices: string) => bilingual(`Peran tidak dikenal; yang ada: ${choices}.`, `The role is not known; there are: ${choices}.`),
  'stage.unknown': (stage: string) => bilingual(`Tahapan ${stage} tidak ada dalam program ini.`, `There is no stage ${stage} in this programme.`),
  'document.unknown': (document: string) => bilingual(`Dokumen ${document} tidak ada dalam program ini.`, `There is no document ${document} in this programme.`),
  'tranche.unknown': (tranche: number) => bilingual(`Tahap pencairan ${tranche} tidak ada dalam program ini.`, `There is no tranche ${tranche} in this programme.`),
  'document.unused': (document: string) => bilingual(`Dokumen ${document} tidak diminta oleh satu syarat pun.`, `The document ${document} is asked for by no gate.`),
  'spine.missing': (stage: string) => bilingual(`Tahapan pokok ${stage} tidak ada; program infrastruktur wajib memuatnya.`, `The spine stage ${stage} is missing; an infrastructure programme must have it.`),

  'entry.wrong': (stage: string) => bilingual(`Tahapan awal ${stage} harus tahapan utama tanpa pendahulu dan tanpa syarat.`, `The entry stage ${stage} must be a main stage with nothing before it and no gates.`),
  'final.wrong': (stage: string) => bilingual(`Tahapan akhir ${stage} harus tahapan utama wajib yang tidak mendahului tahapan utama lain.`, `The final stage ${stage} must be a required main stage that comes before no other main stage.`),
  'stage.unreachable': (stage: string) => bilingual(`Tahapan ${stage} tidak terhubung dengan tahapan awal.`, `The stage ${stage} is not connected to the entry stage.`),
  'stage.skippable': (stage: string) => bilingual(`Tahapan wajib ${stage} tidak menahan tahapan akhir sehingga dapat terlewati.`, `The required stage ${stage} does not hold back the final stage and so could be skipped.`),
  'gate-for.misplaced': (stage: string) => bilingual(`Hanya tahapan cabang yang dapat menahan tahapan lain lewat gateFor; ${stage} bukan cabang.`, `Only a branch can hold back another stage by gateFor; ${stage} is none.`),
  'gate.on-parallel': (stage: string) => bilingual(`Tahapan paralel ${stage} tidak menahan apa pun sehingga tidak dapat ditunggu.`, `The parallel stage ${stage} holds back nothing, so nothing can wait for it.`),
  'gate.on-optional': (stage: string) => bilingual(`Syarat menunggu tahapan ${stage} yang tidak wajib dilalui.`, `The gate waits for the stage ${stage}, which nobody has to go through.`),
  'gate.circular': (circle: string) => bilingual(`Syarat saling menunggu: ${circle}.`, `The gates wait for each other: ${circle}.`),

  'gate.without-evidence': (stage: string) => bilingual(`Tahapan wajib ${stage} selesai tanpa bukti apa pun.`, `The required stage ${stage} completes without any evidence.`),
  'gate.without-subject': (condition: string) => bilingual(`Syarat ${condition} menanyakan hal yang tidak diatur program ini.`, `The condition ${condition} asks about something this programme does not have.`),
  'tranche.without-contract': () => bilingual('Program ini membayar per tahap, tetapi tidak ada tahapan wajib tempat kontrak ditandatangani.', 'This programme pays in tranches, yet no required stage has the contract signed.'),
  'physical.without-construction': () => bilingual('Kemajuan fisik diukur, tetapi tidak ada tahapan wajib yang menuntut 100 %.', 'Physical progress is measured, yet no required stage demands 100 %.'),
  'gate.per-work': (document: string) => bilingual(`forEachWork dan perWork pada dokumen ${document} tidak sejalan.`, `forEachWork and perWork disagree for the document ${document}.`),
  'chain.empty': (subject: Bilingual) => bilingual(`${subject.id} kosong; setiap dokumen diverifikasi sedikitnya oleh satu peran.`, `${subject.en} is empty; every document is verified by one role at least.`),
  'chain.self-verified': (document: string) => bilingual(`Dokumen ${document} hanya diverifikasi oleh peran yang mengajukannya.`, `The document ${document} is verified only by the roles that submit it.`),

  'tranche.sum': (sum: number) => bilingual(`Jumlah persentase tahap pencairan ${sum} %, seharusnya 100 %.`, `The tranche percentages sum to ${sum} %, not 100 %.`),
  'tranche.numbering': (tranche: number) => bilingual(`Nomor tahap pencairan harus berurutan mulai 1; ${tranche} tidak pada tempatnya.`, `Tranches are numbered from 1 without gaps; ${tranche} is out of place.`),
  'tranche.not-awaited': (tranche: number, stage: string) => bilingual(`Tahapan ${stage} tidak menunggu pencairan tahap ${tranche}.`, `The stage ${stage} does not wait for tranche ${tranche} to be disbursed.`),
  'tranche.stage-optional': (tranche: number, stage: string) => bilingual(`Tahap ${tranche} dibayar pada tahapan ${stage} yang tidak wajib dilalui.`, `Tranche ${tranche} is paid in the stage ${stage}, which nobody has to go through.`),
  'bands.uncovered': (from: number) => bilingual(`Kategori uji petik tidak meliputi nilai 0 sampai ${from}.`, `The spot-check bands do not cover the scores from 0 to ${from}.`),
  'bands.overlapping': (from: number) => bilingual(`Dua kategori uji petik mulai pada nilai ${from}.`, `Two spot-check bands begin at ${from}.`),
} as const;

export type DefinitionFindingCode = keyof typeof DEFINITION_FINDINGS;
