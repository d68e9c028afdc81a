import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { closed } from './closed.js';
import { definitionSchemas } from './definition-schemas.js';
import { exactlyOne } from './exactly-one.js';
import { namedResponses } from './named-responses.js';
import { scheduleSchemas } from './schedule-schemas.js';

const DESCRIPTION = `Mesin tahapan program infrastruktur berbasis masyarakat. Setiap perintah dicatat sebagai peristiwa; setiap tampilan dihitung dari peristiwa.

The workflow engine for the stages of community-infrastructure programmes. Every command is recorded as events; every screen is computed from events.

- \`Idempotency-Key\`: ulangan memakai kunci yang sama dan mendapat jawaban yang sama. / A repeat uses the same key and gets the same answer.
- \`If-Match\`: revisi yang Anda baca. / The revision you have read.
- \`Tahapan-Account\`: akun yang menulis permintaan ini; di bawah sesi akun lain ditolak (403 \`session.other-account\`). Untuk yang ditulis tanpa jaringan pada perangkat bersama; boleh kosong. / The account that wrote this request; refused under the session of another (403 \`session.other-account\`). For what was written without a network on a shared device; may be left out.
- \`?after=<position>\`: jawaban memuat tulisan Anda sendiri. / The answer includes your own write.`;

const INFO = new DocumentBuilder()
  .setOpenAPIVersion('3.1.0')
  .setTitle('Tahapan')
  .setDescription(DESCRIPTION)
  .setVersion('1')
  .addCookieAuth('tahapan_session')
  .build();

/** What this server says of itself, from the very routes and rules that serve. */
export const describe = (app: INestApplication): OpenAPIObject => {
  const document = namedResponses(SwaggerModule.createDocument(app, INFO, { operationIdFactory: (controller, method) => `${controller.replace('Controller', '')}.${method}` }));
  const schemas = { ...document.components?.schemas, ...definitionSchemas, ...scheduleSchemas };
  return { ...document, components: { ...document.components, schemas: exactlyOne(closed(schemas)) } };
};

/** `/docs` for people, `/docs-json` for machines. */
export const serveDocument = (app: INestApplication): void => {
  SwaggerModule.setup('docs', app, () => describe(app), { jsonDocumentUrl: 'docs-json', customSiteTitle: 'Tahapan API' });
};
