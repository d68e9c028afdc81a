import { Anchor } from '@mantine/core';
import { useSay, useSpeech } from '../words/language.js';
import { WORDS } from './words.js';

/** Written in the language it leads to. */
export const LanguageSwitch = () => {
  const say = useSay();
  const { language, speak } = useSpeech();
  const other = language === 'id' ? 'en' : 'id';
  return <Anchor component="button" type="button" lang={other} onClick={() => { speak(other); }} style={{ alignSelf: 'flex-start' }}>{say(WORDS.language)}</Anchor>;
};
