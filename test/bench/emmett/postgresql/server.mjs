// node server.mjs postgresql://…
import { DeciderCommandHandler } from '@event-driven-io/emmett';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import express from 'express';
import { serve } from '../application.mjs';

const store = getPostgreSQLEventStore(process.argv[2]);
await store.schema.migrate();
await serve({ commandHandler: DeciderCommandHandler, store, express, streamOf: (id) => `location-${id}` });
