import type { Role } from '../../api/session.js';
import { both, type Bilingual } from '../../words/bilingual.js';

export const WORDS = {
  title: both('Masuk', 'Sign in'),
  lead: both('Pilih peran untuk mencoba Tahapan di komputer ini. Setiap peran melihat dan boleh melakukan hal yang berbeda.', 'Choose a role to try Tahapan on this machine. Each role sees and may do different things.'),
  demoOnly: both('Akun contoh: tanpa kata sandi, hanya di komputer ini.', 'Demo accounts: no password, on this machine only.'),
  enter: (role: Bilingual) => both(`Masuk sebagai ${role.id}`, `Sign in as ${role.en}`),
};

/** In the order in which most people look for themselves. */
export const ROLES: readonly { readonly role: Role; readonly name: Bilingual; readonly may: Bilingual }[] = [
  { role: 'pengawas-pusat', name: both('Pengawas Pusat', 'Central supervision'), may: both('Seluruh Indonesia: melihat semua, menetapkan lokasi, merevisi jadwal nasional.', 'All of Indonesia: sees everything, designates locations, revises the national schedule.') },
  { role: 'ppk', name: both('PPK', 'PPK (commitment officer)'), may: both('Provinsi NTB: memeriksa bukti, kontrak, SPP, perpanjangan.', 'Province NTB: verifies evidence, contracts, SPP, extensions.') },
  { role: 'satker', name: both('Satker / BPPW', 'Satker / BPPW'), may: both('Provinsi NTB: SPM, pencairan, serah terima.', 'Province NTB: SPM, disbursement, handover.') },
  { role: 'korkot', name: both('Korkot', 'City coordinator'), may: both('Kota Mataram: memeriksa bukti fasilitator.', 'Kota Mataram: verifies the evidence of facilitators.') },
  { role: 'fasilitator', name: both('Fasilitator', 'Facilitator'), may: both('Kota Mataram: mengirim bukti, kemajuan fisik, dan HOK.', 'Kota Mataram: submits evidence, physical progress and worker days.') },
  { role: 'auditor', name: both('Auditor', 'Auditor'), may: both('Melihat semua dan memutar ulang riwayat; tidak mengubah apa pun.', 'Sees everything and replays any history; changes nothing.') },
  { role: 'operator', name: both('Operator sistem', 'System operator'), may: both('Proyeksi, pengatur waktu, kiriman yang gagal.', 'Projections, timers, failed deliveries.') },
];
