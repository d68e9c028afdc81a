const TITLES = 'No;No SK;Tanggal SK;Program;TA;Provinsi;Kab/Kota;Kecamatan;Desa/Kelurahan;Kode Wilayah;Besaran Bantuan;Satker';
/** A row of a decree, wrong where it is told so. */
export const line = (no: number, code: string, { village = '', district = '', amount = '300.000.000' } = {}): string =>
  `${no};SK-7;15/02/2021;tps3r;2021;NTB;Kota Mataram;${district};${village};${code};${amount};bppw-52`;
export const listOf = (...lines: readonly string[]): string => ['DAFTAR LOKASI', TITLES, ...lines].join('\r\n');
