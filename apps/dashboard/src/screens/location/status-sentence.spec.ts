import { describe, expect, it } from '@jest/globals';
import type { Schemas } from '../../api/client.js';
import { formatsOf } from '../../words/formats.js';
import { statusSentence } from './status-sentence.js';
import { stageOf, viewOf } from './view.fixture.js';

const IN_BOTH = { id: formatsOf('id'), en: formatsOf('en') };
const DEADLINE = { version: 1, dueOn: '2021-06-04', running: true, originalDueOn: '2021-05-28', setOn: '2021-03-01' };
const VIEW = viewOf({ stages: [stageOf({ key: 'RKM', deadline: DEADLINE })] });

const running = (workingDaysLeft: number) => ({
  dueOn: '2021-06-04', revision: 3,
  work: { workingDaysLeft, why: [{ code: 'documents.missing', sentence: { id: '1 dokumen belum ada.', en: 'Documents missing: 1.' } }] } as unknown as Schemas['AssignedWorkDto'],
});

describe('the sentence of a location', () => {
  it('says how late its stage is, against which revision, and what holds it up', () => {
    expect(statusSentence(VIEW, running(-6), IN_BOTH)).toEqual({
      id: 'Tahap RKM, terlambat 6 hari kerja terhadap jadwal rev. 3 (tenggat 4 Jun 2021). 1 dokumen belum ada.',
      en: 'Stage Plan, 6 working days late against schedule rev. 3 (due on 4 Jun 2021). Documents missing: 1.',
    });
  });

  it('tells the day that is still to come, and the day that is today', () => {
    expect(statusSentence(VIEW, running(1), IN_BOTH).en).toContain('1 working day left by schedule rev. 3');
    expect(statusSentence(VIEW, running(0), IN_BOTH).id).toContain('jatuh tempo hari ini');
  });

  it('counts nothing of the past, whose working days only the server could count', () => {
    expect(statusSentence(VIEW, undefined, IN_BOTH).id).toBe('Tahap RKM, tenggat 4 Jun 2021.');
  });

  it('speaks of the suspension while there is one, and of the end once there is one', () => {
    const suspension = { reasonClass: 'bencana', from: '2021-06-01', until: '2021-07-01', label: { id: 'Bencana alam', en: 'Natural disaster' } };
    expect(statusSentence({ ...VIEW, suspension }, running(-6), IN_BOTH).id).toBe('Ditunda sejak 1 Jun 2021 sampai 1 Jul 2021: Bencana alam.');
    expect(statusSentence({ ...VIEW, situation: 'finished', currentStage: undefined }, undefined, IN_BOTH).id).toBe('Lokasi selesai.');
  });
});
