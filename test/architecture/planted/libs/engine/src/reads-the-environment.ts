// lint: house/no-env
export const port = process.env['PORT'];
