import { ApiProperty } from '@nestjs/swagger';
import type { ChaseStanding, ChaseStatus, SweepReport } from '@app/engine';

const STANDINGS = ['on-duty', 'elsewhere', 'held', 'clock-jumped'] satisfies ChaseStanding[];

export class SweepReportDto implements Omit<SweepReport, 'position'> {
  @ApiProperty({ type: String, format: 'date-time' }) at!: SweepReport['at'];
  @ApiProperty({ type: 'integer', description: 'Locations with something still to come.' }) expected!: number;
  @ApiProperty({ type: 'integer', description: 'Of those, armed already.' }) armed!: number;
  @ApiProperty({ type: 'integer', description: 'Armed by this sweep: new, or lost by the store of timers.' }) healed!: number;
  @ApiProperty({ type: 'integer' }) issued!: number;
  @ApiProperty({ type: 'integer' }) withdrawn!: number;
  @ApiProperty({ type: 'integer', description: 'Deadlines recorded as missed.' }) missed!: number;
  @ApiProperty({ type: 'integer' }) brokenPromises!: number;
  @ApiProperty({ type: 'integer', description: 'What could not be attended to; the next sweep asks again.' }) failed!: number;
  @ApiProperty({ type: 'integer' }) milliseconds!: number;
}

export class RoundReportDto {
  @ApiProperty({ type: 'integer', description: 'Reminders that somebody still waited for.' }) pending!: number;
  @ApiProperty({ type: 'integer' }) delivered!: number;
  @ApiProperty({ type: 'integer' }) failed!: number;
}

export class ClockJumpDto {
  @ApiProperty({ type: String, format: 'date-time' }) at!: NonNullable<ChaseStatus['jump']>['at'];
  @ApiProperty({ type: 'integer', description: 'Negative where it went back.' }) seconds!: number;
}

export class ChaseStatusDto implements ChaseStatus {
  @ApiProperty({ enum: STANDINGS, description: '`elsewhere`: another process chases deadlines. `held`: the journal was restored. `clock-jumped`: until it is released.' }) standing!: ChaseStanding;
  @ApiProperty({ type: ClockJumpDto, required: false }) jump?: ClockJumpDto;
  @ApiProperty({ type: SweepReportDto, required: false }) lastSweep?: SweepReportDto;
  @ApiProperty({ type: RoundReportDto, required: false }) lastRound?: RoundReportDto;
  @ApiProperty({ type: 'integer', description: 'Reminders that a timer brought on, since the start.' }) issuedByTimers!: number;
  @ApiProperty({ required: false, description: 'Why the newest look came to nothing.' }) failure?: string;
}
