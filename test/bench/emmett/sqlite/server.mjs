// node server.mjs <file>
import { DeciderCommandHandler } from '@event-driven-io/emmett';
import { getSQLiteEventStore } from '@event-driven-io/emmett-sqlite';
import express from 'express';
import { serve } from '../application.mjs';

const store = getSQLiteEventStore({ fileName: process.argv[2], schema: { autoMigration: 'CreateOrUpdate' } });
await serve({ commandHandler: DeciderCommandHandler, store, express, streamOf: (id) => `location-${id}` });
