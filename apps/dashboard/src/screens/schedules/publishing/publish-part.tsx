import { Stack } from '@mantine/core';
import type { Desk } from '../desk.js';
import { Drafts } from './drafts.js';
import { Progress } from './progress.js';
import { PublishForm } from './publish-form.js';

/** From the draft to the law, and on until every location goes by it. */
export const PublishPart = ({ desk }: { readonly desk: Desk }) => (
  <Stack>
    <Drafts />
    <PublishForm desk={desk} />
    {desk.schedule.newest !== undefined && <Progress revision={desk.schedule.newest.revision} />}
  </Stack>
);
