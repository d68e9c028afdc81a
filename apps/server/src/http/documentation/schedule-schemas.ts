import type { OpenAPIObject } from '@nestjs/swagger';
import { scheduleContentSchema, scheduleDifferenceSchema } from '@app/programme';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** The schema by which a schedule is judged, and that of what a revision changed. */
export const scheduleSchemas = { ScheduleContent: scheduleContentSchema, ScheduleDifference: scheduleDifferenceSchema } as Schemas;
