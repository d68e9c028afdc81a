import { Inject, Injectable } from '@nestjs/common';
import { dayIn, type Language } from '@app/kernel';
import { CLOCK, CONFIG, Directory, LetterReminders, type Clock, type Config } from '@app/engine';
import { exampleData, writeLetter, type LetterText, type Template } from '@app/programme';
import { reminders } from '@app/read-models';
import { Screens } from '../reading/screens.js';

type Wanted = { readonly template: Template; readonly language?: Language; readonly recipient?: string };

const MOST = 200;

/** Letters as they would be, without one being sent. */
@Injectable()
export class LetterPreviews {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(LetterReminders) private readonly letters: LetterReminders,
    @Inject(Screens) private readonly screens: Screens,
  ) {}

  /** Undefined where nobody is known under that key. */
  async of({ template, language, recipient }: Wanted): Promise<LetterText | undefined> {
    if (recipient !== undefined) return this.waitingFor(recipient, language);
    return example(template, language ?? 'id', this.config.home);
  }

  private async waitingFor(key: string, language: Language | undefined): Promise<LetterText | undefined> {
    const day = dayIn('WIB', this.clock.now());
    const contact = (await this.directory.read()).contacts.find((one) => one.contact === key);
    if (contact === undefined) return undefined;
    const { role, region, programmes } = contact;
    const { items } = this.screens.page(reminders({ scope: { regions: [region], programmes }, filters: { status: 'issued', role }, limit: MOST }));
    const waiting = await this.letters.of(items.map(({ locationId, reminder }) => `${locationId}/${reminder}`));
    return writeLetter('digest', { to: contact, language: language ?? contact.language, home: this.config.home, day, reminders: waiting, changes: [] });
  }
}

const example = <T extends Template>(template: T, language: Language, home: string): LetterText => writeLetter(template, exampleData(language, home)[template]);
