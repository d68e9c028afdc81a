import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Bilingual, Language } from './bilingual.js';
import { formatsOf, type Formats } from './formats.js';

const REMEMBERED_AS = 'tahapan.language';

type Speech = { readonly language: Language; readonly speak: (language: Language) => void };

const SpeechContext = createContext<Speech>({ language: 'id', speak: () => undefined });

export const LanguageProvider = ({ children }: { readonly children: ReactNode }) => {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(REMEMBERED_AS) === 'en' ? 'en' : 'id'));
  useEffect(() => { document.documentElement.lang = language; }, [language]);
  const speak = useCallback((next: Language) => {
    localStorage.setItem(REMEMBERED_AS, next);
    setLanguage(next);
  }, []);
  const speech = useMemo(() => ({ language, speak }), [language, speak]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
};

export const useSpeech = (): Speech => useContext(SpeechContext);

/** `say(WORDS.title)`, in the language of whoever reads. */
export const useSay = (): ((text: Bilingual) => string) => {
  const { language } = useSpeech();
  return useCallback((text: Bilingual) => text[language], [language]);
};

/** Numbers, money, days and moments, in the language of whoever reads. */
export const useFormats = (): Formats => {
  const { language } = useSpeech();
  return useMemo(() => formatsOf(language), [language]);
};
