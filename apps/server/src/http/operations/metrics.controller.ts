import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { Metrics } from './metrics.js';

@ApiTags('operations')
@Controller('metrics')
export class MetricsController {
  constructor(@Inject(Metrics) private readonly metrics: Metrics) {}

  @Get()
  @Allow('operations.read', { orLoopback: true })
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiOperation({ summary: 'Ukuran untuk Prometheus / Measures for Prometheus' })
  @ApiSecurity({}) // nor at the machine itself a session
  @Answers(200, String, { contentType: 'text/plain' })
  read(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
