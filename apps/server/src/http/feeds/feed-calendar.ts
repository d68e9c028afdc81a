import { Inject, Injectable } from '@nestjs/common';
import { atHour, bilingual, dayIn, zoneOf, type Bilingual, type PlainDate } from '@app/kernel';
import { CLOCK, CONFIG, DefinitionShelf, placeName, type CalendarEntry, type CalendarFeed, type Clock, type Config } from '@app/engine';
import { pageOfLocation, WORDS_OF_FEEDS as WORDS, type FeedOwner } from '@app/programme';
import { nearDeadlines, type DeadlineItem } from '@app/read-models';
import { Screens } from '../reading/screens.js';

/** More days than anybody looks at. */
const MOST = 1_000;

/** What stands in somebody's calendar of deadlines. */
@Injectable()
export class FeedCalendar {
  constructor(
    @Inject(Screens) private readonly screens: Screens,
    @Inject(DefinitionShelf) private readonly definitions: DefinitionShelf,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async of({ scope, language, unit }: FeedOwner, most = MOST): Promise<CalendarFeed> {
    const said = (sentence: Bilingual): string => sentence[language];
    const items = [...this.found(scope, 'open', most), ...this.found(scope, 'ended', most)];
    const labels = await this.labelsOf(new Set(items.map(({ programme }) => programme)));
    const entries = items.flatMap((item) => entryOf(item, labels.get(`${item.programme}/${item.stage}`) ?? bilingual(item.stage, item.stage), this.config.home, said));
    return { name: said(WORDS.name(unit)), language, entries };
  }

  /** The nearest to come; and where there is room, the nearest that are over. */
  private found(scope: FeedOwner['scope'], status: 'open' | 'ended', most: number): readonly DeadlineItem[] {
    const now = this.clock.now();
    const near = (side: 'ahead' | 'behind', limit: number) => this.screens.all(nearDeadlines({ scope, status, now, today: dayIn('WIB', now), side, limit }));
    const ahead = near('ahead', most);
    return [...near('behind', most - ahead.length).toReversed(), ...ahead];
  }

  private async labelsOf(programmes: ReadonlySet<string>): Promise<ReadonlyMap<string, Bilingual>> {
    const newest = await Promise.all([...programmes].map((programme) => this.definitions.newest(programme)));
    return new Map(newest.flatMap((published) => (published?.definition.stages ?? []).map(({ key, label }) => [`${published?.definition.programme}/${key}`, label] as const)));
  }
}

const entryOf = (item: DeadlineItem, stage: Bilingual, home: string, said: (sentence: Bilingual) => string): readonly CalendarEntry[] => {
  const { locationId, region, names, dueOn, version, setOn, status, running, originalDueOn } = item;
  if (dueOn === undefined) return [];
  const place = placeName(names);
  return [{
    uid: `${locationId}.${item.stage}@tahapan`,
    sequence: status === 'ended' ? version + 1 : version,
    on: dueOn as PlainDate,
    changedAt: atHour(zoneOf(region), setOn as PlainDate, 0),
    status: status === 'ended' ? 'cancelled' : running ? 'confirmed' : 'tentative',
    summary: said(WORDS.summary(stage, place)),
    description: said(WORDS.description({ stage, place, running, moved: originalDueOn === dueOn ? undefined : originalDueOn })),
    link: pageOfLocation(home, locationId),
  }];
};
