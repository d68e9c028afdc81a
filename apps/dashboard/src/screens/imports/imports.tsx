import { Card, SimpleGrid, Text, Title } from '@mantine/core';
import { useSession } from '../../api/session.js';
import { NothingHere } from '../../parts/nothing-here.js';
import { Screen } from '../../parts/screen.js';
import { useIsPast } from '../../shell/use-frame.js';
import { useSay } from '../../words/language.js';
import { ImportList } from './import-list.js';
import './imports.css';
import { kindsOf } from './kinds.js';
import { Stepper } from './stepper.js';
import { TemplateForm } from './template-form.js';
import { UploadForm } from './upload-form.js';
import { STEP_NAMES, WORDS } from './words.js';

/** Where lists come in: the template, the upload, and what one has uploaded before. */
export const Imports = () => {
  const say = useSay();
  const isPast = useIsPast();
  const { data: session } = useSession();
  const kinds = kindsOf(session?.role);
  if (kinds.length === 0) return <Screen title={WORDS.title}>{session !== undefined && <NothingHere why={WORDS.notYours} />}</Screen>;
  return (
    <Screen title={WORDS.title} lead={say(WORDS.lead)}>
      <Stepper open={['template', 'upload']} at="upload" />
      {isPast ? <Text>{say(WORDS.past)}</Text> : (
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <Card withBorder id="template"><Title order={2} mb="xs">{say(STEP_NAMES.template)}</Title><TemplateForm kinds={kinds} /></Card>
          <Card withBorder id="upload"><Title order={2} mb="xs">{say(STEP_NAMES.upload)}</Title><UploadForm kinds={kinds} /></Card>
        </SimpleGrid>
      )}
      <ImportList />
    </Screen>
  );
};
