import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { Bilingual, Language } from '../words/bilingual.js';
import { formatsOf, type Formats } from '../words/formats.js';

/** The same as the dashboard remembers. */
const REMEMBERED_AS = 'tahapan.language';

export type Speech = Formats & { readonly language: Language; readonly say: (text: Bilingual) => string; readonly speak: (language: Language) => void };

const speechIn = (language: Language, speak: Speech['speak']): Speech => ({ ...formatsOf(language), language, speak, say: (text) => text[language] });

const SpeechContext = createContext<Speech>(speechIn('id', () => undefined));

export const SpeechProvider = ({ children }: { readonly children: ComponentChildren }) => {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(REMEMBERED_AS) === 'en' ? 'en' : 'id'));
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(REMEMBERED_AS, language);
  }, [language]);
  const speech = useMemo(() => speechIn(language, setLanguage), [language]);
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
};

export const useSpeech = (): Speech => useContext(SpeechContext);
