/** Another writer has taken over the read models; this one must stop and may claim them again later. */
export class StaleWriterError extends Error {
  override readonly name = 'StaleWriterError';
  constructor(readonly token: number) { super(`writer ${token} of the read models has been superseded`); }
}

/** A screen's table is being built: ask again in a moment. */
export class ReadModelUnavailableError extends Error {
  override readonly name = 'ReadModelUnavailableError';
  constructor(options?: ErrorOptions) { super('a read model is being built', options); }
}
