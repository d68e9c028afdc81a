import { bilingual, type Bilingual } from '@app/kernel';
import { ON_HOLD, SHORTAGES } from '@app/engine';

type Entry = { readonly status: number; readonly title: string; readonly sentence: Bilingual };

const entry = (status: number, title: string, id: string, en: string): Entry => ({ status, title, sentence: bilingual(id, en) });

/** Every way the door says no. A code is never renamed: clients act on it. */
export const PROBLEMS = {
  'request.malformed': entry(400, 'Malformed request', 'Permintaan tidak dapat dibaca sebagai HTTP yang benar.', 'The request cannot be read as proper HTTP.'),
  'body.not-json': entry(400, 'Not JSON', 'Isi permintaan bukan JSON yang benar.', 'The body is not valid JSON.'),
  'idempotency-key.missing': entry(400, 'Idempotency-Key missing', 'Sertakan header Idempotency-Key yang baru untuk setiap perintah, agar pengulangan tidak tercatat dua kali.', 'Send a new Idempotency-Key header with every command, so that a repeat is not recorded twice.'),
  'idempotency-key.invalid': entry(400, 'Idempotency-Key invalid', 'Idempotency-Key harus UUID atau 8 sampai 128 huruf, angka, titik, garis bawah, titik dua atau tanda hubung.', 'The Idempotency-Key must be a UUID or 8 to 128 letters, digits, dots, underscores, colons or hyphens.'),
  'if-match.invalid': entry(400, 'If-Match invalid', 'If-Match harus satu nomor revisi di antara tanda kutip, misalnya "12".', 'If-Match must be one revision number in quotes, such as "12".'),
  'session.missing': entry(401, 'Not signed in', 'Anda belum masuk, atau sesi Anda telah berakhir. Silakan masuk kembali.', 'You are not signed in, or your session has ended. Please sign in again.'),
  'credentials.refused': entry(401, 'Sign-in refused', 'Data masuk tidak diterima.', 'The credentials were not accepted.'),
  'origin.foreign': entry(403, 'Foreign origin', 'Permintaan yang mengubah data hanya diterima dari halaman aplikasi ini sendiri.', 'Requests that change data are accepted only from this application\'s own pages.'),
  'not-allowed': entry(403, 'Not allowed', 'Peran atau wilayah wewenang Anda tidak mencakup permintaan ini.', 'Your role or the reach of your authority does not cover this request.'),
  'session.other-account': entry(403, 'Session of another account', 'Ini ditulis oleh akun lain daripada yang sedang masuk; tidak ada yang dicatat. Kirim setelah akun itu masuk.', 'This was written by another account than the one signed in; nothing was recorded. Send it once that account has signed in.'),
  'not-found': entry(404, 'Not found', 'Yang diminta tidak ada, atau berada di luar wewenang Anda.', 'What was asked for does not exist, or lies outside your authority.'),
  'file.not-uploaded': entry(404, 'File not uploaded', 'Berkas ini tercatat dengan nama, ukuran dan sidiknya, tetapi arsipnya belum diunggah: dicatat sebelum penyimpanan berkas ada, atau tidak pernah dikirim. Siapa pun yang berwenang dan memilikinya dapat mengunggahnya.', 'This file is on record with its name, size and fingerprint, but has not been uploaded: it was recorded before there was a store of files, or never sent. Whoever is authorised and has it can upload it.'),
  'method.not-allowed': entry(405, 'Method not allowed', 'Alamat ini ada, tetapi tidak melayani metode tersebut.', 'This address exists, but does not serve that method.'),
  'request.too-slow': entry(408, 'Request too slow', 'Permintaan tidak selesai dikirim dalam waktu yang tersedia; kirim ulang.', 'The request was not sent in time; send it again.'),
  refused: entry(409, 'Refused by the rules', 'Perintah ditolak: syaratnya belum terpenuhi.', 'The command is refused: its conditions are not met.'),
  'history.closed': entry(410, 'Closed for ever', 'Riwayat ini sudah ditutup untuk selamanya; tidak ada lagi yang dapat dibaca atau dicatat di sana.', 'This history has been closed for ever; nothing can be read or recorded there any more.'),
  'feed.gone': entry(410, 'No such calendar', 'Alamat kalender ini tidak berlaku, atau tidak berlaku lagi. Buat langganan baru di dasbor.', 'This calendar address is not valid, or not any more. Subscribe anew in the dashboard.'),
  'preview.gone': entry(410, 'No longer kept', 'Hasil hitungan ini tidak lagi disimpan; hitung sekali lagi untuk membuka rinciannya.', 'This what-if is no longer kept; count it once more to open its details.'),
  stale: entry(412, 'Changed meanwhile', 'Data telah berubah sejak Anda membacanya. Periksa perubahannya, lalu kirim ulang.', 'The data has changed since you read it. Look at what changed, then send again.'),
  'body.too-large': entry(413, 'Too large', 'Isi permintaan terlalu besar.', 'The request is too large.'),
  'file.too-large': entry(413, 'File too large', 'Berkas melebihi ukuran yang diterima server ini. Perkecil atau bagi berkasnya.', 'The file is larger than this server takes. Make it smaller, or divide it.'),
  'file.type-not-accepted': entry(415, 'File type not accepted', 'Kirim berkas PDF, JPEG, PNG, WebP, XLSX atau DOCX, dengan Content-Type yang sesuai.', 'Send a PDF, JPEG, PNG, WebP, XLSX or DOCX file, with the Content-Type of its kind.'),
  'file.type-differs': entry(415, 'Another kind of file', 'Isi berkas tidak sesuai dengan jenisnya. Simpan ulang sebagai PDF, JPEG, PNG, WebP, XLSX atau DOCX.', 'The content of the file is of another kind than it claims. Save it anew as PDF, JPEG, PNG, WebP, XLSX or DOCX.'),
  'body.not-supported': entry(415, 'Unsupported media type', 'Kirim isi permintaan sebagai application/json dengan UTF-8.', 'Send the body as application/json in UTF-8.'),
  'sheet.expected': entry(415, 'A sheet expected', 'Kirim berkas .xlsx atau .csv sebagai isi permintaan, dengan Content-Type yang sesuai.', 'Send an .xlsx or .csv file as the body, with the Content-Type of its kind.'),
  'range.unsatisfiable': entry(416, 'No such part', 'Bagian berkas yang diminta tidak ada.', 'The file has no such part.'),
  'host.unknown': entry(421, 'Unknown host', 'Server ini tidak melayani nama host tersebut.', 'This server does not answer to that host name.'),
  'input.invalid': entry(422, 'Invalid input', 'Ada isian yang belum benar; lihat daftar kesalahan.', 'Some of the input is not right; see the list of errors.'),
  'file.differs': entry(422, 'File differs', 'Berkas yang diterima berbeda dari yang disebut: sidik SHA-256 atau ukurannya lain. Tidak ada yang disimpan; kirim ulang.', 'The file that arrived is not the one that was announced: its SHA-256 or its size differs. Nothing was kept; send it again.'),
  'input.unrecordable': entry(422, 'Cannot be recorded', 'Permintaan ini tidak dapat dicatat sebagaimana adanya, dan tidak ada yang dicatat. Sebutkan nomor permintaan ini kepada operator.', 'This request cannot be recorded as it is, and nothing was recorded. Quote the request number to the operator.'),
  'idempotency-key.reused': entry(422, 'Idempotency-Key reused', 'Idempotency-Key ini sudah dipakai untuk permintaan lain. Pakai kunci baru.', 'This Idempotency-Key was already used for another request. Use a new one.'),
  'if-match.missing': entry(428, 'If-Match missing', 'Sertakan If-Match berisi revisi yang Anda baca, agar perubahan orang lain tidak tertimpa.', 'Send If-Match with the revision you have read, so that nobody else\'s change is overlooked.'),
  'rate.exceeded': entry(429, 'Too many requests', 'Terlalu banyak permintaan. Tunggu sebentar, lalu coba lagi.', 'Too many requests. Wait a moment, then try again.'),
  'files.exceeded': entry(429, 'Too many files', 'Unggahan akun ini sudah mencapai batas satu hari. Tidak ada yang hilang: kirim lagi berkas yang sama besok, mulai pukul 00.00 WIB.', 'This account has uploaded as much as one day allows. Nothing is lost: send the same file again tomorrow, from 00:00 WIB.'),
  'streams.exceeded': entry(429, 'Too many streams', 'Terlalu banyak aliran langsung terbuka untuk akun ini. Tutup salah satu.', 'Too many live streams are open for this account. Close one of them.'),
  'headers.too-large': entry(431, 'Headers too large', 'Header permintaan terlalu besar.', 'The headers of the request are too large.'),
  unexpected: entry(500, 'Unexpected fault', 'Terjadi kesalahan pada server. Sebutkan nomor permintaan ini kepada operator.', 'The server met a fault. Quote the request number to the operator.'),
  'store.unavailable': entry(503, 'Store unavailable', 'Penyimpanan sedang tidak terjangkau dan tidak ada yang dicatat. Ulangi sebentar lagi; untuk perintah, pakai Idempotency-Key yang sama.', 'The store cannot be reached and nothing was recorded. Try again in a moment; a command with the same Idempotency-Key.'),
  'store.outcome-unknown': entry(503, 'Outcome unknown', 'Penyimpanan tidak menjawab tepat waktu; belum pasti apakah perintah tercatat. Ulangi dengan Idempotency-Key yang sama: tidak akan tercatat dua kali.', 'The store did not answer in time; whether the command was recorded is not certain. Repeat with the same Idempotency-Key: it will not be recorded twice.'),
  'store.access-denied': entry(503, 'Store denies access', 'Penyimpanan menolak akses server ini dan tidak ada yang dicatat. Operator harus memeriksa akun server pada penyimpanan.', 'The store denies this server access and nothing was recorded. The operator must look at the server\'s account at the store.'),
  'disk.full': entry(503, 'Disk full', 'Disk server penuh dan tidak ada yang dicatat. Data tetap dapat dibaca; ulangi nanti, perintah dengan Idempotency-Key yang sama.', 'The server\'s disk is full and nothing was recorded. Everything can still be read; try again later, a command with the same Idempotency-Key.'),
  'disk.nearly-full': { status: 503, title: 'Disk nearly full', sentence: SHORTAGES['disk.nearly-full'] },
  'read-models.behind': { status: 503, title: 'Screens far behind', sentence: SHORTAGES['read-models.behind'] },
  'restore.on-hold': { status: 503, title: 'On hold after a restore', sentence: ON_HOLD },
  'newer-event-version': entry(503, 'Newer event version', 'Riwayat ini memuat peristiwa dari versi aplikasi yang lebih baru. Perbarui server ini terlebih dahulu.', 'This history holds an event of a newer version of the application. Update this server first.'),
  'read-model.building': entry(503, 'Read model being built', 'Tampilan ini sedang disusun ulang dari riwayat. Coba lagi sebentar.', 'This screen is being built anew from the history. Try again in a moment.'),
  'server.not-ready': entry(503, 'Not ready', 'Server belum siap atau sedang dihentikan.', 'The server is not ready or is stopping.'),
} as const satisfies Record<string, Entry>;

export type ProblemCode = keyof typeof PROBLEMS;
