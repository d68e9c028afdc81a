import { describe, expect, it } from '@jest/globals';
import type { Instant, Query } from '@app/kernel';
import { HeldClock, type Principal, type ReadStore } from '@app/engine';
import type { MatrixCell, ProvinceCell } from '@app/read-models';
import { RememberedAnswers } from '../reading/remembered-answers.js';
import { Screens } from '../reading/screens.js';
import { OverviewController } from './overview.controller.js';

const LARGEST = 50_000;
/** Of the figures and the money of nine programmes, which are not told here. */
const BESIDES = 3_500;

const situations = { active: 412, suspended: 10, finished: 25, cancelled: 5, replaced: 2, terminated: 1 };
const named = (what: string, count: number, from = 10): string[] => Array.from({ length: count }, (_, at) => `${what}${from + at}`);
const matrix = named('programme-', 9).flatMap((programme): MatrixCell[] => named('TECHNICAL_STAGE_', 12).map((stage) => ({ programme, stage, locations: 455, situations, medianDays: 128.5 })));
const provinces = named('', 38).flatMap((province): ProvinceCell[] => matrix.map((cell) => ({ ...cell, province, provinceName: 'Kepulauan Bangka Belitung' })))
  .sort((one, other) => one.programme.localeCompare(other.programme));

const readStore = {
  checkpoints: () => [],
  query: ({ sql }: Query<unknown>) => (sql.includes('province_code') ? provinces : sql.includes('alike') ? matrix : []),
} as unknown as ReadStore;
const controller = new OverviewController(new Screens(readStore), new RememberedAnswers(readStore), new HeldClock('2021-06-14T01:30:00.000Z' as Instant));
const centre = { scope: { regions: [''] } } as unknown as Principal;

describe('the matrix of each province', () => {
  it('stays below 50 kB where nobody says how much, with every stage of nine programmes in 38 provinces', async () => {
    const answer = await controller.read({ by: 'province' }, centre);
    expect([answer.provinces?.length, answer.total, answer.nextCursor]).toEqual([100, 38 * 9 * 12, expect.any(String)]);
    expect(Buffer.byteLength(JSON.stringify(answer)) + BESIDES).toBeLessThan(LARGEST);
  });

  it('goes on where its page ended', async () => {
    const { nextCursor } = await controller.read({ by: 'province', limit: 7 }, centre);
    expect((await controller.read({ by: 'province', limit: 7, cursor: nextCursor }, centre)).provinces).toEqual(provinces.slice(7, 14));
  });
});
