import type { Bilingual } from '@app/kernel';
import type { Definition } from '../definition/definition.js';
import type { LocationEvent, LocationEventType } from '../location/events.js';
import type { EventSentences } from './location-event-sentence.js';
import { COURSE_EVENTS } from './location-events-course.js';
import { DEADLINE_EVENTS } from './location-events-deadlines.js';
import { FIELD_EVENTS } from './location-events-field.js';
import { MONEY_EVENTS } from './location-events-money.js';
import { STAGE_EVENTS } from './location-events-stages.js';

export const LOCATION_EVENT_SENTENCES: EventSentences<LocationEventType> = { ...STAGE_EVENTS, ...MONEY_EVENTS, ...FIELD_EVENTS, ...COURSE_EVENTS, ...DEADLINE_EVENTS };

type Sentence = (data: LocationEvent['data'], definition: Definition | undefined) => Bilingual;

export const locationEventSentence = ({ type, data }: LocationEvent, definition?: Definition): Bilingual =>
  (LOCATION_EVENT_SENTENCES[type] as Sentence)(data, definition);
