import { useEffect } from 'preact/hooks';
import { BottomBar } from './parts/bottom-bar.js';
import { TopBar } from './parts/top-bar.js';
import { FormScreen } from './screens/form-screen.js';
import { PlaceScreen } from './screens/place-screen.js';
import { PlacesScreen } from './screens/places-screen.js';
import { ReportsScreen } from './screens/reports-screen.js';
import type { Place } from './route.js';
import { SpeechProvider } from './speech.js';
import { keepInStep } from './synchronise.js';
import { here } from './walk.js';
import { useWatched } from './use-watched.js';

const Screen = ({ place }: { readonly place: Place }) => {
  switch (place.at) {
    case 'places': return <PlacesScreen />;
    case 'place': return <PlaceScreen id={place.id} />;
    case 'form': return <FormScreen key={`${place.id} ${place.kind} ${place.correcting}`} {...place} />;
    case 'reports': return <ReportsScreen />;
  }
};

export const Field = () => {
  const place = useWatched(here);
  useEffect(keepInStep, []);
  return (
    <SpeechProvider>
      <TopBar />
      <main><Screen place={place} /></main>
      <BottomBar place={place} />
    </SpeechProvider>
  );
};
