import { IntersectionType, OmitType } from '@nestjs/swagger';
import { DeadlinePlaceDto, DeadlinesQueryDto } from '../deadlines/deadlines.dto.js';
import { LocationFiltersDto, LocationListQueryDto } from '../locations/location-list.dto.js';
import { MomentsDto } from '../locations/location-view.dto.js';
import { MessagesQueryDto } from '../messages/messages.dto.js';
import { RemindersQueryDto } from '../reminders/reminders.dto.js';
import { TransitionsQueryDto } from '../transitions/transitions.dto.js';
import { LanguageDto } from './language.dto.js';

/** A file holds all pages. */
const PAGING = ['cursor', 'limit'] as const;

/** What a list's own route asks, and in which language it is told. */
export class LocationExportDto extends IntersectionType(OmitType(LocationListQueryDto, PAGING), LanguageDto) {}
export class LocationRowsExportDto extends IntersectionType(LocationFiltersDto, LanguageDto) {}
export class HistoryExportDto extends IntersectionType(MomentsDto, LanguageDto) {}
export class DeadlineExportDto extends IntersectionType(OmitType(DeadlinesQueryDto, PAGING), LanguageDto) {}
export class LateExportDto extends IntersectionType(DeadlinePlaceDto, LanguageDto) {}
export class TransitionExportDto extends IntersectionType(OmitType(TransitionsQueryDto, PAGING), LanguageDto) {}
export class ReminderExportDto extends IntersectionType(OmitType(RemindersQueryDto, PAGING), LanguageDto) {}
export class MessageExportDto extends IntersectionType(OmitType(MessagesQueryDto, PAGING), LanguageDto) {}
