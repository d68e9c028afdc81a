import type { components } from '../../api/openapi.js';

type Schemas = components['schemas'];

export type Content = Schemas['ScheduleContent'];
export type StageTarget = Content['targets'][number];
export type Target = StageTarget['target'];
export type Override = Content['overrides'][number];
export type Span = Extract<Target, { kind: 'offset' }>['span'];
export type Difference = Schemas['ScheduleDifference'];
export type Preview = Schemas['SchedulePreviewDto'];
export type Question = Schemas['PreviewScheduleDto'];
export type Stage = Schemas['DefinitionSummaryDto']['stages'][number];
