import { crc32, deflateSync } from 'node:zlib';

const [WIDTH, HEIGHT, HORIZON] = [480, 360, 150];
const COLOURS = { sky: 0xb9d9ec, hill: 0x7fa37a, grass: 0x9bb86a, earth: 0xa98257, paved: 0x8d949a, dark: 0x1a2b33, board: 0xfdf6dd } as const;
type Colour = keyof typeof COLOURS;
const NAMES = Object.keys(COLOURS) as readonly Colour[];

/** Five dots wide and seven high, a number of five bits for each row. */
const GLYPHS: Readonly<Record<string, readonly number[]>> = {
  C: [14, 17, 16, 16, 16, 17, 14], O: [14, 17, 17, 17, 17, 17, 14], N: [17, 25, 21, 19, 17, 17, 17], T: [31, 4, 4, 4, 4, 4, 4], H: [17, 17, 17, 31, 17, 17, 17], '%': [25, 26, 2, 4, 8, 11, 19],
  0: [14, 17, 19, 21, 25, 17, 14], 1: [4, 12, 4, 4, 4, 4, 14], 2: [14, 17, 1, 6, 8, 16, 31], 3: [14, 17, 1, 6, 1, 17, 14], 4: [2, 6, 10, 18, 31, 2, 2],
  5: [31, 16, 30, 1, 1, 17, 14], 6: [14, 16, 30, 17, 17, 17, 14], 7: [31, 1, 2, 4, 8, 8, 8], 8: [14, 17, 14, 17, 17, 17, 14], 9: [14, 17, 17, 15, 1, 1, 14],
};

/** A village road, paved as far as the works are; CONTOH stands across it, so that nobody takes it for a photograph. */
export const samplePhoto = (percent: number): Buffer => {
  const dots = new Uint8Array(WIDTH * HEIGHT);
  const put = (x: number, y: number, colour: Colour): void => { if (x >= 0 && x < WIDTH) dots[y * WIDTH + x] = NAMES.indexOf(colour); };
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) put(x, y, groundAt(x, y, percent));
  }
  write(put, 'CONTOH', { x: 46, y: 26, scale: 11 });
  write(put, `${Math.round(percent)}%`, { x: 300, y: 290, scale: 7 });
  return png(dots);
};

const groundAt = (x: number, y: number, percent: number): Colour => {
  if (y < HORIZON) return y > HORIZON - 24 - 16 * Math.sin(x / 50) ? 'hill' : 'sky';
  const share = (y - HORIZON) / (HEIGHT - HORIZON);
  const isRoad = Math.abs(x - WIDTH / 2) < 14 + share * 130;
  if (!isRoad) return 'grass';
  return 1 - share <= percent / 100 ? 'paved' : 'earth';
};

const write = (put: (x: number, y: number, colour: Colour) => void, text: string, { x, y, scale }: { readonly x: number; readonly y: number; readonly scale: number }): void => {
  const across = [...text].flatMap((sign) => [4, 3, 2, 1, 0, -1].map((bit) => (GLYPHS[sign] ?? []).map((row) => bit >= 0 && ((row >> bit) & 1) === 1)));
  for (let dy = -scale; dy < 8 * scale; dy += 1) {
    for (let dx = -scale; dx < across.length * scale; dx += 1) put(x + dx, y + dy, across[Math.floor(dx / scale)]?.[Math.floor(dy / scale)] === true ? 'dark' : 'board');
  }
};

const png = (dots: Uint8Array): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 3], 8); // eight bits a dot, of a palette
  const palette = Buffer.from(NAMES.flatMap((name) => [COLOURS[name] >> 16, (COLOURS[name] >> 8) & 255, COLOURS[name] & 255]));
  const rows = Buffer.concat(Array.from({ length: HEIGHT }, (_, y) => Buffer.concat([Buffer.from([0]), dots.subarray(y * WIDTH, (y + 1) * WIDTH)])));
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
};

const chunk = (name: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};
