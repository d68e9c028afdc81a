import { Anchor, Drawer, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { api } from '../../../api/client.js';
import { Answer } from '../../../parts/answer.js';
import { useFrame } from '../../../shell/use-frame.js';
import { both } from '../../../words/bilingual.js';
import { useFormats, useSay } from '../../../words/language.js';
import { nameOf, placeOf } from '../../../words/place.js';
import { EVIDENCE_STATUS, ROLE_NAMES } from '../../../words/terms.js';
import { Answered, Due, Left, Progress, Reminders, Turn } from '../row-parts.js';
import type { DeadlineRow } from '../rows.js';
import { NO_BANNER } from '../no-banner.js';
import { WORDS as BOARD } from '../words.js';
import { Course } from './course.js';
import { Part } from '../../../parts/part.js';
import { Programme } from '../../../parts/programme.js';

const WORDS = {
  derivation: both('Dari mana tanggalnya', 'Where the day comes from'),
  original: both('Rencana awal', 'Original plan'),
  moved: (days: string) => both(`bergeser ${days} hari`, `moved by ${days} days`),
  earlier: (count: string) => both(`Pernah ${count} tanggal lain`, `${count} other days before`),
  missing: both('Dokumen yang belum lengkap', 'Documents not complete'),
  nothingMissing: both('Tidak ada dokumen yang kurang.', 'No document is missing.'),
  waitsFor: both('menunggu', 'waits for'),
  whole: both('Buka berkas lokasi', 'Open the location file'),
  unknown: both('Tanggal ini tidak dihitung lagi.', 'This day is not counted any more.'),
};

/** A row without leaving the list. */
export const Peek = ({ row, onClose }: { readonly row: DeadlineRow | undefined; readonly onClose: () => void }) => {
  const say = useSay();
  return (
    <Drawer opened={row !== undefined} onClose={onClose} position="right" size="lg" attributes={NO_BANNER} title={row === undefined ? '' : say(nameOf(row.names))} closeButtonProps={{ 'aria-label': say(BOARD.close) }}>
      {row !== undefined && <Inside row={row} />}
    </Drawer>
  );
};

const Inside = ({ row }: { readonly row: DeadlineRow }) => {
  const say = useSay();
  const { locationId, names, region, work, missingLabels } = row;
  return (
    <Stack gap="sm">
      <div>
        <Text size="sm">{placeOf(names)} · <span className="number">{region}</span></Text>
        <Text size="sm"><Programme of={row} /></Text>
      </div>
      <div><Left row={row} /></div>
      <Due row={row} />
      <Derivation row={row} />
      {work !== undefined && (
        <>
          <Part title={BOARD.turn}><Turn row={row} /></Part>
          <Part title={WORDS.missing}>
            {work.missing.length === 0 ? <Text size="sm">{say(WORDS.nothingMissing)}</Text> : (
              <ul className="board-lines">
                {work.missing.map(({ document, work: part, status, awaiting }, index) => (
                  <li key={`${document}${part ?? ''}`}>{say(missingLabels[index] ?? both(document, document))}{part === undefined ? '' : ` (${part})`}: {say(EVIDENCE_STATUS[status])}{awaiting === undefined ? '' : `, ${say(WORDS.waitsFor)} ${say(ROLE_NAMES[awaiting])}`}</li>
                ))}
              </ul>
            )}
          </Part>
          <Part title={BOARD.progress}><Progress row={row} /></Part>
          <Part title={BOARD.reminders}><Reminders row={row} /><Answered row={row} /></Part>
        </>
      )}
      <Course id={locationId} />
      <Anchor renderRoot={(anchor) => <Link to="/lokasi/$id" params={{ id: locationId }} {...anchor} />}>{say(WORDS.whole)}</Anchor>
    </Stack>
  );
};

const Derivation = ({ row: { locationId, stage } }: { readonly row: DeadlineRow }) => {
  const say = useSay();
  const { day, number } = useFormats();
  const { asOf } = useFrame();
  const deadlines = api.useQuery('get', '/v1/locations/{id}/deadlines', { params: { path: { id: locationId }, query: { asOf } } });
  return (
    <Part title={WORDS.derivation}>
      <Answer of={deadlines}>
        {({ deadlines: all }) => {
          const found = all.find((one) => one.stage === stage);
          const why = found?.counted?.sentence ?? found?.why;
          return (
            <>
              <Text size="sm">{say(why ?? WORDS.unknown)}</Text>
              {found?.originalDueOn !== undefined && <Text size="sm">{say(WORDS.original)} <span className="number">{day(found.originalDueOn)}</span>{found.movedBy !== undefined && found.movedBy !== 0 && ` (${say(WORDS.moved(number(found.movedBy)))})`}</Text>}
              {(found?.superseded.length ?? 0) > 0 && (
                <details>
                  <summary>{say(WORDS.earlier(number(found?.superseded.length ?? 0)))}</summary>
                  <ul className="board-lines">{found?.superseded.map((one) => <li key={one.version}>{one.dueOn === undefined ? '–' : day(one.dueOn)}. {say(one.why)}</li>)}</ul>
                </details>
              )}
            </>
          );
        }}
      </Answer>
    </Part>
  );
};
